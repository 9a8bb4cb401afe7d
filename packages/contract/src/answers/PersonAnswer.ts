import { Id } from "@samsyn/core"
import { Schema } from "effect"

/** Who a pseudonym is, null where no identity is registered: synthetic, and kept apart from the pile. */
export class PersonAnswer extends Schema.Opaque<PersonAnswer>()(
  Schema.Struct({ personKey: Id, displayName: Schema.NullOr(Schema.String) }).annotate({
    identifier: "PersonAnswer",
    description: "Who a pseudonym is, null where no identity is registered; synthetic, and kept apart from the pile"
  })
) {}
