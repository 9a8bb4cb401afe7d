import { Schema } from "effect"
import { planStatuses } from "../requests/nearSteps.ts"

/** How many of those who wait have a plan of each status, without a row about anyone. */
export class PlanFiguresAnswer extends Schema.Opaque<PlanFiguresAnswer>()(
  Schema.Struct({
    waiting: Schema.Natural,
    byStatus: Schema.Array(Schema.Struct({ status: Schema.Literals(planStatuses), count: Schema.Natural })),
    none: Schema.Natural.annotate({ description: "Those of whom no plan is recorded" })
  }).annotate({ identifier: "PlanFiguresAnswer", description: "How many of those who wait have a plan of each status (8705)" })
) {}
