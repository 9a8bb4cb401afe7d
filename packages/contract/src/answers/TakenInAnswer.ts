import { Schema } from "effect"
import { DuplicateAnswer } from "./DuplicateAnswer.ts"
import { ReferralAnswer } from "./ReferralAnswer.ts"

/** A referral that was taken in; the unit alone is told of those that may be of the same request. */
export class TakenInAnswer extends Schema.Opaque<TakenInAnswer>()(
  Schema.Struct({ ...ReferralAnswer.fields, possibleDuplicates: Schema.optionalKey(Schema.Array(DuplicateAnswer)) }).annotate({
    identifier: "TakenInAnswer",
    description: "A referral that was taken in; the unit alone is told of those that may be of the same request. Nothing is merged"
  })
) {}
