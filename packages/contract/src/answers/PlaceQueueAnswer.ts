import { Schema } from "effect"
import { pageFields } from "../page.ts"
import { ApartAnswer, BecauseAnswer, KeyValueAnswer } from "./explanations.ts"

/** A window that is open for someone in the queue. It moves nothing there. */
export class FlagAnswer extends Schema.Opaque<FlagAnswer>()(
  Schema.Struct({ windowId: Schema.String, trigger: Schema.String, kind: Schema.String, contactOverdue: Schema.Boolean }).annotate({
    identifier: "FlagAnswer",
    description: "A window that is open for someone in the queue"
  })
) {}

/** The queue for a place. On the pile vantage each row also says where what is seen near the person would put it. */
export class PlaceQueueAnswer extends Schema.Opaque<PlaceQueueAnswer>()(
  Schema.Struct({
    queue: Schema.Literal("place"),
    vantage: Schema.Literals(["pile", "near"]),
    asOf: Schema.String,
    timeZone: Schema.String,
    rulePack: Schema.Struct({ id: Schema.String, version: Schema.String }),
    ranking: Schema.Array(
      Schema.Struct({
        referralId: Schema.String,
        condition: Schema.NullOr(Schema.String),
        position: Schema.Natural,
        latestStartOn: Schema.NullOr(Schema.String),
        couldBeOn: Schema.NullOr(Schema.String),
        couldBePosition: Schema.Natural,
        nearPosition: Schema.optionalKey(Schema.Natural),
        nearLatestStartOn: Schema.optionalKey(Schema.NullOr(Schema.String)),
        flags: Schema.Array(FlagAnswer),
        keys: Schema.Array(KeyValueAnswer),
        because: Schema.Array(BecauseAnswer)
      })
    ),
    apart: Schema.Array(ApartAnswer),
    ...pageFields
  }).annotate({ identifier: "PlaceQueueAnswer", description: "Those who wait for a place, in order" })
) {}
