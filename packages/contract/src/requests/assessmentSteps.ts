import { CivilDate, Code, Fact, Id, Referral, Rights } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"
import { WrittenWords } from "./sharedForm.ts"

const { condition, lane } = Referral.fields
const { basis, circumstance, domain, observedAt, sharedWith, value } = Fact.fields
const { decidedOn, latestStartOn } = Rights.fields

/** A decision on the right to necessary health care. */
export class NewRightsDecision extends Schema.Opaque<NewRightsDecision>()(
  Schema.Struct({
    by: Doer,
    rights: Schema.Struct({ outcome: Schema.Literals(["granted", "refused"]), decidedOn, latestStartOn }),
    condition,
    lane,
    reasons: Schema.Struct({ circumstances: Schema.Array(Code), text: WrittenWords }).annotate({
      description: "Told to the person: plain words, and the circumstances that it rests on"
    }),
    reassessmentId: Schema.optionalKey(Id).annotate({ description: "The reassessment that it answers" })
  }).annotate({
    identifier: "NewRightsDecision",
    description: "A decision on the right to necessary health care; without a day of its own it is of today"
  })
) {}

/** The person was told of a decision. */
export class NewTelling extends Schema.Opaque<NewTelling>()(
  Schema.Struct({ by: Doer, on: CivilDate }).annotate({
    identifier: "NewTelling",
    description: "Who told the person, and on which day"
  })
) {}

/** What the assessor has found out. */
export class NewCircumstances extends Schema.Opaque<NewCircumstances>()(
  Schema.Struct({ observedAt, by: Doer, basis, domain, sharedWith, facts: Schema.Array(Schema.Struct({ circumstance, value })) }).annotate({
    identifier: "NewCircumstances",
    description: "What the assessor has found out, as facts of the assessment; always shared with the unit"
  })
) {}

/** Someone asks that a decision be looked at again. */
export class NewReassessment extends Schema.Opaque<NewReassessment>()(
  Schema.Struct({ by: Doer, reason: WrittenWords, factIds: Schema.Array(Id) }).annotate({
    identifier: "NewReassessment",
    description: "Why a decision is to be looked at again, and the facts that speak for it"
  })
) {}

/** The decision is kept, or someone is asked back. */
export class NewReassessmentAnswer extends Schema.Opaque<NewReassessmentAnswer>()(
  Schema.Struct({
    by: Doer,
    answer: Schema.Union([
      Schema.Struct({ tag: Schema.Literal("kept"), reason: WrittenWords }),
      Schema.Struct({ tag: Schema.Literal("question"), question: WrittenWords, to: Doer, dueOn: Schema.optionalKey(CivilDate) })
    ])
  }).annotate({
    identifier: "NewReassessmentAnswer",
    description: "The decision is kept with a reason, or someone is asked back; a new decision is made for itself"
  })
) {}

/** A reply to what was asked back. */
export class NewReply extends Schema.Opaque<NewReply>()(
  Schema.Struct({ by: Doer, text: WrittenWords }).annotate({
    identifier: "NewReply",
    description: "A reply to what an assessor asked back"
  })
) {}

/** What the two sides cannot settle goes to a forum. */
export class NewDisagreement extends Schema.Opaque<NewDisagreement>()(
  Schema.Struct({
    by: Doer,
    reassessmentId: Schema.optionalKey(Id),
    circumstances: Schema.Array(Code).check(Schema.isMinLength(1)),
    forum: Code,
    owner: Doer,
    dueOn: CivilDate
  }).annotate({ identifier: "NewDisagreement", description: "What the two sides cannot settle, with forum, owner and date" })
) {}

/** How a disagreement was settled. */
export class NewSettling extends Schema.Opaque<NewSettling>()(
  Schema.Struct({ by: Doer, outcome: Schema.Literals(["new-decision", "kept", "withdrawn", "appealed"]) }).annotate({
    identifier: "NewSettling",
    description: "How a disagreement was settled"
  })
) {}
