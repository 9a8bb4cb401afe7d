import { Schema } from "effect"

/** What giving one person one vacancy would cost, and whom: everyone placed in the proposal who would be worse off, in the order of the pile. */
export class DisplacementAnswer extends Schema.Opaque<DisplacementAnswer>()(
  Schema.Struct({
    referralId: Schema.String,
    vacancyId: Schema.String,
    startsOn: Schema.String,
    affected: Schema.Array(
      Schema.Struct({
        referralId: Schema.String,
        change: Schema.Literals(["uncovered", "more-late", "wish-lost", "care-level-lost", "window-missed", "start-later"]),
        before: Schema.Boolean.annotate({ description: "Earlier in the order than the person who would get the place" }),
        startsOnBefore: Schema.String,
        startsOnAfter: Schema.NullOr(Schema.String),
        daysLateBefore: Schema.Natural,
        daysLateAfter: Schema.NullOr(Schema.Natural)
      })
    )
  }).annotate({ identifier: "DisplacementAnswer", description: "What giving one person one vacancy would cost, and whom" })
) {}
