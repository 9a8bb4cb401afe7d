import { NodeRuntime } from "@effect/platform-node"
import { Draws, layerUseCases, Timekeeper, WebhookDelivery, WebhookPatience } from "@samsyn/application"
import { Rates, SessionTerms } from "@samsyn/http"
import { Console, Effect, Layer, References } from "effect"
import { layerSetting } from "./composition/layerSetting.ts"
import { layerStore } from "./composition/layerStore.ts"
import { type Configuration, readConfiguration } from "./configuration/Configuration.ts"
import { seedWhenEmpty } from "./seed/seedWhenEmpty.ts"
import { layerServer } from "./server/layerServer.ts"
import { layerLogging } from "./telemetry/layerLogging.ts"
import { layerTelemetry } from "./telemetry/layerTelemetry.ts"
import { greeting } from "./terminal/greeting.ts"
import { layerWebhookSender } from "./webhooks/layerWebhookSender.ts"
import { whatBroke, whyNotStarted } from "./terminal/whyNotStarted.ts"

const serve = Effect.fn("serve")(function* (configuration: Configuration) {
  if (configuration.store.tag === "embedded" && !configuration.startsEmpty) yield* seedWhenEmpty
  const around = Layer.merge(Layer.succeed(Rates, configuration.rates), Layer.succeed(SessionTerms, configuration.sessionTerms))
  const server = yield* Layer.build(layerServer(configuration).pipe(Layer.provide(around)))
  yield* Console.log(yield* Effect.provideContext(greeting(configuration.signIn), server))
  return yield* Effect.raceFirst((yield* Timekeeper).keep, (yield* WebhookDelivery).keep)
})

const main = Effect.gen(function* () {
  const configuration = yield* readConfiguration.pipe(Effect.tapError((failure) => complain(whyNotStarted(failure, undefined))))
  const { patience, ...sending } = configuration.webhooks
  const layerApplication = layerUseCases.pipe(
    Layer.provideMerge(Layer.mergeAll(layerStore(configuration.store), Draws.layer, layerSetting)),
    Layer.provide([layerWebhookSender(sending), Layer.succeed(WebhookPatience, patience)])
  )
  return yield* Effect.scoped(serve(configuration)).pipe(
    Effect.provide(layerApplication.pipe(Layer.provideMerge(layerTelemetry))),
    Effect.provideService(References.MinimumLogLevel, configuration.logLevel),
    Effect.tapError((failure) => complain(whyNotStarted(failure, configuration)))
  )
}).pipe(Effect.tapDefect((defect) => complain(whatBroke(defect))))

const complain = (line: string) => Console.error(`Samsyn did not start: ${line}`)

NodeRuntime.runMain(main.pipe(Effect.provide(layerLogging)), { disableErrorReporting: true })
