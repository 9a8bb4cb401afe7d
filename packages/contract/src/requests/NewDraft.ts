import { Referral } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"
import { formFields } from "./sharedForm.ts"

const {
  careLevels,
  condition,
  earliestOn,
  lane,
  legalEndOn,
  needs,
  onlyWishes,
  person,
  personKey,
  receivedAt,
  referrerKind,
  seniorityOn,
  wishes
} = Referral.fields
const { approachId, consent, from, onwardFrom, parts } = formFields

/** What a form may hold before it is sent: any field may be missing, none may be wrong. */
export const draftFields = {
  referral: Schema.Struct({
    personKey: Schema.optionalKey(personKey),
    receivedAt: Schema.optionalKey(receivedAt),
    seniorityOn: Schema.optionalKey(seniorityOn),
    condition: Schema.optionalKey(condition),
    lane: Schema.optionalKey(lane),
    person: Schema.optionalKey(person),
    referrerKind,
    careLevels: Schema.optionalKey(careLevels),
    needs: Schema.optionalKey(needs),
    wishes: Schema.optionalKey(wishes),
    onlyWishes,
    earliestOn,
    legalEndOn
  }),
  form: Schema.Struct({
    from: Schema.optionalKey(from),
    parts: Schema.optionalKey(parts),
    consent: Schema.optionalKey(consent),
    onwardFrom,
    approachId
  })
} as const

/** A shared form to save before it is sent. */
export class NewDraft extends Schema.Opaque<NewDraft>()(
  Schema.Struct({ by: Doer, ...draftFields }).annotate({
    identifier: "NewDraft",
    description: "A shared form to save before it is sent; any field may be missing"
  })
) {}
