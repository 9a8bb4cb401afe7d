import { Schema } from "effect"

/** How the talks that were due in one week went: counts of windows, never of a person. */
export class ContactsOfWeekAnswer extends Schema.Opaque<ContactsOfWeekAnswer>()(
  Schema.Struct({
    weekFrom: Schema.String.annotate({ description: "The Monday of the week in which the talks were due" }),
    trigger: Schema.String,
    someoneNear: Schema.Boolean.annotate({ description: "Whether someone near the person is known of" }),
    due: Schema.Natural,
    inTime: Schema.Natural,
    late: Schema.Natural,
    never: Schema.Natural.annotate({ description: "Nobody has talked with the person by now" })
  }).annotate({
    identifier: "ContactsOfWeekAnswer",
    description: "How the talks with people that were due in one week went: a measure of the system, never of a person"
  })
) {}
