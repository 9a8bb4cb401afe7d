import { CivilDate, Id, Instant, Line, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { duplicateVerdicts } from "../requests/intakeSteps.ts"
import { formFields, formParts, PartWritten } from "../requests/sharedForm.ts"

/** Who did something and when. */
export const DoneAnswer = Schema.Struct({ at: Instant, by: Observer }).annotate({
  identifier: "DoneAnswer",
  description: "Who did something and when: a role and a service"
})

/** Something not done by its day, passed on to the leader. */
export const EscalationAnswer = Schema.Struct({
  at: Instant,
  to: Schema.Literal("leader"),
  why: Schema.Literals(["not-acknowledged", "not-assessed", "not-answered"])
}).annotate({ identifier: "EscalationAnswer", description: "Something not done by its day, passed on to the leader" })

const QuestionAnswer = Schema.Struct({
  id: Id,
  at: Instant,
  by: Observer,
  parts: Schema.Array(Schema.Literals(formParts)),
  question: Schema.String,
  answerDueOn: CivilDate,
  answered: Schema.optionalKey(Schema.Struct({ ...DoneAnswer.fields, text: Schema.String, parts: Schema.Array(PartWritten) }))
}).annotate({ identifier: "QuestionAnswer", description: "A question back to whoever referred, with the answer where there is one" })

/** How a referral came in, and how it was answered. */
export class IntakeAnswer extends Schema.Opaque<IntakeAnswer>()(
  Schema.Struct({
    id: Id,
    form: Schema.optionalKey(Schema.Struct(formFields)),
    acknowledgeDueOn: Schema.optionalKey(CivilDate),
    acknowledged: Schema.optionalKey(DoneAnswer),
    askedBack: Schema.Array(QuestionAnswer),
    onward: Schema.Array(Schema.Struct({ ...DoneAnswer.fields, to: Line })),
    /** For the unit alone. */
    duplicates: Schema.optionalKey(
      Schema.Array(Schema.Struct({ ...DoneAnswer.fields, of: Id, verdict: Schema.Literals(duplicateVerdicts) }))
    ),
    escalated: Schema.Array(EscalationAnswer)
  }).annotate({
    identifier: "IntakeAnswer",
    description: "How a referral came in: the shared form, acknowledgement, questions back, where it was sent on to"
  })
) {}
