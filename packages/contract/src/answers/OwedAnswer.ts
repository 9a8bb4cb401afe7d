import { Schema } from "effect"

/** Something that someone has to do by a time, and has not done. */
export class OwedAnswer extends Schema.Opaque<OwedAnswer>()(
  Schema.Struct({
    kind: Schema.String,
    about: Schema.Struct({ list: Schema.String, id: Schema.String }),
    referralId: Schema.optionalKey(Schema.String),
    dueAt: Schema.optionalKey(Schema.String),
    dueOn: Schema.optionalKey(Schema.String),
    overdue: Schema.Boolean,
    owner: Schema.Struct({ role: Schema.String, service: Schema.optionalKey(Schema.String) })
  }).annotate({
    identifier: "OwedAnswer",
    description: "Something that someone has to do by an instant, or by the end of a day, and has not done"
  })
) {}
