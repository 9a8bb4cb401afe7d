import { Approach, Id } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"
import { Consent } from "./sharedForm.ts"

const { askedAt, id, personKey, referralDueOn, writer } = Approach.fields

/** Someone asked for help, and no referral exists. */
export class NewApproach extends Schema.Opaque<NewApproach>()(
  Schema.Struct({ id: Schema.optionalKey(id), personKey, askedAt, by: Doer, consent: Consent, referralDueOn, writer }).annotate({
    identifier: "NewApproach",
    description: "Someone asked for help and no referral exists: who, when, consent, and who writes the referral by when"
  })
) {}

export const approachAnswers = ["referral", "advice", "other-help", "withdrawn"] as const

/** How someone who asked for help is answered. */
export class NewApproachAnswer extends Schema.Opaque<NewApproachAnswer>()(
  Schema.Struct({ by: Doer, how: Schema.Literals(approachAnswers), referralId: Schema.optionalKey(Id) }).annotate({
    identifier: "NewApproachAnswer",
    description: "How someone who asked for help is answered; by a referral that is there already, named, or in another way"
  })
) {}
