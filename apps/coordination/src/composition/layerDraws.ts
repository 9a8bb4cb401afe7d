import { randomBytes, randomInt, randomUUID } from "node:crypto"
import { Draws } from "@samsyn/application"
import { Effect, Layer, Redacted } from "effect"

const lotMax = 999_999_999

/** Chance from the operating system: nobody can foresee an id or a lot, or draw it again. */
export const layerDraws = Layer.succeed(Draws, {
  id: Effect.sync(() => randomUUID()),
  lot: Effect.sync(() => randomInt(1, lotMax + 1)),
  secret: Effect.sync(() => Redacted.make(`whsec_${randomBytes(32).toString("base64")}`))
})
