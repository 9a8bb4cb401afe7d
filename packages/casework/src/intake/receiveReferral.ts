import { civilDateAt, type Fault, type Observer, type Referral } from "@samsyn/core"
import type { CaseworkEvent } from "../CaseworkEvent.ts"
import { checkPast, checkRecords, under } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { RightsDecision } from "../records/Assessment.ts"
import type { SharedForm } from "../records/Intake.ts"
import type { Records, SomeRecords } from "../records/Records.ts"
import { answeredByReferral } from "./answerApproach.ts"
import type { SentBy } from "./Command.ts"
import { checkParts } from "./checkParts.ts"
import { acknowledgeDueOn } from "./clocks.ts"
import { intakeOf } from "./intakeOf.ts"

/** Where the referral and its form stand in what was asked for. */
interface Paths {
  readonly referral: string
  readonly form: string
}

/**
 * Takes a referral into the pile. Its id is its own among referrals and approaches: a window could be about either.
 * Sent from an approach, it answers it, and the windows about the approach are about the referral from then on.
 * Nobody is told apart from anybody here: a second referral of the same person is taken in like the first.
 */
export function receiveReferral(
  records: Records,
  { form, referral, ...sender }: SentBy & { readonly referral: Referral; readonly form?: SharedForm },
  occasion: Occasion,
  sent: { readonly paths: Paths; readonly puts: SomeRecords } = { paths: { referral: "", form: "/form" }, puts: {} }
): Decision {
  const { paths } = sent
  if ([...records.referrals, ...records.approaches].some((known) => known.id === referral.id)) return idTaken(`${paths.referral}/id`)
  const decisions = cameDecided(referral, occasion)
  if (decisions.some(({ id }) => records.decisions.some((known) => known.id === id))) return idTaken(`${paths.referral}/id`)
  const faults = [
    ...checkReferral(records, referral, occasion, paths),
    ...(form === undefined ? [] : checkParts(form.parts, `${paths.form}/parts`)),
    ...(form === undefined && sender.side === "unit" ? [] : checkReferred(form, referral, occasion, paths)),
    ...(sender.side === "unit" ? [] : checkSender(form, { referral, by: sender.by }, occasion, paths))
  ]
  if (faults.length > 0) return refused("invalid", ...faults)
  const approach = answeredByReferral(records, form, { referral, ...sender }, occasion)
  if (approach.tag === "refused") return refused(approach.reason, { ...approach.fault, path: `${paths.form}/approachId` })
  const event: CaseworkEvent = {
    tag: "referral-received",
    puts: {
      ...sent.puts,
      ...approach.puts,
      referrals: [referral],
      ...(decisions.length === 0 ? {} : { decisions }),
      intakes: [
        {
          ...intakeOf(records, referral.id),
          ...(form === undefined ? {} : { form }),
          acknowledgeDueOn: acknowledgeDueOn(referral.receivedAt, occasion)
        }
      ]
    }
  }
  const by = sender.by ?? form?.from
  return accepted(by === undefined ? event : { ...event, by })
}

/**
 * The first of its decisions, where the right was decided before the referral came: under the referral's id, on the day that it says. Where it says none, on the day that it was
 * received, by which it had been decided (assumption).
 */
function cameDecided({ condition, id, lane, receivedAt, rights }: Referral, { at, timeZone }: Occasion): ReadonlyArray<RightsDecision> {
  const { decidedOn = civilDateAt(receivedAt, timeZone), latestStartOn, outcome } = rights
  if (outcome === "pending") return []
  const decided = { outcome, decidedOn, ...(latestStartOn === undefined ? {} : { latestStartOn }) }
  return [{ id, referralId: id, at, source: "referral", rights: decided, condition, lane }]
}

function checkReferral(records: Records, referral: Referral, occasion: Occasion, { referral: path }: Paths): ReadonlyArray<Fault> {
  return [
    ...under(checkRecords({ referrals: [referral], units: records.units }, occasion), "/referrals/0").map((fault) => ({
      ...fault,
      path: `${path}${fault.path}`
    })),
    ...(referral.seniorityOn > civilDateAt(referral.receivedAt, occasion.timeZone)
      ? [{ path: `${path}/seniorityOn`, code: "after-receipt", message: "Nobody waits from a later day than the one it was received on" }]
      : []),
    ...checkPending(referral.rights, path),
    ...((referral.rights.decidedOn ?? "") > civilDateAt(occasion.at, occasion.timeZone)
      ? [{ path: `${path}/rights/decidedOn`, code: "in-the-future", message: "This day has not come yet" }]
      : []),
    ...checkPast(referral.receivedAt, `${path}/receivedAt`, occasion)
  ]
}

/** What nobody has decided has no day of a decision, and no latest start. */
function checkPending(rights: Referral["rights"], path: string): ReadonlyArray<Fault> {
  if (rights.outcome !== "pending") return []
  return (["decidedOn", "latestStartOn"] as const).flatMap((field) =>
    rights[field] === undefined
      ? []
      : [{ path: `${path}/rights/${field}`, code: "not-decided", message: "A right that is pending has no such day" }]
  )
}

/** A service refers; it neither decides the right, nor gives someone an earlier seniority date than the day on which the first of all services received them. */
function checkReferred(
  form: SharedForm | undefined,
  { receivedAt, rights, seniorityOn }: Referral,
  { timeZone }: Occasion,
  paths: Paths
): ReadonlyArray<Fault> {
  const receivedOn = civilDateAt(receivedAt, timeZone)
  return [
    ...(rights.outcome === "pending"
      ? []
      : [
          {
            path: `${paths.referral}/rights/outcome`,
            code: "not-pending",
            message: "Whoever assesses decides the right, after the referral has come"
          }
        ]),
    ...(seniorityOn < receivedOn && form?.onwardFrom === undefined
      ? [
          {
            path: `${paths.form}/onwardFrom`,
            code: "missing",
            message: "An earlier seniority date follows an onward referral; say which service it came from"
          }
        ]
      : [])
  ]
}

/** Whoever is not of the unit sends what is received now, and as their own service: neither a day that has passed nor the name of another service gives them anything. */
function checkSender(
  form: SharedForm | undefined,
  { by, referral }: { readonly referral: Referral; readonly by: Observer | undefined },
  { at, timeZone }: Occasion,
  paths: Paths
): ReadonlyArray<Fault> {
  return [
    ...(civilDateAt(referral.receivedAt, timeZone) < civilDateAt(at, timeZone)
      ? [{ path: `${paths.referral}/receivedAt`, code: "not-today", message: "A referral is received on the day on which it is sent here" }]
      : []),
    ...(form === undefined || form.from.service === by?.service
      ? []
      : [{ path: `${paths.form}/from/service`, code: "not-the-sender", message: "Whoever refers writes as the service that they have" }])
  ]
}
