import { evolve, noRecords } from "@samsyn/casework"
import { lawSeed, small, snapshotAndPack } from "@samsyn/testing"
import { Effect, Stream } from "effect"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { StoreUnavailable } from "../src/index.ts"
import { historiesOf, memory, processOn } from "./processes.ts"

const recordedAt = "2026-11-23T09:00:00Z"

/** Waits until something holds; the test's own time limit ends it otherwise. */
const until = <E>(holds: Effect.Effect<boolean, E>): Effect.Effect<void, E> =>
  Effect.flatMap(holds, (isSo) => (isSo ? Effect.void : Effect.andThen(Effect.sleep("1 millis"), until(holds))))

describe("the derived pile, laws", () => {
  // Broken by: `number === at.eventNumber + 1` taken out of movedOn; an amendment folded like any event.
  it("always is what the store holds, in the process that wrote and in another, however the events came and whatever was taken back", async () => {
    await fc.assert(
      fc.asyncProperty(
        historiesOf(snapshotAndPack(small)),
        fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
        ({ events, pack, snapshot }, draws) =>
          Effect.runPromise(
            Effect.gen(function* () {
              const records = yield* memory
              const [writer, other] = [yield* processOn(records, snapshot, pack), yield* processOn(records, snapshot, pack)]
              yield* Effect.sleep("1 millis")
              for (const [index, event] of events.entries()) {
                const kind = draws[index] ?? 0
                if (kind === 0) yield* other.pile.caughtUp
                const { eventNumber } = yield* writer.pile.caughtUp
                yield* records.commit({ after: eventNumber, recordedAt, events: [event] })
                yield* writer.pile.takeIn(eventNumber, [event])
                if (kind === 1) yield* writer.pile.takeIn(Math.max(0, index - 1), events.slice(Math.max(0, index - 1), index))
                assert.isAbove((yield* writer.pile.known).eventNumber, eventNumber)
                if (kind === 2 && event.tag === "unit-registered")
                  yield* records.amend({ after: eventNumber + 1, recordedAt, amended: [{ number: eventNumber + 1 }] })
                if (kind === 3) yield* other.pile.rebuilt
              }
              const loaded = yield* records.load
              const derived = yield* Effect.all([writer.pile.caughtUp, other.pile.caughtUp, other.pile.known, writer.pile.rebuilt])
              for (const pile of derived) assert.deepStrictEqual(pile, loaded)
              const folded = (yield* records.eventsAfter(0)).reduce((before, { event }) => evolve(before, event), noRecords)
              assert.deepStrictEqual(loaded.records, folded)
            }).pipe(Effect.scoped)
          )
      ),
      { seed: lawSeed, numRuns: 60 }
    )
  })
})

describe("the derived pile", () => {
  const [history] = fc.sample(historiesOf(snapshotAndPack(small)), { seed: lawSeed, numRuns: 1 })
  if (history === undefined) throw new Error("no history drawn")
  const { pack, snapshot } = history
  const [first] = history.events
  if (first === undefined) throw new Error("a history begins with an import")
  const unit = { tag: "unit-registered", puts: { units: [{ id: "u-new", name: "Ny", region: "nord", careLevels: [] }] } } as const

  it("looks without asking the store anything, once it is told of changes, and hears of what others write", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const store = yield* memory
        let asked = 0
        const counted = <A, E>(effect: Effect.Effect<A, E>) =>
          Effect.suspend(() => {
            asked += 1
            return effect
          })
        const { pile } = yield* processOn(
          {
            ...store,
            load: counted(store.load),
            lastEventNumber: counted(store.lastEventNumber),
            eventsAfter: (number) => counted(store.eventsAfter(number))
          },
          snapshot,
          pack
        )
        yield* pile.known
        yield* until(
          Effect.suspend(() => {
            const before = asked
            return Effect.map(pile.known, () => asked === before)
          })
        )

        const before = asked
        for (let round = 0; round < 20; round++) yield* pile.known
        assert.strictEqual(asked, before)

        yield* store.commit({ after: 0, recordedAt, events: [first] })
        yield* until(Effect.map(pile.known, ({ eventNumber }) => eventNumber === 1))
        assert.strictEqual(asked, before + 1)
      }).pipe(Effect.scoped)
    ))

  it("asks for the last number first while the store tells it nothing, and listens again", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const store = yield* memory
        let listened = 0
        const down = new StoreUnavailable({ operation: "listen", sqlState: "08006" })
        const changes = Stream.suspend(() => {
          listened += 1
          return listened < 3 ? Stream.fail(down) : store.changes
        })
        const { pile } = yield* processOn({ ...store, changes }, snapshot, pack)
        yield* pile.known

        yield* store.commit({ after: 0, recordedAt, events: [first] })
        assert.strictEqual((yield* pile.known).eventNumber, 1)
        yield* store.commit({ after: 1, recordedAt, events: [unit] })
        assert.strictEqual((yield* pile.known).eventNumber, 2)

        yield* until(Effect.sync(() => listened === 3))
      }).pipe(Effect.scoped)
    ))
})
