import { createServer } from "node:http"
import { NodeHttpServer } from "@effect/platform-node"
import { Closing, layerRoutes, servingOptions } from "@samsyn/http"
import { Context, Deferred, Effect, Layer, Metric, References, Scope, Tracer } from "effect"
import { HttpRouter, HttpServer, type HttpServerRequest, type HttpServerResponse } from "effect/http"
import { layersOfSignIn } from "../composition/layersOfSignIn.ts"
import type { Configuration } from "../configuration/Configuration.ts"
import type { SignInChoice } from "../configuration/readSignIn.ts"
import { layerPages } from "./layerPages.ts"

/** How long requests that are being answered may take to finish once the process has been told to stop. */
const gracefulShutdownTimeout = "5 seconds"

function routesFor(choice: SignInChoice) {
  const { addresses, serving, signIn } = layersOfSignIn(choice)
  return Layer.mergeAll(layerRoutes, addresses, layerPages(choice.tag === "oidc" ? choice.settings.issuer : undefined)).pipe(
    Layer.provide(signIn),
    Layer.provide(serving),
    Layer.provide(NodeHttpServer.layerHttpServices)
  )
}

const answer = Effect.fn("answer")(function* (closing: Effect.Effect<void>, signIn: SignInChoice) {
  const routes = routesFor(signIn)
  const answering = HttpRouter.toHttpEffect(routes.pipe(Layer.provide(Layer.succeed(Closing, closing))))
  return yield* Effect.provideService(answering, HttpRouter.RouterConfig, servingOptions.routerConfig)
})

/**
 * What is asked for while a request is answered: who hears what is logged, measured and traced. All else the routes took in when they were built, and a context that
 * holds every use case besides is copied with each request.
 */
const aroundRequests = Context.pick(
  References.CurrentLoggers,
  References.MinimumLogLevel,
  Tracer.Tracer,
  Metric.MetricRegistry,
  Scope.Scope
)

const serving = <E>(
  answering: Effect.Effect<HttpServerResponse.HttpServerResponse, E, HttpServerRequest.HttpServerRequest | Scope.Scope>
) =>
  Layer.effectDiscard(
    Effect.flatMap(HttpServer.HttpServer, ({ serve }) =>
      Effect.updateContext(serve(answering), (around: Context.Context<Scope.Scope>) => aroundRequests(around))
    )
  )

/**
 * Serves the API and the pages on a port of this machine.
 *
 * `NodeHttpServer` opens the port when it is built, and a request that comes before there are routes is never answered. So the routes, and the store behind
 * them, are built first: until then a connection is refused, from then on it is answered. Told to stop, it ends the event streams before it waits for the rest.
 */
export const layerServer = ({ host, port, signIn }: Pick<Configuration, "host" | "port" | "signIn">) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const closing = yield* Deferred.make<void>()
      const answering = yield* answer(Deferred.await(closing), signIn)
      const layerEndOfStreams = Layer.effectDiscard(Effect.addFinalizer(() => Deferred.succeed(closing, undefined)))
      return layerEndOfStreams.pipe(
        Layer.provideMerge(serving(answering)),
        Layer.provideMerge(NodeHttpServer.layerServer(createServer, { host, port, gracefulShutdownTimeout }))
      )
    })
  )
