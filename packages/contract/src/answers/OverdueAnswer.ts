import { Schema } from "effect"

/** Someone whose latest start has passed without a start. */
export class OverdueAnswer extends Schema.Opaque<OverdueAnswer>()(
  Schema.Struct({
    referralId: Schema.String,
    latestStartOn: Schema.String,
    daysOverdue: Schema.Natural,
    toldOn: Schema.NullOr(Schema.String).annotate({ description: "When the person was told; null: not told" }),
    tried: Schema.Array(Schema.String).annotate({ description: "What else is being tried, by code" })
  }).annotate({ identifier: "OverdueAnswer", description: "Someone whose latest start has passed without a start" })
) {}
