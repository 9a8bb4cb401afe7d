import { Contact } from "@samsyn/core"
import { Schema } from "effect"

const { at, by, how } = Contact.fields

/** Someone has talked with the person. */
export class NewContact extends Schema.Opaque<NewContact>()(
  Schema.Struct({ at, by, how }).annotate({
    identifier: "NewContact",
    description: "Someone talked with the person: when, by which role, how"
  })
) {}
