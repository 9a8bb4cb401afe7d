import type { Referral } from "@samsyn/core"
import { checkPast, checkRecords, under } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"

/** Takes a referral into the pile. Its id is its own among referrals and approaches: a window could be about either. */
export function receiveReferral(records: Records, referral: Referral, occasion: Occasion): Decision {
  if ([...records.referrals, ...records.approaches].some((known) => known.id === referral.id)) return idTaken("/id")
  const faults = [
    ...under(checkRecords({ referrals: [referral], units: records.units }, occasion), "/referrals/0"),
    ...checkPast(referral.receivedAt, "/receivedAt", occasion)
  ]
  return faults.length === 0 ? accepted({ tag: "referral-received", puts: { referrals: [referral] } }) : refused("invalid", ...faults)
}
