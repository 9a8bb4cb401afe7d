import { civilDateAt, type Fault } from "@samsyn/core"
import { type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { ReferralKept } from "../records/Referral.ts"

/** The referral, or why nothing can be decided about it. */
export type ReferralFound =
  | { readonly tag: "found"; readonly referral: ReferralKept }
  | { readonly tag: "refused"; readonly decision: Decision }

/** The referral with an id, whose wait has not ended. */
export function findWaiting({ referrals }: Records, id: string): ReferralFound {
  const referral = referrals.find((known) => known.id === id)
  if (referral === undefined) {
    return {
      tag: "refused",
      decision: refused("unknown-record", { path: "/referralId", code: "unknown", message: "No referral has this id" })
    }
  }
  return referral.ended === undefined
    ? { tag: "found", referral }
    : {
        tag: "refused",
        decision: refused("not-allowed-now", { path: "/referralId", code: "wait-ended", message: "The wait of this referral has ended" })
      }
}

/** A fault at `path` when the civil date is after today. */
export function checkDay(day: string, path: string, { at, timeZone }: Occasion): ReadonlyArray<Fault> {
  return day <= civilDateAt(at, timeZone) ? [] : [{ path, code: "in-the-future", message: "This has not happened yet" }]
}

/** A fault at `path` when a day by which something is due is past. */
export function checkDueOn(day: string, path: string, { at, timeZone }: Occasion): ReadonlyArray<Fault> {
  return day >= civilDateAt(at, timeZone) ? [] : [{ path, code: "in-the-past", message: "This day is past" }]
}

/** A fault for each code that the pack does not know. */
export function checkCircumstances(codes: ReadonlyArray<string>, path: string, { rulePack }: Occasion): ReadonlyArray<Fault> {
  const known = new Set(rulePack.circumstances.map(({ code }) => code))
  return codes.flatMap((code, index) =>
    known.has(code)
      ? []
      : [{ path: `${path}/circumstances/${index}`, code: "unknown", message: "No circumstance of the pack has this id or code" }]
  )
}
