import { isOverAt } from "@samsyn/core"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import { awaitsTalk, nobodyTalked } from "./awaitsTalk.ts"
import type { EndWait } from "./Command.ts"
import { openReferral } from "./openReferral.ts"

/** Ends a wait. The referral leaves the pile, its windows are over, and nothing of it is lost. A place that is bound for the person is given up or used first. */
export function endWait(records: Records, { by, code, referralId }: EndWait, occasion: Occasion): Decision {
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found.decision
  if (records.offers.some((offer) => offer.referralId === referralId && isBound(offer, occasion))) {
    return refused("not-allowed-now", {
      path: "/referralId",
      code: "place-bound",
      message: "A place is held for, offered to or taken by this person"
    })
  }
  if (awaitsTalk(records, referralId, occasion)) return refused("not-allowed-now", { ...nobodyTalked, path: "/referralId" })
  return accepted({ tag: "referral-ended", by, puts: { referrals: [{ ...found.value, ended: { at: occasion.at, by, code } }] } })
}

function isBound({ state, until }: Offer, { at, timeZone }: Occasion): boolean {
  if (state === "held") return until === undefined || !isOverAt(until, at, timeZone)
  return state === "offered" || state === "accepted"
}
