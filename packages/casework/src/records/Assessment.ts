import { CivilDate, Code, Id, Instant, Line, Observer, Referral } from "@samsyn/core"
import { Schema } from "effect"
import { Step, Words } from "./steps.ts"

const { condition, lane, rights } = Referral.fields

/** A dated decision on the right to necessary health care. A later one takes its place and never its row: the history stays. */
export class RightsDecision extends Schema.Opaque<RightsDecision>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    at: Instant,
    by: Observer,
    rights,
    condition,
    lane,
    /** Told to the person: plain words, and codes of the circumstances that it rests on. */
    reasons: Schema.Struct({ circumstances: Schema.Array(Code), text: Words }),
    /** The decision it takes the place of. */
    after: Schema.optionalKey(Id),
    /** The day by which the person was told. */
    toldOn: Schema.optionalKey(CivilDate)
  }).annotate({ identifier: "RightsDecision", description: "A dated decision on the right to necessary health care, with its reasons" })
) {}

/** How a reassessment was answered. */
const Answer = Schema.Union([
  Schema.Struct({ tag: Schema.Literal("new-decision"), ...Step.fields, decisionId: Id }),
  Schema.Struct({ tag: Schema.Literal("kept"), ...Step.fields, reason: Words }),
  Schema.Struct({ tag: Schema.Literal("question"), ...Step.fields, question: Words, to: Line, dueOn: CivilDate })
])

/** A decision that someone near the person has given a reason to look at again. An answer is due by a day; a question back does not end it. */
export class Reassessment extends Schema.Opaque<Reassessment>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    openedAt: Instant,
    by: Observer,
    /** The facts that give another date than the decided one, or other reason to look again. */
    factIds: Schema.Array(Id),
    noteId: Schema.optionalKey(Id),
    answerDueOn: CivilDate,
    answers: Schema.Array(Answer)
  }).annotate({
    identifier: "Reassessment",
    description: "A decision to be looked at again, with the day an answer is due and the answers given"
  })
) {}

/** What the two sides cannot settle: coded, dated, with an owner; written so that the person may read it if they ask, and never pushed to their page. */
export class Disagreement extends Schema.Opaque<Disagreement>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    reassessmentId: Schema.optionalKey(Id),
    openedAt: Instant,
    by: Observer,
    circumstances: Schema.Array(Code),
    forum: Code,
    owner: Observer,
    dueOn: CivilDate,
    settled: Schema.optionalKey(
      Schema.Struct({ ...Step.fields, outcome: Schema.Literals(["new-decision", "kept", "withdrawn", "appealed"]) })
    )
  }).annotate({ identifier: "Disagreement", description: "What the two sides cannot settle, with forum, owner and date (uenighet)" })
) {}
