import { Schema } from "effect"

const { Array, Int, Literal, Literals, NullOr, String, Struct } = Schema

/** One condition that a person and a vacancy fail together, with what stands against what. */
export const FailedConditionAnswer = Schema.Union([
  Struct({ condition: Literal("place"), places: Int, committed: Int }),
  Struct({
    condition: Literal("day"),
    freeFrom: String,
    freeUntil: NullOr(String),
    earliestOn: NullOr(String),
    intakeDays: NullOr(Array(String))
  }),
  Struct({ condition: Literal("careLevel"), careLevel: String, wanted: Array(String) }),
  Struct({ condition: Literal("wish"), unitId: String, wishes: Array(String) }),
  Struct({ condition: Literal("need"), feature: String }),
  Struct({
    condition: Literal("admits"),
    bound: Literals(["sex", "ageMin", "ageMax"]),
    verdict: Literals(["failed", "needsChecking"]),
    onDay: String
  }),
  Struct({ condition: Literal("refusal"), at: String, reason: String, barsUntil: NullOr(String) })
]).annotate({ identifier: "FailedConditionAnswer", description: "One condition that a person and a vacancy fail together" })
