import { Door, Observer } from "@samsyn/core"
import { Schema } from "effect"

const { hours, id, kind, needs, onHolidays, phone, service } = Door.fields

/** A door to register. */
export class NewDoor extends Schema.Opaque<NewDoor>()(
  Schema.Struct({ id: Schema.optionalKey(id), by: Observer, kind, service, phone, hours, onHolidays, needs }).annotate({
    identifier: "NewDoor",
    description: "Help that can be walked into or called without a place, with its hours; its id is drawn where there is none"
  })
) {}
