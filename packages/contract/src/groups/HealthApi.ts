import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"

const Answer = Schema.Struct({ status: Schema.Literal("ok") })

/** Whether the process lives, and whether its store answers. */
export class HealthApi extends HttpApiGroup.make("health")
  .add(HttpApiEndpoint.get("live", "/healthz", { success: Answer }).annotate(OpenApi.Summary, "Say that the process lives"))
  .add(HttpApiEndpoint.get("ready", "/readyz", { success: Answer }).annotate(OpenApi.Summary, "Say that the store answers")) {}
