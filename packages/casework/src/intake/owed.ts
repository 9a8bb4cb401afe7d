import type { Target } from "../Decider.ts"
import type { Occasion } from "../Occasion.ts"
import type { Owed } from "../owed.ts"
import type { Records } from "../records/Records.ts"
import { type Debt, debtsOfApproach, debtsOfReferral } from "./debts.ts"
import { intakesOf } from "./intakeOf.ts"

/** What is owed to whoever refers and asks: that they are told it came, that it is assessed or answered by its day, and from them what was asked back. */
export function owedByIntake(records: Records, occasion: Occasion): ReadonlyArray<Owed> {
  const intakeOf = intakesOf(records)
  return [
    ...records.referrals.flatMap((referral) =>
      debtsOfReferral(referral, intakeOf(referral.id), occasion).map((debt) => ({
        ...owedOf(debt, { list: "referrals", id: referral.id }),
        referralId: referral.id
      }))
    ),
    ...records.approaches.flatMap((approach) =>
      debtsOfApproach(approach, occasion).map((debt) => owedOf(debt, { list: "approaches", id: approach.id }))
    )
  ]
}

function owedOf({ dueOn, isOverdue, kind, owner }: Debt, about: Target): Owed {
  return { kind, about, dueOn, overdue: isOverdue, owner }
}
