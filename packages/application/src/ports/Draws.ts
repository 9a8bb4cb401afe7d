import { Context, Effect, Layer, Redacted, Ref } from "effect"

/** Chance, where casework needs it. What is drawn is stored, and never drawn again. */
export class Draws extends Context.Service<
  Draws,
  {
    /** A new identifier that says nothing. */
    readonly id: Effect.Effect<string>
    /** A lot: a whole number from 1 to 999,999,999, each as likely. */
    readonly lot: Effect.Effect<number>
    /** A secret that nobody can guess, to sign messages with: `whsec_` and 32 bytes in Base64. */
    readonly secret: Effect.Effect<Redacted.Redacted>
  }
>()("@samsyn/application/Draws") {
  /** Draws that count up, so that a test can foresee them. */
  static readonly layerCounting = Layer.effect(
    Draws,
    Effect.gen(function* () {
      const drawn = yield* Ref.make(0)
      const next = Ref.updateAndGet(drawn, (count) => count + 1)
      return Draws.of({
        id: Effect.map(next, (count) => `drawn-${count}`),
        lot: next,
        secret: Effect.map(next, (count) => Redacted.make(`whsec_${String(count).padStart(43, "0")}=`))
      })
    })
  )
}
