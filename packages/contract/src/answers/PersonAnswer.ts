import { Id } from "@samsyn/core"
import { Schema } from "effect"

/** Who a pseudonym is: synthetic, and kept apart from the pile. */
export class PersonAnswer extends Schema.Opaque<PersonAnswer>()(
  Schema.Struct({ personKey: Id, displayName: Schema.String }).annotate({
    identifier: "PersonAnswer",
    description: "Who a pseudonym is; synthetic, and kept apart from the pile"
  })
) {}
