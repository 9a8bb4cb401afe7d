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
  /** Chance from the operating system: nobody can foresee an id, a lot or a secret, or draw it again. */
  static readonly layer = Layer.succeed(Draws, {
    id: Effect.sync(() => crypto.randomUUID()),
    lot: Effect.sync(drawLot),
    secret: Effect.sync(() => Redacted.make(`whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`))
  })

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

const lotMax = 999_999_999

/** Each lot has as many words of 32 bits as any other; the few words that are left over are drawn again. */
function drawLot(): number {
  const wordsTaken = Math.floor(2 ** 32 / lotMax) * lotMax
  const [word = wordsTaken] = crypto.getRandomValues(new Uint32Array(1))
  return word < wordsTaken ? 1 + (word % lotMax) : drawLot()
}
