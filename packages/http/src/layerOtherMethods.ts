import { AddressNotFound, Api, MethodNotAllowed } from "@samsyn/contract"
import { Effect, Layer } from "effect"
import { type HttpMethod, HttpRouter, HttpServerRespondable, HttpServerResponse } from "effect/http"
import { HttpApi } from "effect/http-api"

/** HEAD is not among them: the router answers it as GET without a body. */
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const

/**
 * What no endpoint answers under `/api`, so that it is never looked for among the files of the pages: 405 with `Allow` where the address takes other methods,
 * else 404.
 */
export const layerOtherMethods = Layer.merge(
  HttpRouter.addAll(
    [...methodsByAddress()].flatMap(([address, allowed]) =>
      methods.filter((method) => !allowed.has(method)).map((method) => HttpRouter.route(method, address, notAllowed(allowed)))
    )
  ),
  HttpRouter.addAll(methods.map((method) => HttpRouter.route(method, "/api/*", HttpServerRespondable.toResponse(new AddressNotFound({})))))
)

function methodsByAddress(): ReadonlyMap<HttpRouter.PathInput, ReadonlySet<HttpMethod.HttpMethod>> {
  const byAddress = new Map<HttpRouter.PathInput, Set<HttpMethod.HttpMethod>>()
  HttpApi.reflect(Api, {
    onGroup: () => undefined,
    onEndpoint: ({ endpoint }) => {
      // Two addresses that differ only in what they call a parameter are one.
      const address = endpoint.path.replaceAll(/:[^/]+/g, ":id") as HttpRouter.PathInput
      byAddress.set(address, (byAddress.get(address) ?? new Set<HttpMethod.HttpMethod>()).add(endpoint.method))
    }
  })
  return byAddress
}

function notAllowed(allowed: ReadonlySet<HttpMethod.HttpMethod>) {
  const named = [...allowed, ...(allowed.has("GET") ? ["HEAD"] : [])].toSorted().join(", ")
  return Effect.map(HttpServerRespondable.toResponse(new MethodNotAllowed({})), (response) =>
    HttpServerResponse.setHeader(response, "allow", named)
  )
}
