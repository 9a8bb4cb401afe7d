import { Instant } from "@samsyn/core"
import { Schema } from "effect"

/** Why something of intake is passed on to the leader. */
export const intakeEscalations = ["not-acknowledged", "not-assessed", "not-answered"] as const
export type IntakeEscalation = (typeof intakeEscalations)[number]

/** Something that was not done by its day, passed on to the leader. Counted against the system, never against the person. */
export const Escalation = Schema.Struct({
  at: Instant,
  to: Schema.Literal("leader"),
  why: Schema.Literals(intakeEscalations)
}).annotate({ identifier: "Escalation", description: "Something not done by its day, passed on to the leader" })
export type Escalation = typeof Escalation.Type
