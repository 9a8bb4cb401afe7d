import type { RightsDecision } from "../records/Assessment.ts"
import type { Records } from "../records/Records.ts"

/** The decision that stands for a referral: the last one made, or the one that it came with. None is kept of a referral that came in a snapshot. */
export function latestDecision({ decisions }: Pick<Records, "decisions">, referralId: string): RightsDecision | undefined {
  return decisions.findLast((decision) => decision.referralId === referralId)
}
