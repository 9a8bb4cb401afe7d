import type { Observer } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"
import { isOverdue, type Owed } from "../owed.ts"
import type { ApproachKept } from "../records/Approach.ts"
import type { IntakeEscalation } from "../records/Escalation.ts"
import type { Intake } from "../records/Intake.ts"
import type { ReferralKept } from "../records/Referral.ts"
import { intakeCoordinator } from "../roles.ts"
import { approachDueOn, assessmentDueOn } from "./clocks.ts"

/** Something of intake that is owed by a civil date, and what it is passed on to the leader as when that is past. */
export interface Debt extends Pick<Owed, "owner"> {
  readonly kind: Extract<Owed["kind"], "acknowledgement" | "assessment" | "answer-to-question" | "answer-to-approach">
  readonly dueOn: string
  readonly isOverdue: boolean
  readonly escalatedAs?: IntakeEscalation
}

const coordinator = { role: intakeCoordinator }
const assessor = { role: "assessor" }

/** What is owed about a referral: nothing once its right is decided, or its wait has ended. Asking back acknowledges it, and stops no clock. */
export function debtsOfReferral(referral: ReferralKept, intake: Intake, occasion: Occasion): ReadonlyArray<Debt> {
  if (referral.ended !== undefined || referral.rights.outcome !== "pending") return []
  const { acknowledgeDueOn, acknowledged, askedBack, form } = intake
  const isAcknowledged = acknowledged !== undefined || askedBack.length > 0
  return [
    ...(acknowledgeDueOn === undefined || isAcknowledged
      ? []
      : [debt("acknowledgement", acknowledgeDueOn, coordinator, occasion, "not-acknowledged")]),
    debt("assessment", assessmentDueOn(referral, occasion), assessor, occasion, "not-assessed"),
    ...askedBack.flatMap(({ answerDueOn, answered }) =>
      answered === undefined ? [debt("answer-to-question", answerDueOn, form?.from ?? { role: "referrer" }, occasion)] : []
    )
  ]
}

/** What is owed about an approach: nothing once it is answered. */
export function debtsOfApproach(approach: ApproachKept, occasion: Occasion): ReadonlyArray<Debt> {
  const { acknowledgeDueOn, acknowledged, answered, writer } = approach
  if (answered !== undefined) return []
  const owner = writer === undefined ? coordinator : { role: "referrer", service: writer }
  return [
    ...(acknowledgeDueOn === undefined || acknowledged !== undefined
      ? []
      : [debt("acknowledgement", acknowledgeDueOn, coordinator, occasion, "not-acknowledged")]),
    debt("answer-to-approach", approachDueOn(approach, occasion), owner, occasion, "not-answered")
  ]
}

function debt(
  kind: Debt["kind"],
  dueOn: string,
  owner: { readonly role: string } | Observer,
  occasion: Occasion,
  escalatedAs?: IntakeEscalation
): Debt {
  return { kind, dueOn, owner, isOverdue: isOverdue({ dueOn }, occasion), ...(escalatedAs === undefined ? {} : { escalatedAs }) }
}
