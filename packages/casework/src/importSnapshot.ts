import { checkSnapshot, type Snapshot } from "@samsyn/core"
import { accepted, type Decision, refused } from "./Decision.ts"
import type { Occasion } from "./Occasion.ts"

/** Puts the records of a snapshot in place of all there are, context notes included: a snapshot holds their facts and windows, not their words. */
export function importSnapshot(snapshot: Snapshot, occasion: Occasion): Decision {
  const faults = checkSnapshot(snapshot, occasion.rulePack)
  if (faults.length > 0) return refused("invalid", ...faults)
  const { approaches, commitments, doors, duty, facts, referrals, refusals, units, vacancies, windows } = snapshot
  return accepted({
    tag: "snapshot-imported",
    records: { referrals, facts, windows, approaches, units, vacancies, commitments, refusals, doors, duty, notes: [] }
  })
}
