import { Sessions } from "@samsyn/application"
import { Clock, Effect, Layer } from "effect"
import { TestClock } from "effect/testing"
import { assert, describe, it } from "vitest"
import { makeSessionKeeping } from "../src/sign-in/makeSessionKeeping.ts"
import { SessionTerms } from "../src/sign-in/SessionTerms.ts"
import { coordinator } from "./signingIn.ts"

const terms = Layer.succeed(SessionTerms, { idleMinutes: 30, lastsMinutes: 480 })

/** Until when a session holds that is asked for after 29 minutes, in minutes from its beginning. */
const heldAfterAsking = (credentials: { readonly isAskedAgain?: true }) =>
  Effect.gen(function* () {
    const { signedInBy, start } = yield* makeSessionKeeping
    const began = yield* Clock.currentTimeMillis
    const { value } = yield* start("development", [coordinator])
    yield* TestClock.adjust("29 minutes")
    yield* signedInBy(credentials, value, "development")
    const { until } = yield* signedInBy({ isAskedAgain: true }, value, "development")
    return (until - began) / 60_000
  }).pipe(Effect.provide([Sessions.layerMemory, terms, TestClock.layer()]), Effect.runPromise)

describe("a session", () => {
  // Broken by: `isAskedAgain` left out of Session.signedInBy.
  it("lasts on when something is asked in it, and not when a stream asks whether it lasts", async () => {
    assert.deepStrictEqual([await heldAfterAsking({}), await heldAfterAsking({ isAskedAgain: true })], [59, 30])
  })
})
