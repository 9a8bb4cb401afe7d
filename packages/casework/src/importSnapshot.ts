import { checkSnapshot, readSnapshot } from "@samsyn/core"
import { accepted, type Decision, refused } from "./Decision.ts"
import type { Occasion } from "./Occasion.ts"

/** Puts the records of a snapshot in place of all there are, context notes included: a snapshot holds their facts and windows, not their words.
 * The unit keeps its own rule pack, time zone and holidays; a snapshot read with another pack would mean other dates, and is refused. */
export function importSnapshot(snapshot: unknown, occasion: Occasion): Decision {
  const reading = readSnapshot(snapshot, occasion.rulePack)
  if (reading.tag === "refused") return refused("invalid", ...reading.faults)
  const { rulePack } = reading.value
  if (rulePack.id !== occasion.rulePack.id) {
    return refused("invalid", {
      path: "/rulePack/id",
      code: "other-pack",
      message: `The records here are read with the rule pack ${occasion.rulePack.id}`
    })
  }
  // From now on the records are read as of the present, and a file may be of a time to come.
  const faultsNow = checkSnapshot({ ...reading.value, asOf: occasion.at }, occasion.rulePack)
  if (faultsNow.length > 0) return refused("invalid", ...faultsNow)
  const { approaches, commitments, doors, duty, facts, referrals, refusals, units, vacancies, windows } = reading.value
  return accepted({
    tag: "snapshot-imported",
    records: { referrals, facts, windows, approaches, units, vacancies, commitments, refusals, doors, duty, notes: [] }
  })
}
