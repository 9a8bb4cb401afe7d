import { RulePack } from "@samsyn/core"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"

/** The rules in force, with their sources and the words for every code. */
export class RulePackApi extends HttpApiGroup.make("rulePack")
  .add(
    HttpApiEndpoint.get("inForce", "/rule-pack", { success: RulePack })
      .annotate(Asks, asks("read-catalogue"))
      .annotate(OpenApi.Summary, "Tell the rules in force")
  )
  .prefix("/api") {}
