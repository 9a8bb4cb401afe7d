import { instantMillis } from "@samsyn/core"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import type { WebhookProgress } from "../ports/WebhookEndpoints.ts"
import { progressAfter } from "./progressAfter.ts"

const at = "2026-11-22T12:00:00Z"
const waits = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 6 })
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const failed = { tag: "failed", why: "status-500" } as const
const start: WebhookProgress = { deliveredTo: 4, failures: 0, nextAttemptAt: at }

describe("progressAfter, laws", () => {
  // Broken by: `deliveredTo: number` where the outcome is a failure.
  it("a message that was not taken is never left behind, is tried as often as there are waits and once more, and then the endpoint is parked", () => {
    checkLaw(
      fc.tuple(waits, chance),
      ([retryAfterSeconds, drawn]) => {
        let progress = start
        let attempts = 0
        while (progress.parked === undefined) {
          progress = progressAfter(progress, { number: 5, at, outcome: failed, chance: drawn }, retryAfterSeconds)
          attempts += 1
          assert.strictEqual(progress.deliveredTo, 4)
        }
        assert.strictEqual(attempts, retryAfterSeconds.length + 1)
        assert.deepStrictEqual(progress.parked, { at, why: "status-500" })
      },
      { runs: 300 }
    )
  })

  // Broken by: `1 - jitter` made `1`.
  it("the wait is always within a fifth of the one in the list, whatever is drawn", () => {
    checkLaw(
      fc.tuple(waits, fc.nat(5), chance),
      ([retryAfterSeconds, failures, drawn]) => {
        const wait = retryAfterSeconds[failures]
        if (wait === undefined) return
        const attempt = { number: 5, at, outcome: failed, chance: drawn }
        const { nextAttemptAt } = progressAfter({ ...start, failures }, attempt, retryAfterSeconds)
        const waited = (instantMillis(nextAttemptAt) - instantMillis(at)) / 1000
        assert.isAtLeast(waited, wait * 0.8 - 0.001)
        assert.isAtMost(waited, wait * 1.2 + 0.001)
        if (drawn < 0.1) assert.isBelow(waited, wait * 0.85)
        if (drawn > 0.9) assert.isAbove(waited, wait * 1.15)
      },
      { runs: 500 }
    )
  })

  it("begins anew after a message that was taken, and is parked at once by a receiver that is gone", () => {
    const tired = { ...start, failures: 3 }

    const taken = progressAfter(tired, { number: 9, at, outcome: { tag: "delivered" }, chance: 0 }, [5])
    const gone = progressAfter(tired, { number: 9, at, outcome: { tag: "gone" }, chance: 0 }, [5])

    assert.deepStrictEqual(taken, { deliveredTo: 9, failures: 0, nextAttemptAt: at })
    assert.deepStrictEqual(gone, { deliveredTo: 4, failures: 4, nextAttemptAt: at, parked: { at, why: "gone" } })
  })
})
