import { Door } from "@samsyn/core"
import { Schema } from "effect"

const { hours, id, kind, needs, onHolidays, phone, service } = Door.fields

/** Help that can be walked into or called without a place. */
export class DoorAnswer extends Schema.Opaque<DoorAnswer>()(
  Schema.Struct({ id, kind, service, phone, hours, onHolidays, needs }).annotate({
    identifier: "DoorAnswer",
    description: "Help that can be walked into or called without a place (åpen dør)"
  })
) {}
