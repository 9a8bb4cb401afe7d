import { accessDeciders } from "./access/deciders.ts"
import { assessmentDeciders } from "./assessment/deciders.ts"
import { breachDeciders } from "./breach/deciders.ts"
import { checkDoer } from "./checkDoer.ts"
import { checkIds } from "./checkIds.ts"
import type { Command } from "./Command.ts"
import type { Changed, Decider, Deciders } from "./Decider.ts"
import { type Decision, refused } from "./Decision.ts"
import { importDeciders } from "./imports/deciders.ts"
import { intakeDeciders } from "./intake/deciders.ts"
import { nearDeciders } from "./near/deciders.ts"
import type { Occasion } from "./Occasion.ts"
import { offerDeciders } from "./offers/deciders.ts"
import { placeDeciders } from "./places/deciders.ts"
import type { Records } from "./records/Records.ts"
import { timeDeciders } from "./time/deciders.ts"
import { windowDeciders } from "./windows/deciders.ts"

const deciders: Deciders<Command> = {
  ...intakeDeciders,
  ...assessmentDeciders,
  ...breachDeciders,
  ...nearDeciders,
  ...windowDeciders,
  ...placeDeciders,
  ...offerDeciders,
  ...accessDeciders,
  ...importDeciders,
  ...timeDeciders
}

/**
 * Decides a command on the records as they are.
 *
 * Returns: the events that follow from it, or why there are none, with every fault by path.
 * Fails: never.
 * Laws: see decide.laws.test.ts — a refused command changes nothing; who did something is named by codes; nothing is called by a national number; facts are never lost or changed by a later command.
 */
export function decide(records: Records, command: Command, occasion: Occasion): Decision {
  const decision = deciderOf(command).decide(records, command, occasion)
  if (decision.tag === "refused") return decision
  const faults = decision.events.flatMap((event) => [...checkDoer(event), ...checkIds(event)])
  return faults.length === 0 ? decision : refused("invalid", ...faults)
}

/** What a command changes: one record, all of them, or nothing where it only adds. */
export function targetOf(command: Command): Changed | undefined {
  return deciderOf(command).changes?.(command)
}

/** The tag tells which decider it is; the compiler cannot follow a tag into a table. */
function deciderOf(command: Command): Decider<Command> {
  return deciders[command.tag] as Decider<Command>
}
