import { Code, Instant, Line, Window } from "@samsyn/core"
import { Schema } from "effect"
import { Step } from "./steps.ts"

/** A window as casework keeps it: with those who doubt it, and whom it was passed on to when nobody had talked with the person in time. */
export class WindowKept extends Schema.Opaque<WindowKept>()(
  Schema.Struct({
    ...Window.fields,
    contested: Schema.optionalKey(Schema.Array(Schema.Struct({ ...Step.fields, why: Code }))),
    /** First to duty, then to the leader. Counted against the system, never against the person. */
    escalated: Schema.optionalKey(
      Schema.Array(Schema.Struct({ at: Instant, to: Schema.Literals(["duty", "leader"]), reach: Schema.optionalKey(Line) }))
    )
  }).annotate({ identifier: "WindowKept", description: "A window with those who contest it and whom it was passed on to" })
) {}
