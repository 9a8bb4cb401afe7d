import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { awaitsTalk, nobodyTalked } from "./awaitsTalk.ts"
import type { EndWait } from "./Command.ts"
import { openReferral } from "./openReferral.ts"

/** Ends a wait. The referral leaves the pile, its windows are over, a place bound for it is free again (see offersAt), and nothing of it is lost. */
export function endWait(records: Records, { by, code, referralId }: EndWait, occasion: Occasion): Decision {
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found.decision
  if (awaitsTalk(records, referralId, occasion)) return refused("not-allowed-now", { ...nobodyTalked, path: "/referralId" })
  return accepted({ tag: "referral-ended", by, puts: { referrals: [{ ...found.value, ended: { at: occasion.at, by, code } }] } })
}
