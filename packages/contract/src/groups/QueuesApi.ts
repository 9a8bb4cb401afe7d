import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { AssessmentQueueAnswer } from "../answers/AssessmentQueueAnswer.ts"
import { PlaceQueueAnswer } from "../answers/PlaceQueueAnswer.ts"

/** The pile in order, for the unit of coordination. */
export class QueuesApi extends HttpApiGroup.make("queues")
  .add(
    HttpApiEndpoint.get("place", "/place", {
      query: { vantage: Schema.Literals(["pile", "near"]).annotate({ description: "Pile or near: which facts are in sight" }) },
      success: PlaceQueueAnswer
    }).annotate(OpenApi.Summary, "List those who wait for a place, in order")
  )
  .add(
    HttpApiEndpoint.get("assessment", "/assessment", { success: AssessmentQueueAnswer }).annotate(
      OpenApi.Summary,
      "List those who wait for a decision on their right, in order"
    )
  )
  .prefix("/api/queues") {}
