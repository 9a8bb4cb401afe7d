import { Door } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"

const { hours, id, kind, needs, onHolidays, phone, service } = Door.fields

/** A door to register. */
export class NewDoor extends Schema.Opaque<NewDoor>()(
  Schema.Struct({ id: Schema.optionalKey(id), by: Doer, kind, service, phone, hours, onHolidays, needs }).annotate({
    identifier: "NewDoor",
    description: "Help that can be walked into or called without a place, with its hours; its id is drawn where there is none"
  })
) {}
