import { Duty, Id, Line } from "@samsyn/core"
import { Schema } from "effect"

const { from, reach, until } = Duty.fields

/** Who is on duty when. */
export class DutyAnswer extends Schema.Opaque<DutyAnswer>()(
  Schema.Struct({ id: Id, from, until, reach, leader: Schema.optionalKey(Line) }).annotate({
    identifier: "DutyAnswer",
    description: "Who is on duty from an instant until another, how to reach them, and how to reach their leader (vakt)"
  })
) {}
