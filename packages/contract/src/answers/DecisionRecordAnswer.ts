import { Observer, Referral, Snapshot } from "@samsyn/core"
import { Schema } from "effect"

const { condition, lane, rights } = Referral.fields

const common = {
  id: Schema.String,
  eventNumber: Schema.optionalKey(Schema.Natural),
  at: Schema.String,
  by: Observer,
  engine: Schema.String.annotate({ description: "The version of the core that answered" }),
  slice: Snapshot,
  seals: Schema.optionalKey(
    Schema.Record(Schema.String, Schema.String).annotate({
      description: "The digest of each other field by its name, by which samsyn replay names what was changed"
    })
  )
}

/** What a decision on a place rested on. */
class PlaceRecordAnswer extends Schema.Opaque<PlaceRecordAnswer>()(
  Schema.Struct({
    ...common,
    kind: Schema.Literals(["hold", "offer", "decline-taken-back"]),
    offerId: Schema.String,
    digests: Schema.Struct({ snapshot: Schema.String, rulePack: Schema.String, proposal: Schema.String }),
    pair: Schema.Struct({ referralId: Schema.String, vacancyId: Schema.String }).annotate({
      description: "Whom the place was for, by their id in the slice, and which place"
    }),
    answer: Schema.String.annotate({ description: "The matching of the slice as canonical text (RFC 8785)" })
  }).annotate({
    identifier: "PlaceRecordAnswer",
    description: "What a decision on a place rested on: the competing part of the pile under other ids, and the answer"
  })
) {}

/** What a decision on the right rested on. */
class RightsRecordAnswer extends Schema.Opaque<RightsRecordAnswer>()(
  Schema.Struct({
    ...common,
    kind: Schema.Literals(["right", "reassessment"]),
    decisionId: Schema.optionalKey(Schema.String),
    reassessmentId: Schema.optionalKey(Schema.String),
    digests: Schema.Struct({ snapshot: Schema.String, rulePack: Schema.String }),
    referralId: Schema.String.annotate({ description: "Whom it was about, by their id in the slice" }),
    decided: Schema.optionalKey(Schema.Struct({ rights, condition, lane })),
    answer: Schema.String.annotate({
      description: "The dates by both vantages as they were shown, and as they are with what was decided, as canonical text (RFC 8785)"
    })
  }).annotate({
    identifier: "RightsRecordAnswer",
    description: "What a decision on the right, or the answer to a reassessment, rested on: the referral under another id, and its dates"
  })
) {}

/** What a decision rested on. Saved as a file, it is what `samsyn replay` reads. */
export const DecisionRecordAnswer = Schema.Union([PlaceRecordAnswer, RightsRecordAnswer]).annotate({
  identifier: "DecisionRecordAnswer",
  description: "What a decision on a place or on the right rested on, under other ids, and what was answered"
})
