import { Duty, Id } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"
import { FilledLine } from "./sharedForm.ts"

const { from, until } = Duty.fields

/** A watch to register. */
export class NewDuty extends Schema.Opaque<NewDuty>()(
  Schema.Struct({
    id: Schema.optionalKey(Id),
    by: Doer,
    from,
    until,
    reach: FilledLine,
    leader: Schema.optionalKey(FilledLine)
  }).annotate({
    identifier: "NewDuty",
    description: "Who is on duty from an instant until another, how to reach them, and how to reach their leader"
  })
) {}
