import { civilDateAfter, overFrom } from "@samsyn/core"
import { compare } from "../compare.ts"
import type { Occasion } from "../Occasion.ts"
import type { ApproachKept } from "../records/Approach.ts"
import type { Escalation, IntakeEscalation } from "../records/Escalation.ts"
import type { Intake } from "../records/Intake.ts"
import type { Records, SomeRecords } from "../records/Records.ts"
import type { ReferralKept } from "../records/Referral.ts"
import { type Debt, debtsOfApproach, debtsOfReferral } from "./debts.ts"
import { intakesOf } from "./intakeOf.ts"

/** The intake of a referral as it stands at an occasion: with what was not done by its day passed on, whether or not that was put on record. */
export function intakeAt(referral: ReferralKept, intake: Intake, occasion: Occasion): Intake {
  return withLate(intake, debtsOfReferral(referral, intake, occasion), occasion)
}

/** An approach as it stands at an occasion, in the same way. */
export function approachAt(approach: ApproachKept, occasion: Occasion): ApproachKept {
  return withLate(approach, debtsOfApproach(approach, occasion), occasion)
}

/**
 * What of intake was not done by its day, passed on to the leader: once for each reason, however often it is asked, and at the end of that day, whenever it is put on record.
 * Reading what is owed never depends on it.
 */
export function intakeAsTimePasses(records: Records, occasion: Occasion): SomeRecords {
  const intakeOf = intakesOf(records)
  const intakes = records.referrals.flatMap((referral) => {
    const intake = intakeOf(referral.id)
    const now = intakeAt(referral, intake, occasion)
    return now === intake ? [] : [now]
  })
  const approaches = records.approaches.flatMap((approach) => {
    const now = approachAt(approach, occasion)
    return now === approach ? [] : [now]
  })
  return { ...(intakes.length === 0 ? {} : { intakes }), ...(approaches.length === 0 ? {} : { approaches }) }
}

/** The record itself where nothing is to be passed on. */
function withLate<A extends { readonly escalated: ReadonlyArray<Escalation> }>(
  record: A,
  debts: ReadonlyArray<Debt>,
  { timeZone }: Occasion
): A {
  const known = new Set<IntakeEscalation>(record.escalated.map(({ why }) => why))
  const late = debts
    .toSorted((one, other) => compare(one.dueOn, other.dueOn))
    .flatMap(({ dueOn, escalatedAs: why, isOverdue }): ReadonlyArray<Escalation> => {
      if (!isOverdue || why === undefined || known.has(why)) return []
      return [{ at: overFrom(civilDateAfter(dueOn, { days: 1 }, []), timeZone), to: "leader", why }]
    })
  return late.length === 0 ? record : { ...record, escalated: [...record.escalated, ...late] }
}
