import { type Change, type RecordsPort, UnitRecords } from "@samsyn/application"
import type { CaseworkEvent } from "@samsyn/casework"
import { formatInstant } from "@samsyn/core"
import { triedWith } from "@samsyn/testing"
import { Effect } from "effect"
import fc from "fast-check"
import { assert, it } from "vitest"
import { newUnit, withRecords } from "./changes.ts"
import { describeStores } from "./stores.ts"

const start = Date.parse("2026-11-23T09:00:00Z")
const atHour = (hour: number) => formatInstant(start + hour * 3_600_000)
const unitRegistered = (id: string): CaseworkEvent => ({
  tag: "unit-registered",
  puts: { units: [{ id, name: "Solvang", region: "nord", careLevels: [] }] }
})

/** Commits an hour or more apart, some under a key and some of those without an event; what is forgotten in between, by the hour before which. */
interface Life {
  readonly commits: ReadonlyArray<{ readonly hours: number; readonly isKeyed: boolean; readonly isEmpty: boolean }>
  readonly before: ReadonlyArray<number>
}
const lives: fc.Arbitrary<Life> = fc.record({
  commits: fc.array(fc.record({ hours: fc.nat(3), isKeyed: fc.boolean(), isEmpty: fc.boolean() }), { minLength: 1, maxLength: 7 }),
  before: fc.array(fc.nat(24), { minLength: 1, maxLength: 2 })
})

interface Done extends Change {
  readonly hour: number
}

/** The commits of a life, each with the hour at which it was recorded. */
function commitsOf({ commits }: Life): ReadonlyArray<Done> {
  let [hour, after] = [0, 0]
  return commits.map(({ hours, isEmpty, isKeyed }, index): Done => {
    hour += hours
    const events = isEmpty ? [] : [unitRegistered(`u-${index}`), unitRegistered(`v-${index}`)]
    const one = { hour, after, recordedAt: atHour(hour), events, ...(isKeyed ? { idempotency: { key: `key ${index}`, digest: "d" } } : {}) }
    after += events.length
    return one
  })
}

const lived = (records: RecordsPort, life: Life) =>
  Effect.gen(function* () {
    for (const { hour: _, ...change } of commitsOf(life)) yield* records.commit(change)
    const before = yield* kept(records, life)
    for (const hour of life.before) yield* records.forget(atHour(hour))
    return { before, after: yield* kept(records, life) }
  })

/** What there is to be read, the keys by the number of their commit. */
const kept = (records: RecordsPort, { commits }: Life) =>
  Effect.all({
    load: records.load,
    log: records.logAfter(0),
    events: records.eventsAfter(0),
    announced: Effect.map(records.announcementsAfter(0), (rows) => rows.map(({ number }) => number)),
    keys: Effect.map(
      Effect.forEach(commits, (_, index) => records.recordedUnder(`key ${index}`)),
      (found) => found.flatMap((one, index) => (one === undefined ? [] : [index]))
    )
  })

const inMemory = (life: Life) =>
  Effect.flatMap(UnitRecords, (records) => lived(records, life)).pipe(Effect.provide(UnitRecords.layerMemory))

describeStores("what is kept for a while", (store) => {
  // Broken by: the condition of keys on their unit, or `outbox.number < unit.last_event`, left out of forgetBefore.ts.
  it("is always forgotten by its hour, keys without events too, the last announcement apart; and never an event, a link or a record", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const commits = commitsOf(life)
        const hour = Math.max(...life.before)
        const numbered = commits.flatMap((one) => one.events.map((_, index) => ({ number: one.after + index + 1, hour: one.hour })))
        const other = newUnit()
        await store.run(withRecords(other, (records) => lived(records, { ...life, before: [] })))

        const { after, before } = await store.run(withRecords(newUnit(), (records) => lived(records, life)))

        assert.deepStrictEqual([after.load, after.log, after.events], [before.load, before.log, before.events])
        assert.deepStrictEqual(
          after.announced,
          numbered.filter((one) => one.hour >= hour || one.number === numbered.length).map(({ number }) => number)
        )
        assert.deepStrictEqual(
          after.keys,
          commits.flatMap((one, index) => (one.idempotency !== undefined && one.hour >= hour ? [index] : []))
        )
        const model = await Effect.runPromise(inMemory(life))
        assert.deepStrictEqual([model.after.announced, model.after.keys], [after.announced, after.keys])
        const untouched = await store.run(withRecords(other, (records) => kept(records, life)))
        assert.deepStrictEqual([untouched.announced, untouched.keys], [before.announced, before.keys])
      }),
      triedWith(12)
    )
  })

  it("lets a key that is forgotten be used for something else", async () => {
    const idempotency = { key: "k", digest: "d" }
    const found = await store.run(
      withRecords(newUnit(), (records) =>
        Effect.gen(function* () {
          yield* records.commit({ after: 0, recordedAt: atHour(0), events: [unitRegistered("a")], idempotency })
          yield* records.forget(atHour(1))
          yield* records.commit({ after: 1, recordedAt: atHour(1), events: [unitRegistered("b")], idempotency: { key: "k", digest: "e" } })
          return yield* records.recordedUnder("k")
        })
      )
    )

    assert.deepStrictEqual(found, { digest: "e", events: [unitRegistered("b")] })
  })
})
