import { CivilDate, Code, Id, Instant, Observer, Referral, Rights } from "@samsyn/core"
import { Schema } from "effect"

const { condition, lane, rights } = Referral.fields
const { latestStartOn } = Rights.fields

/** A decision on the right, as an audience reads it: the person with its reasons, those near with its dates, the unit with what stood before. */
export class RightsDecisionAnswer extends Schema.Opaque<RightsDecisionAnswer>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    at: Instant,
    by: Schema.optionalKey(Observer),
    source: Schema.optionalKey(
      Schema.Literal("referral").annotate({
        description: "The right was decided elsewhere, before the referral came; by whom and why is not known here"
      })
    ),
    rights: Schema.Struct({ outcome: Schema.Literals(["granted", "refused"]), decidedOn: CivilDate, latestStartOn }),
    condition: Schema.optionalKey(condition),
    lane: Schema.optionalKey(lane),
    reasons: Schema.optionalKey(Schema.Struct({ circumstances: Schema.Array(Code), text: Schema.String })),
    before: Schema.optionalKey(Schema.Struct({ decisionId: Schema.optionalKey(Id), rights, condition, lane })),
    told: Schema.optionalKey(Schema.Struct({ at: Instant, by: Observer, on: CivilDate })),
    decisionRecordId: Schema.optionalKey(Id)
  }).annotate({ identifier: "RightsDecisionAnswer", description: "A dated decision on the right to necessary health care (vedtak)" })
) {}
