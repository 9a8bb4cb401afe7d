import { Approach, CivilDate, Id } from "@samsyn/core"
import { Schema } from "effect"
import { approachAnswers } from "../requests/NewApproach.ts"
import { Consent } from "../requests/sharedForm.ts"
import { DoneAnswer, EscalationAnswer } from "./IntakeAnswer.ts"

const { askedAt, by, id, personKey, referralDueOn, writer } = Approach.fields

/** Someone who asked for help before a referral exists, and how they were answered. */
export class ApproachAnswer extends Schema.Opaque<ApproachAnswer>()(
  Schema.Struct({
    id,
    personKey,
    askedAt,
    by,
    consent: Consent,
    referralDueOn,
    writer,
    acknowledgeDueOn: Schema.optionalKey(CivilDate),
    acknowledged: Schema.optionalKey(DoneAnswer),
    answered: Schema.optionalKey(
      Schema.Struct({ ...DoneAnswer.fields, how: Schema.Literals(approachAnswers), referralId: Schema.optionalKey(Id) })
    ),
    escalated: Schema.Array(EscalationAnswer)
  }).annotate({ identifier: "ApproachAnswer", description: "Someone who asked for help before a referral exists (henvendelse)" })
) {}
