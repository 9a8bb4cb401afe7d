import { Deferred, Effect, Exit, Layer, Scope } from "effect"
import { HttpEffect, HttpRouter, HttpServer, type HttpServerRequest } from "effect/http"
import { Closing } from "../changes/Closing.ts"
import { servingOptions } from "../layerRoutes.ts"
import { layerApi } from "./layerApi.ts"

/** The API as a function from request to response, to be mounted in any server that speaks the web's own types. */
export interface FetchHandler {
  readonly fetch: (request: Request) => Promise<Response>
  /** Ends the event streams, lets go of everything that was opened. What is sent afterwards is not answered. */
  readonly stop: () => Promise<void>
}

/** What Samsyn needs of whoever embeds it. */
export type Needs = Exclude<Layer.Services<typeof layerApi>, HttpRouter.HttpRouter | HttpRouter.Request<never, unknown> | HttpServices>
type HttpServices = Layer.Success<typeof HttpServer.layerServices>

/**
 * Builds the API on what it is given; once it is there, every request is answered.
 *
 * Fails: with what the given layers fail with, a database that is not there for instance; then nothing is left open.
 */
export async function makeFetchHandler<E>(needs: Layer.Layer<Needs, E>): Promise<FetchHandler> {
  const scope = Scope.makeUnsafe()
  const closing = Deferred.makeUnsafe<void>()
  const close = (exit: Exit.Exit<unknown, unknown>) => Deferred.succeed(closing, undefined).pipe(Effect.andThen(Scope.close(scope, exit)))
  const around = Layer.mergeAll(HttpServer.layerServices, Layer.succeed(Closing, Deferred.await(closing)))
  const fetch = await Effect.runPromise(
    Effect.gen(function* () {
      const given = yield* Layer.build(needs)
      const answering = yield* HttpRouter.toHttpEffect(layerApi.pipe(Layer.provide(around))).pipe(
        Effect.provideContext(given),
        Effect.provideService(HttpRouter.RouterConfig, servingOptions.routerConfig)
      )
      return HttpEffect.toWebHandlerWith<Needs, HttpServerRequest.HttpServerRequest | Scope.Scope>(given)(answering)
    }).pipe(
      Scope.provide(scope),
      Effect.onExit((exit) => (Exit.isFailure(exit) ? close(exit) : Effect.void))
    )
  )
  return { fetch: (request) => fetch(request), stop: () => Effect.runPromise(close(Exit.void)) }
}
