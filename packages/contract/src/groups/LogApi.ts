import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { LogLinkAnswer } from "../answers/LogLinkAnswer.ts"
import { pageQuery } from "../page.ts"

/** The log of everything that was recorded, one link a line, without content: what `samsyn verify-log` follows. */
export class LogApi extends HttpApiGroup.make("log")
  .add(
    HttpApiEndpoint.get("links", "/log", { query: pageQuery, success: HttpApiSchema.StreamNdjson({ schema: LogLinkAnswer }) })
      .annotate(Asks, asks("read-log"))
      .annotate(OpenApi.Summary, "Read the log of events, without their content")
  )
  .prefix("/api") {}
