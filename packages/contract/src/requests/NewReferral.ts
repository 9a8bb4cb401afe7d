import { Referral } from "@samsyn/core"
import { Schema } from "effect"
import { formFields } from "./sharedForm.ts"

const {
  careLevels,
  condition,
  earliestOn,
  id,
  lane,
  legalEndOn,
  needs,
  onlyWishes,
  person,
  personKey,
  receivedAt,
  referrerKind,
  rights,
  seniorityOn,
  wishes
} = Referral.fields

/** A referral as it comes in. The lot is drawn here, and the id too where there is none. */
export class NewReferral extends Schema.Opaque<NewReferral>()(
  Schema.Struct({
    id: Schema.optionalKey(id),
    personKey,
    receivedAt,
    seniorityOn,
    condition,
    lane,
    rights: rights.annotate({ examples: [{ outcome: "pending" }] }),
    person,
    referrerKind,
    careLevels,
    needs,
    wishes,
    onlyWishes,
    earliestOn,
    legalEndOn,
    form: Schema.optionalKey(Schema.Struct(formFields).annotate({ description: "The shared form, where it was written there" }))
  }).annotate({
    identifier: "NewReferral",
    description: "A referral as it comes in; its lot is drawn here, and its id where there is none"
  })
) {}
