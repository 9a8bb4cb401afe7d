import { readSnapshot } from "@samsyn/core"
import { accepted, type Decision, refused } from "./Decision.ts"
import type { Occasion } from "./Occasion.ts"

/** Puts the records of a snapshot in place of all there are, context notes included: a snapshot holds their facts and windows, not their words. */
export function importSnapshot(snapshot: unknown, occasion: Occasion): Decision {
  const reading = readSnapshot(snapshot, occasion.rulePack)
  if (reading.tag === "refused") return refused("invalid", ...reading.faults)
  const { approaches, commitments, doors, duty, facts, referrals, refusals, units, vacancies, windows } = reading.value
  return accepted({
    tag: "snapshot-imported",
    records: { referrals, facts, windows, approaches, units, vacancies, commitments, refusals, doors, duty, notes: [] }
  })
}
