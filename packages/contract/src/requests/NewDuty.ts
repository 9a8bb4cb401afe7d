import { Duty, Id, Line, Observer } from "@samsyn/core"
import { Schema } from "effect"

const { from, reach, until } = Duty.fields

/** A watch to register. */
export class NewDuty extends Schema.Opaque<NewDuty>()(
  Schema.Struct({ id: Schema.optionalKey(Id), by: Observer, from, until, reach, leader: Schema.optionalKey(Line) }).annotate({
    identifier: "NewDuty",
    description: "Who is on duty from an instant until another, how to reach them, and how to reach their leader"
  })
) {}
