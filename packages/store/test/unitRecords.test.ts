import { type CaseworkEvent, evolve, noRecords, type Records } from "@samsyn/casework"
import { lawSeed, medium, snapshotAndPack, triedWith, withOnePlaceEach } from "@samsyn/testing"
import { eq } from "drizzle-orm"
import { Effect, Result } from "effect"
import fc from "fast-check"
import { assert, it } from "vitest"
import { Database } from "../src/index.ts"
import { events as eventsTable } from "../src/tables/events.ts"
import { change, importAndMore, imported, newUnit, withRecords } from "./changes.ts"
import { describeStores } from "./stores.ts"

const fold = (events: ReadonlyArray<CaseworkEvent>): Records => events.reduce(evolve, noRecords)
const drawn = snapshotAndPack(medium).map((one) => ({ ...one, snapshot: withOnePlaceEach(one.snapshot) }))
const histories = drawn.chain(importAndMore)
const oneSnapshot = fc.sample(drawn, { seed: lawSeed, numRuns: 1 })[0]
if (oneSnapshot === undefined) throw new Error("no snapshot drawn")

const unitRegistered = (id: string): CaseworkEvent => ({
  tag: "unit-registered",
  puts: { units: [{ id, name: "Solvang", region: "nord", careLevels: ["inpatient-short"] }] }
})
const vacancyOfNoUnit: CaseworkEvent = {
  tag: "vacancy-registered",
  puts: {
    vacancies: [
      {
        id: "v",
        unitId: "nowhere",
        careLevel: "inpatient-short",
        freeFrom: "2026-11-23",
        places: 1,
        features: [],
        admits: {},
        confirmedAt: "2026-11-23T09:00:00Z"
      }
    ]
  }
}

describeStores("records of a unit of coordination", (store) => {
  it("are none, after no event, before the first command", async () => {
    const { load, last } = await store.run(
      withRecords(newUnit(), (records) => Effect.all({ load: records.load, last: records.lastEventNumber }))
    )

    assert.deepStrictEqual(load, { eventNumber: 0, records: noRecords })
    assert.strictEqual(last, 0)
  })

  it("always are the fold of the events, exactly and in order, whether these came in one commit or in many", async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.boolean(), async (events, inOneCommit) => {
        const unit = newUnit()
        const changes = inOneCommit ? [change(0, ...events)] : events.map((event, index) => change(index, event))

        const loaded = await store.run(
          withRecords(unit, (records) => Effect.forEach(changes, records.commit, { discard: true }).pipe(Effect.andThen(records.load)))
        )

        assert.deepStrictEqual(loaded, { eventNumber: events.length, records: JSON.parse(JSON.stringify(fold(events))) })
      }),
      triedWith(15)
    )
  })

  it("never show in another unit of coordination", async () => {
    const [one, other] = [newUnit(), newUnit()]

    await store.run(withRecords(one, (records) => records.commit(change(0, imported(oneSnapshot)))))
    await store.run(withRecords(other, (records) => records.commit(change(0, imported(oneSnapshot)))))
    await store.run(withRecords(one, (records) => records.commit(change(1, { tag: "snapshot-imported", puts: {}, replaces: true }))))

    assert.deepStrictEqual((await store.run(withRecords(one, (records) => records.load))).records, noRecords)
    assert.deepStrictEqual((await store.run(withRecords(other, (records) => records.load))).records, fold([imported(oneSnapshot)]))
  })

  it("refuse a commit that was decided on older records, which leaves no trace", async () => {
    const unit = newUnit()
    await store.run(withRecords(unit, (records) => records.commit(change(0, unitRegistered("a")))))

    const late = await store.run(withRecords(unit, (records) => Effect.result(records.commit(change(0, unitRegistered("b"))))))
    const early = await store.run(withRecords(unit, (records) => Effect.result(records.commit(change(7, unitRegistered("c"))))))

    assert.strictEqual(Result.isFailure(late) && late.failure._tag, "ConcurrentChange")
    assert.strictEqual(Result.isFailure(early) && early.failure._tag, "ConcurrentChange")
    assert.deepStrictEqual(await store.run(withRecords(unit, (records) => records.load)), {
      eventNumber: 1,
      records: fold([unitRegistered("a")])
    })
  })

  it("take nothing of a commit when the last of its events cannot be written", async () => {
    const unit = newUnit()

    const outcome = await store.run(
      withRecords(unit, (records) => Effect.result(records.commit(change(0, unitRegistered("a"), vacancyOfNoUnit))))
    )

    assert.strictEqual(Result.isFailure(outcome) && outcome.failure._tag, "StoreUnavailable")
    assert.strictEqual(Result.isFailure(outcome) && outcome.failure._tag === "StoreUnavailable" && outcome.failure.sqlState, "23503")
    assert.deepStrictEqual(await store.run(withRecords(unit, (records) => records.load)), { eventNumber: 0, records: noRecords })
    assert.deepStrictEqual(await store.run(eventsOf(unit)), [])
  })

  it("never lose a write of one of several writers at once", async () => {
    const unit = newUnit()
    const writer = (name: string) => (run: typeof store.run) =>
      run(
        withRecords(unit, (records) =>
          Effect.forEach([1, 2, 3, 4, 5], (round) => {
            const attempt = Effect.flatMap(records.lastEventNumber, (after) =>
              records.commit(change(after, unitRegistered(`${name}${round}`)))
            )
            return Effect.retry(attempt, { while: (failure) => failure._tag === "ConcurrentChange" })
          })
        )
      )

    await Promise.all([writer("a")(store.run), writer("b")(store.runElsewhere), writer("c")(store.run), writer("d")(store.runElsewhere)])

    const { eventNumber, records } = await store.run(withRecords(unit, (port) => port.load))
    assert.strictEqual(eventNumber, 20)
    assert.deepStrictEqual(
      new Set(records.units.map((each) => each.id)),
      new Set(["a", "b", "c", "d"].flatMap((name) => [1, 2, 3, 4, 5].map((round) => `${name}${round}`)))
    )
  })

  it("let through exactly one of two that decided on the same records", async () => {
    for (let round = 0; round < 10; round++) {
      const unit = newUnit()
      const attempt = (id: string) => withRecords(unit, (records) => Effect.result(records.commit(change(0, unitRegistered(id)))))

      const outcomes = await Promise.all([store.run(attempt("a")), store.runElsewhere(attempt("b"))])

      assert.strictEqual(outcomes.filter(Result.isSuccess).length, 1)
      assert.strictEqual((await store.run(withRecords(unit, (records) => records.load))).records.units.length, 1)
    }
  })
})

const eventsOf = (unit: string) =>
  Database.use((database) =>
    database.run("read-events", (connection) =>
      connection.select().from(eventsTable).where(eq(eventsTable.coordinationUnit, unit)).orderBy(eventsTable.number)
    )
  )
