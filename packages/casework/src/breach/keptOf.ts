import type { BreachKept } from "../records/BreachKept.ts"
import type { ReferralKept } from "../records/Referral.ts"

/** What was done so far about the dates of a referral. */
export function keptOf({ breachKept }: Pick<ReferralKept, "breachKept">): BreachKept {
  return breachKept ?? { told: [], tried: [] }
}
