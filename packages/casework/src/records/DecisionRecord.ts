import { Id, Instant, Observer, Snapshot } from "@samsyn/core"
import { Schema } from "effect"

/**
 * What a decision to hold or offer a place rested on, so that it can be found again: the part of the pile that competed for the place, and the answer that the engine
 * gave on it. The people in it have other ids, the same throughout and in the same order; who the person is stands in the offer.
 */
export class DecisionRecord extends Schema.Opaque<DecisionRecord>()(
  Schema.Struct({
    id: Id,
    /** The number of the event that it was recorded with; left out where there is no log. */
    eventNumber: Schema.optionalKey(Schema.Natural),
    at: Instant,
    by: Observer,
    kind: Schema.Literals(["hold", "offer"]),
    offerId: Id,
    /** The version of the core that answered. */
    engine: Schema.String,
    /** SHA-256 of the canonical text of the whole snapshot, of the rule pack, and of the proposal. */
    digests: Schema.Struct({ snapshot: Id, rulePack: Id, proposal: Id }),
    /** Whom the place was for, by their id in the slice, and which place. */
    pair: Schema.Struct({ referralId: Id, vacancyId: Id }),
    slice: Snapshot,
    /** The canonical text (RFC 8785) of the matching of the slice. */
    answer: Schema.String
  }).annotate({
    identifier: "DecisionRecord",
    description: "What a decision to hold or offer a place rested on, with others under other ids (beslutningsgrunnlag)"
  })
) {}
