import { noTsb } from "@samsyn/core"
import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { makePileOfTheDay } from "../src/usecases/pileOfTheDay.ts"
import { memory } from "./processes.ts"

const setting = { timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb }
const registered = (id: string) => ({
  tag: "unit-registered" as const,
  puts: { units: [{ id, name: "Nord", region: "nord", careLevels: [] }] }
})

describe("the pile of the day", () => {
  // Broken by: `>= day` without the civil date of the zone (recordedAt.slice(0, 10)); the first pile that a process looks at kept in its place.
  it("is the one that the day began with, in a process that looks in the morning and in one that starts in the evening", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const store = yield* memory
        const record = (after: number, recordedAt: string, id: string) => store.commit({ after, recordedAt, events: [registered(id)] })
        yield* record(0, "2026-11-22T10:00:00Z", "sunday")
        // Half past midnight on Monday in Oslo.
        yield* record(1, "2026-11-22T23:30:00Z", "monday night")
        const morning = yield* makePileOfTheDay(store, setting)
        const before = yield* morning("2026-11-23")
        yield* record(2, "2026-11-23T12:00:00Z", "monday")
        const evening = yield* makePileOfTheDay(store, setting)

        assert.deepStrictEqual(
          before.units.map(({ id }) => id),
          ["sunday"]
        )
        assert.deepStrictEqual(yield* morning("2026-11-23"), before)
        assert.deepStrictEqual(yield* evening("2026-11-23"), before)
        assert.lengthOf((yield* morning("2026-11-24")).units, 3)
      })
    ))

  it("is read through however many events there are, and is that of the first event on the first day", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const store = yield* memory
        const events = Array.from({ length: 1100 }, (_, index) => registered(`u-${index}`))
        yield* store.commit({ after: 0, recordedAt: "2026-11-22T10:00:00Z", events })
        const pileOfTheDay = yield* makePileOfTheDay(store, setting)

        assert.lengthOf((yield* pileOfTheDay("2026-11-22")).units, 1)
        assert.lengthOf((yield* pileOfTheDay("2026-11-23")).units, 1100)
      })
    ))
})
