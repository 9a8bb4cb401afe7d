import { noTsb } from "@samsyn/core"
import { assert, describe, it } from "@effect/vitest"
import { Context, Effect, Fiber, Layer, Logger } from "effect"
import { TestClock } from "effect/testing"
import {
  type Access,
  AccessLog,
  CurrentAccess,
  Draws,
  WebhookEndpoints,
  Identities,
  layerUseCases,
  ProposalsShown,
  Referrals,
  Setting,
  StoreUnavailable,
  Timekeeper,
  UnitRecords,
  Windows
} from "../src/index.ts"

const by = { role: "milieu-therapist", service: "solbakken-bofellesskap" }
const coordinator: Access = {
  actor: { subject: "s-odd", role: "coordinator", observer: { role: "intake-coordinator", service: "unit" } },
  purpose: "allocation"
}

/** Fails as often as is said, as a store that is away for a while; what failed it is known to nobody here. */
const failures = { left: 0 }
const layerRecords = Layer.effect(
  UnitRecords,
  Effect.map(UnitRecords, (records) => {
    const unavailable = Effect.suspend(() => {
      if (failures.left === 0) return Effect.void
      failures.left -= 1
      return Effect.fail(new StoreUnavailable({ operation: "load", sqlState: "08006" }))
    })
    return {
      ...records,
      load: Effect.andThen(unavailable, records.load),
      eventsAfter: (number: number) => Effect.andThen(unavailable, records.eventsAfter(number))
    }
  })
).pipe(Layer.provide(UnitRecords.layerMemory))

const ports = Layer.mergeAll(
  layerRecords,
  Identities.layerMemory,
  AccessLog.layerMemory,
  Draws.layerCounting,
  WebhookEndpoints.layerMemory,
  ProposalsShown.layerMemory,
  Layer.succeed(Setting, { timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })
)
const layerFresh = () => Layer.fresh(layerUseCases.pipe(Layer.provideMerge(ports)))

/** Friday 27 November 2026, twenty to eleven in the evening in Oslo: a regret card, with twelve hours to talk with the person. */
const friday = TestClock.setTime(Date.UTC(2026, 10, 27, 21, 40))
const regretCard = Effect.gen(function* () {
  const { id: about } = yield* (yield* Referrals)
    .receive({
      personKey: "p-birk",
      receivedAt: "2026-11-09T10:00:00Z",
      seniorityOn: "2026-11-09",
      condition: "300201",
      lane: "ordinary",
      rights: { outcome: "granted", latestStartOn: "2026-12-14" },
      person: {},
      careLevels: [],
      needs: [],
      wishes: []
    })
    .pipe(Effect.provideService(CurrentAccess, coordinator))
  const windows = yield* Windows
  return yield* windows.open({ id: "w-birk", about, trigger: "regret-card", openedAt: "2026-11-27T21:40:00Z", by, agreed: "yes" })
})

const passedOn = Effect.gen(function* () {
  const { records } = yield* (yield* UnitRecords).load
  return (records.windows[0]?.escalated ?? []).map(({ at, to }) => `${to} ${at}`)
})

describe("the timekeeper", () => {
  it.effect("puts on record whom a window was passed on to, at the moment it was and without anyone asking", () =>
    Effect.gen(function* () {
      yield* friday
      yield* regretCard
      const keeping = yield* Effect.forkChild((yield* Timekeeper).keep)

      yield* TestClock.adjust("12 hours")
      const onTheMinute = yield* passedOn
      yield* TestClock.adjust("1 millis")
      const afterIt = yield* passedOn
      yield* TestClock.adjust("121 minutes")
      const later = yield* passedOn
      yield* Fiber.interrupt(keeping)

      assert.deepStrictEqual(onTheMinute, [])
      assert.deepStrictEqual(afterIt, ["duty 2026-11-28T09:40:00Z"])
      assert.deepStrictEqual(later, ["duty 2026-11-28T09:40:00Z", "leader 2026-11-28T11:40:00Z"])
    }).pipe(Effect.provide(layerFresh()))
  )

  it.effect("says the same to those who read whether it ran or not", () =>
    Effect.gen(function* () {
      yield* friday
      yield* regretCard
      yield* TestClock.adjust("14 hours")
      yield* TestClock.adjust("1 minutes")

      const windows = yield* Windows
      const before = (yield* windows.byId("w-birk")).seen
      yield* (yield* Timekeeper).letTimePass
      const after = (yield* windows.byId("w-birk")).seen

      assert.deepStrictEqual(
        before.passedOn.map(({ to }) => to),
        ["duty", "leader"]
      )
      assert.deepStrictEqual(after.passedOn, before.passedOn)
      assert.deepStrictEqual(after.escalated, before.passedOn)
    }).pipe(Effect.provide(layerFresh()))
  )

  it.effect("does it once when several processes keep time at once, and writes nothing where time has done nothing", () =>
    Effect.gen(function* () {
      yield* friday
      yield* regretCard
      const { lastEventNumber } = yield* UnitRecords
      const others = yield* Effect.forEach([1, 2], () =>
        Effect.map(Layer.build(Layer.fresh(layerUseCases)), (context) => Context.get(context, Timekeeper))
      )
      const keepers = [yield* Timekeeper, ...others]
      const before = yield* lastEventNumber

      yield* Effect.forEach(keepers, ({ letTimePass }) => letTimePass, { concurrency: "unbounded" })
      const nothing = yield* lastEventNumber
      yield* TestClock.adjust("13 hours")
      yield* Effect.forEach(keepers, ({ letTimePass }) => letTimePass, { concurrency: "unbounded" })

      assert.strictEqual(nothing, before)
      assert.strictEqual(yield* lastEventNumber, before + 1)
      assert.deepStrictEqual(yield* passedOn, ["duty 2026-11-28T09:40:00Z"])
    }).pipe(Effect.scoped, Effect.provide(layerFresh()))
  )

  // Broken by: `keptHours * 3_600_000` in Timekeeper.ts put as `0`; and by `Effect.andThen(forgetOld)` left out.
  it.effect("forgets a key a day after it was used, and tells a page that was away as long to start over", () =>
    Effect.gen(function* () {
      yield* friday
      yield* regretCard
      const { announcementsAfter, commit, lastEventNumber, recordedUnder } = yield* UnitRecords
      yield* commit({
        after: yield* lastEventNumber,
        recordedAt: "2026-11-27T21:40:00Z",
        events: [],
        idempotency: { key: "k", digest: "d" }
      })
      const keeping = yield* Effect.forkChild((yield* Timekeeper).keep)
      const kept = Effect.gen(function* () {
        const [first] = yield* announcementsAfter(0)
        return [(yield* recordedUnder("k")) !== undefined, first?.number === 1]
      })

      yield* TestClock.adjust("24 hours")
      const aDayLater = yield* kept
      yield* TestClock.adjust("2 minutes")
      const afterIt = yield* kept
      yield* Fiber.interrupt(keeping)

      assert.deepStrictEqual(
        [aDayLater, afterIt],
        [
          [true, true],
          [false, false]
        ]
      )
    }).pipe(Effect.provide(layerFresh()))
  )

  it.effect("logs a failure by its name and nothing else, and tries again", () =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      const logger = Logger.map(Logger.formatJson, (line) => lines.push(line))
      yield* friday
      yield* regretCard
      yield* TestClock.adjust("13 hours")
      failures.left = 2
      const keeping = yield* Effect.forkChild((yield* Timekeeper).keep.pipe(Effect.provide(Logger.layer([logger]))))

      yield* TestClock.adjust("9 seconds")
      const meanwhile = failures.left
      yield* TestClock.adjust("2 seconds")
      yield* Fiber.interrupt(keeping)

      assert.strictEqual(meanwhile, 0)
      assert.strictEqual(lines.filter((line) => line.includes("time was not kept")).length, 2)
      assert.include(lines[0], "StoreUnavailable")
      assert.notInclude(lines.join("\n"), "w-birk")
      assert.deepStrictEqual(yield* passedOn, ["duty 2026-11-28T09:40:00Z"])
    }).pipe(Effect.provide(layerFresh()))
  )
})
