import { Schema } from "effect"

/** One condition that a person and a vacancy fail together, with what stands against what. */
export const FailedConditionAnswer = Schema.Union([
  Schema.Struct({ condition: Schema.Literal("place"), places: Schema.Int, committed: Schema.Int }),
  Schema.Struct({
    condition: Schema.Literal("day"),
    freeFrom: Schema.String,
    freeUntil: Schema.NullOr(Schema.String),
    earliestOn: Schema.NullOr(Schema.String),
    intakeDays: Schema.NullOr(Schema.Array(Schema.String))
  }),
  Schema.Struct({ condition: Schema.Literal("careLevel"), careLevel: Schema.String, wanted: Schema.Array(Schema.String) }),
  Schema.Struct({ condition: Schema.Literal("wish"), unitId: Schema.String, wishes: Schema.Array(Schema.String) }),
  Schema.Struct({ condition: Schema.Literal("need"), feature: Schema.String }),
  Schema.Struct({
    condition: Schema.Literal("admits"),
    bound: Schema.Literals(["sex", "ageMin", "ageMax"]),
    verdict: Schema.Literals(["failed", "needsChecking"]),
    onDay: Schema.String
  }),
  Schema.Struct({ condition: Schema.Literal("refusal"), at: Schema.String, reason: Schema.String, barsUntil: Schema.NullOr(Schema.String) })
]).annotate({ identifier: "FailedConditionAnswer", description: "One condition that a person and a vacancy fail together" })
