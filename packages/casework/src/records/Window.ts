import { Code, Instant, Line, Observer, Window } from "@samsyn/core"
import { Schema } from "effect"
import { Step } from "./steps.ts"

/** Whom a window is passed on to when nobody has talked with the person in time, in this sequence. */
export const passedOnTo = ["duty", "leader"] as const

/** When a window was passed on, to whom, and how they were reached then. */
export const PassedOn = Schema.Struct({ at: Instant, to: Schema.Literals(passedOnTo), reach: Schema.optionalKey(Line) }).annotate({
  identifier: "PassedOn",
  description: "When a window was passed on because nobody had talked with the person, to whom, and how they were reached then"
})
export type PassedOn = typeof PassedOn.Type

/** A window as casework keeps it: with those who doubt it, and whom it was passed on to when nobody had talked with the person in time. */
export class WindowKept extends Schema.Opaque<WindowKept>()(
  Schema.Struct({
    ...Window.fields,
    /** When casework was told of it; not known of windows that were imported. A window may be told of long after it opened. */
    recordedAt: Schema.optionalKey(Instant),
    /** Who confirmed it, for those times of `confirmedAt` of which it is known. */
    confirmed: Schema.optionalKey(Schema.Array(Step)),
    contested: Schema.optionalKey(Schema.Array(Schema.Struct({ ...Step.fields, why: Code }))),
    /** First to duty, then to the leader, each at the moment when it was due. Counted against the system, never against the person. */
    escalated: Schema.optionalKey(Schema.Array(PassedOn)),
    closedBy: Schema.optionalKey(Observer)
  }).annotate({ identifier: "WindowKept", description: "A window with those who contest it and whom it was passed on to" })
) {}
