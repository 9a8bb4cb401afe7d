import type { RightsDecision } from "../records/Assessment.ts"
import type { Records } from "../records/Records.ts"

/** The decision that stands for a referral: the last one made. None is kept of what was decided before the referral came here. */
export function latestDecision({ decisions }: Pick<Records, "decisions">, referralId: string): RightsDecision | undefined {
  return decisions.findLast((decision) => decision.referralId === referralId)
}
