import { instantMillis } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import { openReferral } from "../intake/openReferral.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { checkCircumstances, checkDueOn } from "./checks.ts"
import type { OpenDisagreement, SettleDisagreement } from "./Command.ts"
import { isOpen } from "./openReassessment.ts"

/** Takes what could not be settled to a forum, with an owner and a date. A reassessment is answered first; one goes to a forum once at a time. */
export function openDisagreement(records: Records, { disagreement }: OpenDisagreement, occasion: Occasion): Decision {
  const { by, circumstances, dueOn, id, reassessmentId, referralId } = disagreement
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found.decision
  if (records.disagreements.some((known) => known.id === id)) return idTaken("/id")
  const reassessment = records.reassessments.find((known) => known.id === reassessmentId && known.referralId === referralId)
  const faults = [
    ...(reassessmentId !== undefined && reassessment === undefined
      ? [{ path: "/reassessmentId", code: "unknown", message: "No reassessment of this referral has this id" }]
      : []),
    ...checkCircumstances(circumstances, "", occasion),
    ...checkDueOn(dueOn, "/dueOn", occasion)
  ]
  if (faults.length > 0) return refused("invalid", ...faults)
  if (reassessment !== undefined && isOpen(reassessment)) {
    return refused("not-allowed-now", { path: "/reassessmentId", code: "not-answered", message: "This is still to be answered" })
  }
  const isAtForum = records.disagreements.some(
    (known) => known.referralId === referralId && known.reassessmentId === reassessmentId && known.settled === undefined
  )
  if (isAtForum) return refused("not-allowed-now", { path: "/referralId", code: "open-already", message: "This is with a forum already" })
  return accepted({ tag: "disagreement-opened", by, puts: { disagreements: [{ ...disagreement, openedAt: occasion.at }] } })
}

/** Puts on record how a disagreement was settled. Where that is a new decision, there is one, made since it was opened. */
export function settleDisagreement(records: Records, { by, disagreementId, outcome }: SettleDisagreement, occasion: Occasion): Decision {
  const disagreement = records.disagreements.find(({ id }) => id === disagreementId)
  if (disagreement === undefined) {
    return refused("unknown-record", { path: "/disagreementId", code: "unknown", message: "No disagreement has this id" })
  }
  if (disagreement.settled !== undefined) {
    return refused("not-allowed-now", { path: "/disagreementId", code: "settled", message: "This has been settled" })
  }
  const isDecided = records.decisions.some(
    ({ at, referralId }) => referralId === disagreement.referralId && instantMillis(at) >= instantMillis(disagreement.openedAt)
  )
  if (outcome === "new-decision" && !isDecided) {
    return refused("not-allowed-now", { path: "/outcome", code: "not-decided", message: "There is no decision since it was opened" })
  }
  const settled = { at: occasion.at, by, outcome }
  return accepted({ tag: "disagreement-settled", by, puts: { disagreements: [{ ...disagreement, settled }] } })
}
