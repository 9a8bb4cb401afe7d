import { Schema } from "effect"
import { FailedConditionAnswer } from "./FailedConditionAnswer.ts"

const Day = Schema.NullOr(Schema.String)
const Days = Schema.NullOr(Schema.Natural)

/** Someone whom an offer to another would leave without a place, or later. */
export class AffectedByOfferAnswer extends Schema.Opaque<AffectedByOfferAnswer>()(
  Schema.Struct({
    referralId: Schema.String,
    change: Schema.Literals(["uncovered", "more-late", "emergency"]),
    startsOnBefore: Day,
    startsOnAfter: Day,
    daysLateBefore: Days,
    daysLateAfter: Days
  }).annotate({
    identifier: "AffectedByOfferAnswer",
    description: "Someone whom an offer to another would leave without a place, or later; null where they have none"
  })
) {}

const PlaceAnswer = Schema.NullOr(Schema.Struct({ vacancyId: Schema.String, startsOn: Schema.String }))

/** One person whose place in the proposal is another one than before, and why. */
export class ProposalChangeAnswer extends Schema.Opaque<ProposalChangeAnswer>()(
  Schema.Struct({
    referralId: Schema.String,
    before: PlaceAnswer,
    after: PlaceAnswer,
    why: Schema.Struct({
      tag: Schema.Literals(["arrived", "left", "vacancyGone", "notEligible", "dayMoved", "better", "givenUp"]),
      failed: Schema.optionalKey(Schema.Array(FailedConditionAnswer))
    })
  }).annotate({
    identifier: "ProposalChangeAnswer",
    description: "One person whose place in the proposal is another one than before, and why"
  })
) {}
