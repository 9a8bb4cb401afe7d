import { NodeRuntime } from "@effect/platform-node"
import { layerUseCases, Timekeeper } from "@samsyn/application"
import { Rates } from "@samsyn/http"
import { Console, Effect, Layer, Logger, References } from "effect"
import { layerDraws } from "./composition/layerDraws.ts"
import { layerSetting } from "./composition/layerSetting.ts"
import { layerStore } from "./composition/layerStore.ts"
import { type Configuration, readConfiguration } from "./configuration/Configuration.ts"
import { seedWhenEmpty } from "./seed/seedWhenEmpty.ts"
import { layerServer } from "./server/layerServer.ts"
import { greeting } from "./terminal/greeting.ts"
import { whatBroke, whyNotStarted } from "./terminal/whyNotStarted.ts"

const serve = Effect.fn("serve")(function* (configuration: Configuration) {
  if (configuration.store.tag === "embedded") yield* seedWhenEmpty
  const server = yield* Layer.build(layerServer(configuration).pipe(Layer.provide(Layer.succeed(Rates, configuration.rates))))
  yield* Console.log(yield* Effect.provideContext(greeting, server))
  return yield* (yield* Timekeeper).keep
})

const main = Effect.gen(function* () {
  const configuration = yield* readConfiguration.pipe(Effect.tapError((failure) => complain(whyNotStarted(failure, undefined))))
  const layerApplication = layerUseCases.pipe(Layer.provideMerge(Layer.mergeAll(layerStore(configuration.store), layerDraws, layerSetting)))
  return yield* Effect.scoped(serve(configuration)).pipe(
    Effect.provide(layerApplication),
    Effect.tapError((failure) => complain(whyNotStarted(failure, configuration)))
  )
}).pipe(Effect.tapDefect((defect) => complain(whatBroke(defect))))

const complain = (line: string) => Console.error(`Samsyn did not start: ${line}`)

/** Logs are lines of JSON on standard error, and only what somebody should look at. */
const layerLogging = Layer.merge(
  Logger.layer([Logger.withConsoleError(Logger.formatJson)]),
  Layer.succeed(References.MinimumLogLevel, "Warn")
)

NodeRuntime.runMain(main.pipe(Effect.provide(layerLogging)), { disableErrorReporting: true })
