import type { Condition, RulePack, Trigger } from "./RulePack.ts"
import { circumstancesOf } from "./when.ts"
import type { Duration } from "../time/duration.ts"

/** A rule pack with its codes looked up. */
export interface Rules {
  readonly pack: RulePack
  readonly conditions: ReadonlyMap<string, Condition>
  /** The circumstances that each condition's exceptions speak of. */
  readonly spokenOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly triggers: ReadonlyMap<string, Trigger>
  /** Index of each lane in the order of the pack. */
  readonly lanes: ReadonlyMap<string, number>
  readonly assessmentWithin: Duration
}

export function rulesOf(pack: RulePack): Rules {
  const clock = pack.clocks.find((found) => found.code === "assessment")
  if (clock === undefined) throw new Error("rulesOf: a pack that readRulePack accepted has the clock assessment")
  return {
    pack,
    conditions: new Map(pack.conditions.map((condition) => [condition.code, condition])),
    spokenOf: new Map(
      pack.conditions.map(({ code, exceptions }) => [code, new Set(exceptions.flatMap(({ when }) => circumstancesOf(when)))])
    ),
    triggers: new Map(pack.triggers.map((trigger) => [trigger.code, trigger])),
    lanes: new Map(pack.lanes.map((lane, index) => [lane.code, index])),
    assessmentWithin: clock.within
  }
}
