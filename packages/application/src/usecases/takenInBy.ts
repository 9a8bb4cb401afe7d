import { possibleDuplicates, type Records, type ReferralKept, type Side } from "@samsyn/casework"
import type { ReferralTakenIn } from "./Referrals.ts"

/** A referral that was taken in, as whoever sent it is told. */
export function takenInBy(side: Side, records: Records, referral: ReferralKept): ReferralTakenIn {
  return side === "unit" ? { ...referral, possibleDuplicates: possibleDuplicates(records, referral) } : referral
}
