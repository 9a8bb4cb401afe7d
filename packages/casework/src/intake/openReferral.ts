import { type Decision, refused } from "../Decision.ts"
import type { Records } from "../records/Records.ts"
import type { ReferralKept } from "../records/Referral.ts"

export type Found<A> = { readonly tag: "found"; readonly value: A } | { readonly tag: "not"; readonly decision: Decision }

/** The referral, if there is one and its wait has not ended; else why what was asked for is refused. */
export function openReferral(records: Records, referralId: string): Found<ReferralKept> {
  const referral = records.referrals.find(({ id }) => id === referralId)
  if (referral === undefined) {
    return { tag: "not", decision: refused("unknown-record", { path: "/referralId", code: "unknown", message: "No referral has this id" }) }
  }
  if (referral.ended !== undefined) {
    return { tag: "not", decision: refused("not-allowed-now", { path: "/referralId", code: "ended", message: "The wait has ended" }) }
  }
  return { tag: "found", value: referral }
}
