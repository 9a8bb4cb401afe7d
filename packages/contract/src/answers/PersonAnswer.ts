import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { ContactAnswer } from "../requests/NewPerson.ts"

/** Who a pseudonym is, null where it is not known; kept apart from the pile. */
export class PersonAnswer extends Schema.Opaque<PersonAnswer>()(
  Schema.Struct({
    personKey: Id,
    displayName: Schema.NullOr(Schema.String),
    nationalNumber: Schema.NullOr(Schema.String),
    contact: Schema.NullOr(ContactAnswer)
  }).annotate({
    identifier: "PersonAnswer",
    description: "Who a pseudonym is, null where it is not known; kept apart from the pile",
    examples: [{ personKey: "person-1", displayName: "Kari Nordmann", nationalNumber: null, contact: { phone: "00 00 00 00" } }]
  })
) {}

/** The pseudonym of someone to refer. */
export class PersonKeyAnswer extends Schema.Opaque<PersonKeyAnswer>()(
  Schema.Struct({ personKey: Id }).annotate({ identifier: "PersonKeyAnswer", description: "The pseudonym of someone to refer" })
) {}
