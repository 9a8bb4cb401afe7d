import type { Occasion } from "../Occasion.ts"
import type { Escalation, IntakeEscalation } from "../records/Escalation.ts"
import type { Records, SomeRecords } from "../records/Records.ts"
import { type Debt, debtsOfApproach, debtsOfReferral } from "./debts.ts"
import { intakesOf } from "./intakeOf.ts"

/**
 * What of intake was not done by its day, passed on to the leader: once for each reason, however often it is asked.
 * Reading what is owed never depends on it.
 */
export function intakeAsTimePasses(records: Records, occasion: Occasion): SomeRecords {
  const intakeOf = intakesOf(records)
  const intakes = records.referrals.flatMap((referral) => {
    const intake = intakeOf(referral.id)
    const late = newlyLate(debtsOfReferral(referral, intake, occasion), intake.escalated, occasion)
    return late.length === 0 ? [] : [{ ...intake, escalated: [...intake.escalated, ...late] }]
  })
  const approaches = records.approaches.flatMap((approach) => {
    const late = newlyLate(debtsOfApproach(approach, occasion), approach.escalated, occasion)
    return late.length === 0 ? [] : [{ ...approach, escalated: [...approach.escalated, ...late] }]
  })
  return { ...(intakes.length === 0 ? {} : { intakes }), ...(approaches.length === 0 ? {} : { approaches }) }
}

function newlyLate(debts: ReadonlyArray<Debt>, escalated: ReadonlyArray<Escalation>, { at }: Occasion): ReadonlyArray<Escalation> {
  const known = new Set<IntakeEscalation>(escalated.map(({ why }) => why))
  return debts.flatMap(({ escalatedAs: why, isOverdue }) =>
    isOverdue && why !== undefined && !known.has(why) ? [{ at, to: "leader", why }] : []
  )
}
