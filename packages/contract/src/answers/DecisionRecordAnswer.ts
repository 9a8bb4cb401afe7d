import { Observer, Snapshot } from "@samsyn/core"
import { Schema } from "effect"

/** What a decision to hold or offer a place rested on. Saved as a file, it is what `samsyn replay` reads. */
export class DecisionRecordAnswer extends Schema.Opaque<DecisionRecordAnswer>()(
  Schema.Struct({
    id: Schema.String,
    eventNumber: Schema.optionalKey(Schema.Natural),
    at: Schema.String,
    by: Observer,
    kind: Schema.Literals(["hold", "offer"]),
    offerId: Schema.String,
    engine: Schema.String.annotate({ description: "The version of the core that answered" }),
    digests: Schema.Struct({ snapshot: Schema.String, rulePack: Schema.String, proposal: Schema.String }),
    pair: Schema.Struct({ referralId: Schema.String, vacancyId: Schema.String }).annotate({
      description: "Whom the place was for, by their id in the slice, and which place"
    }),
    slice: Snapshot,
    answer: Schema.String.annotate({ description: "The matching of the slice as canonical text (RFC 8785)" })
  }).annotate({
    identifier: "DecisionRecordAnswer",
    description: "What a decision to hold or offer a place rested on: the competing part of the pile under other ids, and the answer"
  })
) {}
