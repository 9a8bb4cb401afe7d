import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup } from "effect/http-api"

const Answer = Schema.Struct({ status: Schema.Literal("ok") })

/** Whether the process lives, and whether its store answers. */
export class HealthApi extends HttpApiGroup.make("health")
  .add(HttpApiEndpoint.get("live", "/healthz", { success: Answer }))
  .add(HttpApiEndpoint.get("ready", "/readyz", { success: Answer })) {}
