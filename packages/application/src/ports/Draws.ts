import { Context, Effect, Layer } from "effect"
import { SecureRandom } from "effect/crypto"

/** Chance, where casework needs it. What is drawn is stored, and never drawn again. */
export class Draws extends Context.Service<
  Draws,
  {
    /** A new identifier that says nothing. */
    readonly id: Effect.Effect<string>
    /** A lot: a whole number from 1 to 999,999,999, each as likely. */
    readonly lot: Effect.Effect<number>
  }
>()("@samsyn/application/Draws") {
  /** Draws that nobody can foresee. */
  static readonly layer = Layer.effect(
    Draws,
    Effect.gen(function* () {
      const random = yield* SecureRandom.SecureRandom
      return Draws.of({ id: random.uuidV4(), lot: random.intBetween(1, 999_999_999) })
    })
  ).pipe(Layer.provide(SecureRandom.layerWebCrypto))
}
