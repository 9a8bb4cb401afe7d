import { Context } from "effect"
import { HttpApi, OpenApi } from "effect/http-api"
import { type Ask, Asks } from "../access/Asks.ts"
import { Api } from "../Api.ts"
import { describeAccess } from "./describeAccess.ts"
import { describeManners } from "./describeManners.ts"
import type { OpenApiDocument } from "./OpenApiDocument.ts"

/** The same API, with all that its OpenAPI document says of it: for whoever serves or prints that. A client has no use for it, and does not carry it. */
export const DescribedApi = Api.annotate(OpenApi.Transform, (document) =>
  describeAccess(describeManners(document as OpenApiDocument), asked())
)

/** What each operation asks for, by the id that the description gives it. */
function asked(): ReadonlyMap<string, Ask> {
  const byOperation = new Map<string, Ask>()
  HttpApi.reflect(Api, {
    onGroup: () => undefined,
    onEndpoint: ({ endpoint, group }) => {
      const ask = Context.get(endpoint.annotations, Asks)
      if (ask !== undefined) byOperation.set(`${group.identifier}.${endpoint.identifier}`, ask)
    }
  })
  return byOperation
}
