import { Schema } from "effect"
import { pageFields } from "../page.ts"
import { ApartAnswer, AskFirstAnswer, BecauseAnswer, KeyValueAnswer } from "./explanations.ts"
import { FlagAnswer } from "./PlaceQueueAnswer.ts"

/** The queue for a decision on the right to treatment. */
export class AssessmentQueueAnswer extends Schema.Opaque<AssessmentQueueAnswer>()(
  Schema.Struct({
    queue: Schema.Literal("assessment"),
    asOf: Schema.String,
    timeZone: Schema.String,
    rulePack: Schema.Struct({ id: Schema.String, version: Schema.String }),
    ranking: Schema.Array(
      Schema.Struct({
        referralId: Schema.String,
        condition: Schema.NullOr(Schema.String),
        position: Schema.Natural,
        assessmentDueOn: Schema.String,
        guideOn: Schema.NullOr(Schema.String),
        nearGuideOn: Schema.NullOr(Schema.String),
        askFirst: AskFirstAnswer,
        flags: Schema.Array(FlagAnswer),
        keys: Schema.Array(KeyValueAnswer),
        because: Schema.Array(BecauseAnswer)
      })
    ),
    apart: Schema.Array(ApartAnswer),
    ...pageFields
  }).annotate({ identifier: "AssessmentQueueAnswer", description: "Those whose right is not yet decided, in order" })
) {}
