import { civilDateAt, type Fault } from "@samsyn/core"
import { checkRecords, under } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import { openReferral } from "../intake/openReferral.ts"
import type { Occasion } from "../Occasion.ts"
import { bindsPlace, offersAt } from "../offers/offersAt.ts"
import type { RightsDecision } from "../records/Assessment.ts"
import type { Records } from "../records/Records.ts"
import type { ReferralKept } from "../records/Referral.ts"
import { assessor } from "../roles.ts"
import { checkCircumstances, checkDay } from "./checks.ts"
import type { DecideRights, TellDecision } from "./Command.ts"
import { latestDecision } from "./latestDecision.ts"
import { isOpen } from "./openReassessment.ts"
import { rightsRecordOf } from "./rightsRecordOf.ts"

/**
 * A decision on the right to necessary health care. It sets right, condition and lane of the referral; what stood until then is kept with it. Made in answer to a
 * reassessment, it ends that too.
 */
export function decideRights(records: Records, { decision, decisionRecordId, reassessmentId }: DecideRights, occasion: Occasion): Decision {
  const found = openReferral(records, decision.referralId)
  if (found.tag === "not") return found.decision
  const referral = found.value
  if (records.decisions.some(({ id }) => id === decision.id)) return idTaken("/id")
  const reassessment = records.reassessments.find(({ id, referralId }) => id === reassessmentId && referralId === referral.id)
  if (reassessmentId !== undefined && reassessment === undefined) {
    return refused("invalid", { path: "/reassessmentId", code: "unknown", message: "No reassessment of this referral has this id" })
  }
  if (reassessment !== undefined && !isOpen(reassessment)) {
    return refused("not-allowed-now", { path: "/reassessmentId", code: "answered", message: "This has been answered" })
  }

  if (decision.rights.outcome === "refused" && holdsPlace(records, referral.id, occasion)) {
    return refused("not-allowed-now", {
      path: "/rights/outcome",
      code: "holds-a-place",
      message: "This person holds a place: release it first"
    })
  }

  if (decision.by.role !== assessor) {
    return refused("invalid", { path: "/by/role", code: "not-an-assessor", message: "Only an assessor decides a right" })
  }

  const last = latestDecision(records, referral.id)
  const { condition, lane } = decision
  const rights = { ...decision.rights, decidedOn: decision.rights.decidedOn ?? civilDateAt(occasion.at, occasion.timeZone) }
  const { breach, ...undated } = referral
  // What a file said of a date was said of that date.
  const isOfOldDate = breach !== undefined && rights.latestStartOn !== referral.rights.latestStartOn
  const decided = { ...(isOfOldDate ? undated : referral), rights, condition, lane }
  const faults = [...checkDecided(decided, last, occasion), ...checkCircumstances(decision.reasons.circumstances, "/reasons", occasion)]
  if (faults.length > 0) return refused("invalid", ...faults)

  const step = { at: occasion.at, by: decision.by }
  const stood = { rights: referral.rights, condition: referral.condition, lane: referral.lane }
  const before = { ...stood, ...(isOfOldDate ? { breach } : {}) }
  const decisionRecord = rightsRecordOf(records, occasion, {
    id: decisionRecordId,
    referralId: referral.id,
    by: decision.by,
    about: {
      kind: "right",
      decisionId: decision.id,
      ...(reassessmentId === undefined ? {} : { reassessmentId }),
      decided: { rights, condition, lane }
    }
  })
  return accepted({
    tag: "rights-decided",
    by: decision.by,
    decisionRecord,
    puts: {
      referrals: [decided],
      decisions: [
        {
          ...decision,
          ...step,
          rights,
          before: { ...before, ...(last === undefined ? {} : { decisionId: last.id }) },
          decisionRecordId
        }
      ],
      ...(reassessment === undefined
        ? {}
        : {
            reassessments: [
              { ...reassessment, answers: [...reassessment.answers, { tag: "new-decision", ...step, decisionId: decision.id }] }
            ]
          })
    }
  })
}

/** Whether a place is bound for a referral: refused its right, it would bind one that nobody could be given. */
function holdsPlace(records: Records, referralId: string, occasion: Occasion): boolean {
  return offersAt(records, occasion).some((offer) => offer.referralId === referralId && bindsPlace(offer))
}

/** Puts on record the day on which the person was told. Told twice, the last day stands; the first stays in the events. */
export function tellDecision(records: Records, { by, decisionId, on }: TellDecision, occasion: Occasion): Decision {
  const decision = records.decisions.find(({ id }) => id === decisionId)
  if (decision === undefined) return refused("unknown-record", { path: "/decisionId", code: "unknown", message: "No decision has this id" })
  const faults = [
    ...checkDay(on, "/on", occasion),
    ...(on < decision.rights.decidedOn ? [{ path: "/on", code: "reversed", message: "Told before it was decided" }] : [])
  ]
  if (faults.length > 0) return refused("invalid", ...faults)
  return accepted({ tag: "decision-told", by, puts: { decisions: [{ ...decision, told: { at: occasion.at, by, on } }] } })
}

/** The core's faults of what is decided, and those of its days: not to come, not before the decision that it takes the place of, nor before the referral came. */
function checkDecided(
  decided: Omit<ReferralKept, "rights"> & Pick<RightsDecision, "rights">,
  last: RightsDecision | undefined,
  occasion: Occasion
): ReadonlyArray<Fault> {
  const { breachKept: _breachKept, ended: _ended, ...referral } = decided
  const { decidedOn, latestStartOn, outcome } = decided.rights
  return [
    ...under(checkRecords({ referrals: [referral] }, occasion), "/referrals/0").filter(({ path }) =>
      /^\/(?:rights|condition|lane)/.test(path)
    ),
    ...checkDay(decidedOn, "/rights/decidedOn", occasion),
    ...(last !== undefined && decidedOn < last.rights.decidedOn
      ? [{ path: "/rights/decidedOn", code: "reversed", message: "Before the decision that it takes the place of" }]
      : []),
    ...(last === undefined && decidedOn < civilDateAt(referral.receivedAt, occasion.timeZone)
      ? [{ path: "/rights/decidedOn", code: "before-receipt", message: "Before the referral was received" }]
      : []),
    ...(latestStartOn !== undefined && latestStartOn < decidedOn
      ? [{ path: "/rights/latestStartOn", code: "reversed", message: "The latest start is before the decision" }]
      : []),
    ...(outcome === "refused" && latestStartOn !== undefined
      ? [{ path: "/rights/latestStartOn", code: "not-granted", message: "What is not granted has no latest start" }]
      : [])
  ]
}
