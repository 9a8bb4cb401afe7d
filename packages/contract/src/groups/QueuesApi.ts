import { Code } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { AssessmentQueueAnswer } from "../answers/AssessmentQueueAnswer.ts"
import { OverdueAnswer } from "../answers/OverdueAnswer.ts"
import { PlaceQueueAnswer } from "../answers/PlaceQueueAnswer.ts"
import { TensionAnswer } from "../answers/TensionAnswer.ts"
import { pageQuery } from "../page.ts"

/** Which rows of a queue: those of one lane, of one condition, or those whose date is over (or is not). Positions stay those in the whole queue. */
const queueFilter = {
  lane: Schema.optionalKey(Code.annotate({ description: "Only those in this lane" })),
  condition: Schema.optionalKey(Code.annotate({ description: "Only those with this condition" })),
  overdue: Schema.optionalKey(Schema.Boolean.annotate({ description: "Only those whose date was before today, or only the others" }))
}

/** The pile in order, for the unit of coordination. */
export class QueuesApi extends HttpApiGroup.make("queues")
  .add(
    HttpApiEndpoint.get("place", "/place", {
      query: {
        vantage: Schema.Literals(["pile", "near"]).annotate({ description: "Pile or near: which facts are in sight" }),
        ...queueFilter,
        ...pageQuery
      },
      success: PlaceQueueAnswer
    })
      .annotate(Asks, asks("read-pile"))
      .annotate(OpenApi.Summary, "List those who wait for a place, in order")
  )
  .add(
    HttpApiEndpoint.get("assessment", "/assessment", { query: { ...queueFilter, ...pageQuery }, success: AssessmentQueueAnswer })
      .annotate(Asks, asks("read-pile"))
      .annotate(OpenApi.Summary, "List those who wait for a decision on their right, in order")
  )
  .add(
    HttpApiEndpoint.get("overdue", "/overdue", { query: pageQuery, success: Schema.Array(OverdueAnswer) })
      .annotate(Asks, asks("read-pile"))
      .annotate(
        OpenApi.Summary,
        "List those whose latest start has passed, the longest ago first: whether they were told, and what else is being tried"
      )
  )
  .add(
    HttpApiEndpoint.get("tensions", "/tensions", { query: pageQuery, success: Schema.Array(TensionAnswer) })
      .annotate(Asks, asks("read-pile"))
      .annotate(OpenApi.Summary, "List those of whom the pile and those near them know different things, the most different first")
  )
  .prefix("/api/queues") {}
