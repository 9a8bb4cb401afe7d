import type { CaseworkEvent } from "@samsyn/casework"
import { Effect, Queue, Schedule, Stream } from "effect"
import postgres from "postgres"
import { assert, it } from "vitest"
import { change, newUnit, withRecords } from "./changes.ts"
import { describeStores, type StoreUnderTest } from "./stores.ts"

const unitRegistered = (id: string): CaseworkEvent => ({
  tag: "unit-registered",
  puts: { units: [{ id, name: "Solvang", region: "nord", careLevels: [] }] }
})

/**
 * Cuts every connection to a database that listens, as a fault of the network would, and answers how many. The role that the store runs as neither sees what other
 * connections do nor may end them: here it is the login that owns the database.
 */
async function cutListeners(url: string): Promise<number> {
  const admin = postgres(url, { max: 1, onnotice: () => undefined })
  const cut = await admin`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query in ('select 1', 'listen "samsyn_events"')`
  await admin.end()
  return cut.length
}

/** The next number that a listener of a unit hears. It listens again whenever it no longer can, until the store is closed. */
function listening(store: StoreUnderTest, unit: string): () => Promise<number> {
  const heard = Effect.runSync(Queue.unbounded<number>())
  const listen = withRecords(unit, (records) =>
    Stream.runForEach(records.changes, (number) => Queue.offer(heard, number)).pipe(Effect.retry(Schedule.spaced("50 millis")))
  )
  store.run(listen).catch(() => undefined)
  return () => Effect.runPromise(Queue.take(heard))
}

describeStores("changes of a unit of coordination", (store) => {
  it("are heard from any process, beginning with the last number, and those of other units are not", async () => {
    const [unit, other] = [newUnit(), newUnit()]
    await store.run(withRecords(unit, (records) => records.commit(change(0, unitRegistered("a")))))
    const next = listening(store, unit)

    assert.strictEqual(await next(), 1)
    await store.runElsewhere(withRecords(other, (records) => records.commit(change(0, unitRegistered("x")))))
    await store.runElsewhere(withRecords(unit, (records) => records.commit(change(1, unitRegistered("b"), unitRegistered("c")))))

    assert.strictEqual(await next(), 2)
    assert.strictEqual(await next(), 3)
    await store.run(withRecords(unit, (records) => records.commit(change(3, unitRegistered("d")))))
    assert.strictEqual(await next(), 4)
  })

  it("are not told of by a commit that was refused", async () => {
    const unit = newUnit()
    const next = listening(store, unit)
    assert.strictEqual(await next(), 0)

    await store.run(Effect.ignore(withRecords(unit, (records) => records.commit(change(7, unitRegistered("early"))))))
    await store.run(withRecords(unit, (records) => records.commit(change(0, unitRegistered("a")))))

    assert.strictEqual(await next(), 1)
  })

  it("are heard again once the connection that listened was cut, beginning with the last number, and none is missed", async () => {
    const unit = newUnit()
    const next = listening(store, unit)
    assert.strictEqual(await next(), 0)

    // Embedded there is no connection to cut.
    if (store.address().startsWith("postgres:")) {
      assert.isAbove(await cutListeners(store.address()), 0)
      assert.strictEqual(await next(), 0)
    }
    await store.runElsewhere(withRecords(unit, (records) => records.commit(change(0, unitRegistered("a")))))

    assert.strictEqual(await next(), 1)
    await store.runElsewhere(withRecords(unit, (records) => records.commit(change(1, unitRegistered("b")))))
    assert.strictEqual(await next(), 2)
  })
})
