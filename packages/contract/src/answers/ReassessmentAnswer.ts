import { CivilDate, Code, Id, Instant, Line, Observer } from "@samsyn/core"
import { Schema } from "effect"

const step = { at: Instant, by: Observer }

/** How a reassessment was answered: always what and when; the reason of staff for the unit alone. */
const AnswerGiven = Schema.Struct({
  tag: Schema.Literals(["new-decision", "kept", "question"]),
  at: Instant,
  by: Schema.optionalKey(Observer),
  decisionId: Schema.optionalKey(Id),
  decisionRecordId: Schema.optionalKey(Id),
  reason: Schema.optionalKey(Schema.String),
  question: Schema.optionalKey(Schema.String),
  to: Schema.optionalKey(Observer),
  dueOn: Schema.optionalKey(CivilDate),
  reply: Schema.optionalKey(Schema.Struct({ ...step, text: Schema.String }))
}).annotate({ identifier: "ReassessmentAnswerGiven", description: "How a reassessment was answered, and when" })

/** That something was not done by its day, and whom it went to. */
export const LeftUndoneAnswer = Schema.Struct({ at: Instant, to: Line, why: Code, dueOn: CivilDate }).annotate({
  identifier: "LeftUndoneAnswer",
  description: "Something that was not done by its day, and whom it went to"
})

/** A decision that is looked at again, as an audience reads it. */
export class ReassessmentAnswer extends Schema.Opaque<ReassessmentAnswer>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    openedAt: Instant,
    isOpen: Schema.Boolean,
    answerDueOn: CivilDate,
    factIds: Schema.Array(Id),
    answers: Schema.Array(AnswerGiven),
    by: Schema.optionalKey(Observer),
    rules: Schema.optionalKey(Schema.Array(Code)),
    reason: Schema.optionalKey(Schema.String),
    noteId: Schema.optionalKey(Id),
    escalated: Schema.optionalKey(Schema.Array(LeftUndoneAnswer))
  }).annotate({
    identifier: "ReassessmentAnswer",
    description: "A decision that is looked at again, with the day an answer is due and the answers given"
  })
) {}

/** What came of a note: that its facts are looked at again, by when, and how it was answered. */
export class NoteOutcomeAnswer extends Schema.Opaque<NoteOutcomeAnswer>()(
  Schema.Struct({ id: Id, isOpen: Schema.Boolean, answerDueOn: CivilDate, answers: Schema.Array(AnswerGiven) }).annotate({
    identifier: "NoteOutcomeAnswer",
    description: "What came of a note: the reassessment that it opened or joined, and how that was answered"
  })
) {}
