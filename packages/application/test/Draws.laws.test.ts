import { Effect, Redacted } from "effect"
import { assert, describe, it } from "vitest"
import { Draws } from "../src/index.ts"

const drawn = <A>(draw: (draws: Draws["Service"]) => Effect.Effect<A>, count: number): ReadonlyArray<A> =>
  Effect.runSync(
    Effect.provide(
      Effect.flatMap(Draws, (draws) => Effect.replicateEffect(draw(draws), count)),
      Draws.layer
    )
  )

describe("chance from the operating system", () => {
  // Broken by: `1 + word` in place of `1 + (word % lotMax)`.
  it("always draws a whole number from 1 to 999,999,999, and falls in every tenth of it alike", () => {
    const lots = drawn(({ lot }) => lot, 20_000)

    for (const lot of lots) assert.isTrue(Number.isInteger(lot) && lot >= 1 && lot <= 999_999_999)
    const tenths = Array.from({ length: 10 }, (_, tenth) => lots.filter((lot) => Math.floor(lot / 100_000_000) === tenth).length)
    // 2,000 expected in each, with a standard deviation of 42: seven of them, so that chance fails this once in billions.
    for (const count of tenths) assert.approximately(count, 2000, 300)
  })

  it("never draws the same id or secret twice, and gives a secret 32 bytes", () => {
    const secrets = drawn(({ secret }) => secret, 1000).map(Redacted.value)

    assert.strictEqual(new Set(secrets).size, 1000)
    assert.strictEqual(new Set(drawn(({ id }) => id, 1000)).size, 1000)
    for (const secret of secrets) assert.lengthOf(Buffer.from(secret.replace(/^whsec_/, ""), "base64"), 32)
  })
})
