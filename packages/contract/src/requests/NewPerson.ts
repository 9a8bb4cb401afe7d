import { Line } from "@samsyn/core"
import { Schema } from "effect"

/** How someone can be reached. */
export const ContactAnswer = Schema.Struct({
  phone: Schema.optionalKey(Line),
  email: Schema.optionalKey(Line),
  address: Schema.optionalKey(Line)
}).annotate({ identifier: "PersonContact", description: "How someone can be reached" })

/** Eleven digits; whether the check digits are right is said when it is recorded. */
const NationalNumber = Schema.String.check(Schema.isPattern(/^\d{11}$/)).annotate({
  description: "A Norwegian fødselsnummer, D-number, help number or test number. Never required, never in an address"
})

const displayName = Line.check(Schema.isPattern(/\S/))

/** Who someone is: all of it may be left out. */
export class NewPerson extends Schema.Opaque<NewPerson>()(
  Schema.Struct({
    displayName: Schema.optionalKey(displayName),
    nationalNumber: Schema.optionalKey(NationalNumber),
    contact: Schema.optionalKey(ContactAnswer)
  }).annotate({
    identifier: "NewPerson",
    description: "Who someone is: all of it may be left out",
    examples: [{ displayName: "Kari Nordmann", contact: { phone: "00 00 00 00" } }]
  })
) {}

/** By what someone is looked for: by the whole number, by words of the name, or by both. Who names nothing finds nobody. */
export class PersonSearch extends Schema.Opaque<PersonSearch>()(
  Schema.Struct({ nationalNumber: Schema.optionalKey(NationalNumber), name: Schema.optionalKey(displayName) }).annotate({
    identifier: "PersonSearch",
    description: "By what someone is looked for: the whole number, words of the name, or both. Who names nothing finds nobody",
    examples: [{ name: "Kari" }]
  })
) {}
