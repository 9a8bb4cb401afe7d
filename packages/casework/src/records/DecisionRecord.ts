import { Id, Instant, Observer, Referral, Snapshot } from "@samsyn/core"
import { Schema } from "effect"
import { Digest } from "../log/LogEntry.ts"

const { condition, lane, rights } = Referral.fields

/** What every decision record holds. The people in the slice have other ids, the same throughout and in the same order. */
const common = {
  id: Id,
  /** The number of the event that it was recorded with; left out where there is no log. */
  eventNumber: Schema.optionalKey(Schema.Natural),
  at: Instant,
  by: Observer,
  /** The version of the core that answered. */
  engine: Schema.String,
  slice: Snapshot,
  /** The canonical text (RFC 8785) of what the core answered on the slice. */
  answer: Schema.String,
  /** The digest of each other field by its name, so that a field that was changed later is named; left out in records of before there were seals. */
  seals: Schema.optionalKey(Schema.Record(Schema.String, Digest))
}

/** What a decision on a place rested on: the part of the pile that competed for it, and its matching. Who the person is stands in the offer. */
export class PlaceRecord extends Schema.Opaque<PlaceRecord>()(
  Schema.Struct({
    ...common,
    kind: Schema.Literals(["hold", "offer", "decline-taken-back"]),
    offerId: Id,
    /** SHA-256 of the canonical text of the whole snapshot, of the rule pack, and of the proposal. */
    digests: Schema.Struct({ snapshot: Id, rulePack: Id, proposal: Id }),
    /** Whom the place was for, by their id in the slice, and which place. */
    pair: Schema.Struct({ referralId: Id, vacancyId: Id })
  }).annotate({
    identifier: "PlaceRecord",
    description:
      "What a decision to hold or offer a place, or to take a no back, rested on, with others under other ids (beslutningsgrunnlag)"
  })
) {}

/** What a decision on the right rested on: the referral as it stood with what the unit may know of it, and the dates by both vantages. */
export class RightsRecord extends Schema.Opaque<RightsRecord>()(
  Schema.Struct({
    ...common,
    kind: Schema.Literals(["right", "reassessment"]),
    decisionId: Schema.optionalKey(Id),
    reassessmentId: Schema.optionalKey(Id),
    digests: Schema.Struct({ snapshot: Id, rulePack: Id }),
    /** Whom it was about, by their id in the slice. */
    referralId: Id,
    /** What was decided; left out where a reassessment kept what stood, or asked back. */
    decided: Schema.optionalKey(Schema.Struct({ rights, condition, lane }))
  }).annotate({
    identifier: "RightsRecord",
    description: "What a decision on the right, or the answer to a reassessment, rested on, under other ids (beslutningsgrunnlag)"
  })
) {}

/** What a decision rested on, so that it can be found again. */
export const DecisionRecord = Schema.Union([PlaceRecord, RightsRecord])
export type DecisionRecord = typeof DecisionRecord.Type
