import { Code } from "@samsyn/core"
import { Schema, SchemaTransformation } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { OwedAnswer } from "../answers/OwedAnswer.ts"
import { pageQuery } from "../page.ts"

/** A yes or no in an address. */
const YesOrNo = Schema.Literals(["true", "false"]).pipe(
  Schema.decodeTo(
    Schema.Boolean,
    SchemaTransformation.transform({
      decode: (text) => text === "true",
      encode: (value) => (value ? ("true" as const) : ("false" as const))
    })
  )
)

/** What someone owes someone now. */
export class OwedApi extends HttpApiGroup.make("owed")
  .add(
    HttpApiEndpoint.get("list", "/owed", {
      query: {
        kind: Schema.optionalKey(Code.annotate({ description: "Only what is of this kind, as contact or vacancy-confirmation" })),
        overdue: Schema.optionalKey(YesOrNo.annotate({ description: "Only what is overdue, or only what is not yet" })),
        owner: Schema.optionalKey(Code.annotate({ description: "Only what someone in this role is to do" })),
        ...pageQuery
      },
      success: Schema.Array(OwedAnswer)
    })
      .annotate(Asks, asks("read-pile"))
      .annotate(OpenApi.Summary, "List what is owed to people and units, the longest overdue first")
  )
  .prefix("/api") {}
