import { Breach, CivilDate, Code, Id, Instant, Line, Observer, Referral } from "@samsyn/core"
import { Schema } from "effect"
import { Step, Words } from "./steps.ts"

const { condition, lane, rights } = Referral.fields
const { latestStartOn } = rights.fields

/** A dated decision on the right to necessary health care. A later one takes its place and never its row: the history stays. */
export class RightsDecision extends Schema.Opaque<RightsDecision>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    at: Instant,
    /** Who decided; left out where it came with the referral, made elsewhere. */
    by: Schema.optionalKey(Observer),
    /** Where it came from, when it was not made here: it was decided before the referral came, and `at` is when it did. */
    source: Schema.optionalKey(Schema.Literal("referral")),
    rights: Schema.Struct({ outcome: Schema.Literals(["granted", "refused"]), decidedOn: CivilDate, latestStartOn }),
    condition,
    lane,
    /** Told to the person: plain words, and codes of the circumstances that it rests on. Not known of a decision made elsewhere. */
    reasons: Schema.optionalKey(Schema.Struct({ circumstances: Schema.Array(Code), text: Words })),
    /** What stood until then, and the decision that it stood on, where one was kept; left out where it came with the referral. `breach`: what a file said of a date that this one takes the place of. */
    before: Schema.optionalKey(
      Schema.Struct({ decisionId: Schema.optionalKey(Id), rights, condition, lane, breach: Schema.optionalKey(Breach) })
    ),
    /** Who told the person, and on which day. */
    told: Schema.optionalKey(Schema.Struct({ ...Step.fields, on: CivilDate })),
    /** What it rested on; left out where it was made elsewhere, or before such records were kept. */
    decisionRecordId: Schema.optionalKey(Id)
  }).annotate({ identifier: "RightsDecision", description: "A dated decision on the right to necessary health care, with its reasons" })
) {}

/** Who has been told that something was not done by its day. */
const Escalation = Schema.Struct({ at: Instant, to: Line, why: Code, dueOn: CivilDate })
const escalated = Schema.optionalKey(Schema.Array(Escalation))

/** How a reassessment was answered. A question back does not end it. */
const Answer = Schema.Union([
  Schema.Struct({ tag: Schema.Literal("new-decision"), ...Step.fields, decisionId: Id }),
  Schema.Struct({ tag: Schema.Literal("kept"), ...Step.fields, reason: Words, decisionRecordId: Schema.optionalKey(Id) }),
  Schema.Struct({
    tag: Schema.Literal("question"),
    ...Step.fields,
    question: Words,
    to: Observer,
    dueOn: CivilDate,
    decisionRecordId: Schema.optionalKey(Id),
    reply: Schema.optionalKey(Schema.Struct({ ...Step.fields, text: Words }))
  })
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
    /** The rules of the pack by which these facts give an earlier date than the decided one. */
    rules: Schema.Array(Code),
    /** Why someone asked for it, where no date did. */
    reason: Schema.optionalKey(Words),
    noteId: Schema.optionalKey(Id),
    /** The day an answer is due as things stand now: a question, and a reply to it, set another. */
    answerDueOn: CivilDate,
    answers: Schema.Array(Answer),
    escalated
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
    circumstances: Schema.Array(Code).check(Schema.isMinLength(1)),
    forum: Code,
    owner: Observer,
    dueOn: CivilDate,
    settled: Schema.optionalKey(
      Schema.Struct({ ...Step.fields, outcome: Schema.Literals(["new-decision", "kept", "withdrawn", "appealed"]) })
    ),
    escalated
  }).annotate({ identifier: "Disagreement", description: "What the two sides cannot settle, with forum, owner and date (uenighet)" })
) {}
