import { Contact } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"

const { at, how } = Contact.fields

/** Someone has talked with the person. */
export class NewContact extends Schema.Opaque<NewContact>()(
  Schema.Struct({ at, by: Doer, how }).annotate({
    identifier: "NewContact",
    description: "Someone talked with the person: when, who, how"
  })
) {}
