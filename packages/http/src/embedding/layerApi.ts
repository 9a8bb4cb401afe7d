import { layerUseCases, Timekeeper, WebhookDelivery } from "@samsyn/application"
import { Effect, Layer } from "effect"
import { layerRoutes } from "../layerRoutes.ts"

/** What happens whether or not anybody asks: what only time does is recorded, and services are told. For as long as the API is served. */
const layerInTheBackground = Layer.effectDiscard(
  Effect.gen(function* () {
    yield* Effect.forkScoped((yield* Timekeeper).keep)
    yield* Effect.forkScoped((yield* WebhookDelivery).keep)
  })
)

/** The whole of Samsyn over HTTP, as one layer. What it needs is where records are kept, what holds for the unit, and who signs in. */
export const layerApi = Layer.mergeAll(layerRoutes, layerInTheBackground).pipe(Layer.provide(layerUseCases))
