import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Effect, Layer } from "effect"
import { HttpRouter, HttpServerRespondable, HttpServerResponse, HttpStaticServer } from "effect/http"
import { pageHeaders } from "./pageHeaders.ts"

const builtPages = fileURLToPath(new URL("../../../web/dist", import.meta.url))

/** The pages as they were built, the first of them at every address that a room may have. Where they were not built, the API answers alone. */
export const layerPages = (issuer: string | undefined) =>
  existsSync(builtPages)
    ? Layer.unwrap(
        Effect.map(HttpStaticServer.make({ root: builtPages, cacheControl: "no-cache", spa: true }), (files) =>
          HttpRouter.add(
            "GET",
            "/*",
            files.pipe(
              Effect.catch(HttpServerRespondable.toResponse),
              Effect.map((response) => HttpServerResponse.setHeaders(response, pageHeaders(issuer)))
            )
          )
        )
      )
    : Layer.empty
