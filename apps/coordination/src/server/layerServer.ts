import { createServer } from "node:http"
import { NodeHttpServer } from "@effect/platform-node"
import { layerRoutes, servingOptions } from "@samsyn/http"
import { Effect, Layer } from "effect"
import { HttpRouter, HttpServer } from "effect/http"
import { layerPages } from "./layerPages.ts"

/** How long requests that are being answered may take to finish once the process has been told to stop. */
const gracefulShutdownTimeout = "5 seconds"

const routes = Layer.mergeAll(layerRoutes, layerPages).pipe(Layer.provide(NodeHttpServer.layerHttpServices))

const answer = HttpRouter.toHttpEffect(routes).pipe(Effect.provideService(HttpRouter.RouterConfig, servingOptions.routerConfig))

/**
 * Serves the API and the pages on a port of this machine.
 *
 * `NodeHttpServer` opens the port when it is built, and a request that comes before there are routes is never answered. So the routes, and the store behind
 * them, are built first: until then a connection is refused, from then on it is answered.
 */
export const layerServer = (where: { readonly host: string; readonly port: number }) =>
  Layer.unwrap(
    Effect.map(answer, (answering) =>
      HttpServer.serve(answering).pipe(Layer.provideMerge(NodeHttpServer.layerServer(createServer, { ...where, gracefulShutdownTimeout })))
    )
  )
