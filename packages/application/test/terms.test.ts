import type { Command } from "@samsyn/casework"
import { noTsb } from "@samsyn/core"
import { Context, Effect, Layer, type Scope } from "effect"
import { assert, describe, it } from "vitest"
import { type RecordsPort, RequestTerms, Setting, type Terms, UnitRecords, versionOf } from "../src/index.ts"
import { Casework } from "../src/usecases/Casework.ts"
import { DerivedPile } from "../src/usecases/DerivedPile.ts"
import { memory } from "./processes.ts"

/** Casework of a process of its own on a store. */
function caseworkOn(records: RecordsPort): Effect.Effect<Casework["Service"], never, Scope.Scope> {
  const setting = Layer.succeed(Setting, { timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })
  const layer = Casework.layer.pipe(
    Layer.provide(Layer.fresh(DerivedPile.layer)),
    Layer.provide(Layer.merge(Layer.succeed(UnitRecords, records), setting))
  )
  return Effect.map(Layer.build(Layer.fresh(layer)), Context.get(Casework))
}

const register = (id: string) => (): Command => ({ tag: "register-unit", unit: { id, name: "Nord", region: "nord", careLevels: [] } })
const on =
  (terms: Terms) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    Effect.provideService(effect, RequestTerms, terms)
const keyed = (key: string, digest: string) => on({ idempotency: { key, digest } })

const by = { role: "milieu-therapist", service: "solbakken" }
const contact =
  (how: string) =>
  (at: string): Command => ({ tag: "record-contact", windowId: "w-1", contact: { at, by, how } })

/** A unit in which one person's window is open. */
const withWindow = Effect.fnUntraced(function* (store: RecordsPort) {
  const casework = yield* caseworkOn(store)
  const referral = {
    id: "alma",
    personKey: "p-alma",
    receivedAt: "2026-11-02T10:00:00Z",
    seniorityOn: "2026-11-02",
    condition: "300201",
    lane: "ordinary",
    rights: { outcome: "pending" as const },
    person: {},
    careLevels: [],
    needs: [],
    wishes: [],
    lot: 1
  }
  const openedAt = new Date(Date.now() - 60_000).toISOString()
  const window = {
    id: "w-1",
    about: "alma",
    trigger: "wants-help-now",
    openedAt,
    observedBy: by,
    agreed: "yes" as const,
    confirmedAt: [],
    contacted: []
  }
  yield* store.commit({
    after: 0,
    recordedAt: openedAt,
    events: [
      { tag: "referral-received", puts: { referrals: [referral] } },
      { tag: "window-opened", puts: { windows: [window] } }
    ]
  })
  return { casework, window }
})

const run = <A, E>(effect: Effect.Effect<A, E, Scope.Scope>): Promise<A> => Effect.runPromise(Effect.scoped(effect))

describe("a command on the version of its record", () => {
  it("is carried out on the version that is kept, and refused on any other", () =>
    run(
      Effect.gen(function* () {
        const store = yield* memory
        const { casework, window } = yield* withWindow(store)
        const seen = { ifMatch: [versionOf(window)] }

        const events = yield* casework.carryOut(contact("phone")).pipe(on(seen))
        const refusal = yield* Effect.flip(casework.carryOut(contact("letter")).pipe(on(seen)))

        const [changed] = events.flatMap(({ puts }) => puts.windows ?? [])
        assert.deepStrictEqual(
          changed?.contacted.map(({ how }) => how),
          ["phone"]
        )
        assert.strictEqual(refusal._tag, "VersionStale")
        assert.strictEqual(yield* store.lastEventNumber, 3)
        if (changed !== undefined) yield* casework.carryOut(contact("letter")).pipe(on({ ifMatch: [versionOf(changed)] }))
        assert.strictEqual(yield* store.lastEventNumber, 4)
      })
    ))

  it("is refused when another process changed the record, whichever of the two has heard of it", () =>
    run(
      Effect.gen(function* () {
        const store = yield* memory
        const { casework, window } = yield* withWindow(store)
        const other = yield* caseworkOn(store)
        const seen = { ifMatch: [versionOf(window)] }

        const outcomes = yield* Effect.forEach(
          [casework, other, casework, other],
          (each) => Effect.exit(each.carryOut(contact("phone")).pipe(on(seen))),
          { concurrency: "unbounded" }
        )

        assert.strictEqual(outcomes.filter(({ _tag }) => _tag === "Success").length, 1)
        assert.strictEqual(yield* store.lastEventNumber, 3)
      })
    ))

  it("is not asked of a command that only adds, nor of a record that is not there, which casework refuses", () =>
    run(
      Effect.gen(function* () {
        const store = yield* memory
        const casework = yield* caseworkOn(store)

        yield* casework.carryOut(register("u-1")).pipe(on({ ifMatch: ["another"] }))
        const refusal = yield* Effect.flip(casework.carryOut(contact("phone")).pipe(on({ ifMatch: ["another"] })))

        assert.deepInclude(refusal, { _tag: "CommandRefused", reason: "unknown-record" })
        assert.strictEqual(yield* store.lastEventNumber, 1)
      })
    ))
})

describe("a command under a sender's key", () => {
  it("is recorded once and answered alike each time, in every process", () =>
    run(
      Effect.gen(function* () {
        const store = yield* memory
        const [one, other] = [yield* caseworkOn(store), yield* caseworkOn(store)]

        const first = yield* one.carryOut(register("u-1")).pipe(keyed("k", "d"))
        const again = yield* one.carryOut(register("u-2")).pipe(keyed("k", "d"))
        const elsewhere = yield* other.carryOut(register("u-3")).pipe(keyed("k", "d"))

        assert.deepStrictEqual(again, first)
        assert.deepStrictEqual(elsewhere, first)
        assert.strictEqual(yield* store.lastEventNumber, 1)
      })
    ))

  it("is recorded once when it comes many times at once to several processes", () =>
    run(
      Effect.gen(function* () {
        const store = yield* memory
        const processes = yield* Effect.all([caseworkOn(store), caseworkOn(store), caseworkOn(store)])

        const answers = yield* Effect.forEach(
          [...processes, ...processes, ...processes],
          (casework, index) => casework.carryOut(register(`u-${index}`)).pipe(keyed("k", "d")),
          { concurrency: "unbounded" }
        )

        assert.strictEqual(yield* store.lastEventNumber, 1)
        for (const answer of answers) assert.deepStrictEqual(answer, answers[0])
      })
    ))

  it("is refused when something else was sent under the key before, and leaves the key free when casework refuses it", () =>
    run(
      Effect.gen(function* () {
        const store = yield* memory
        const casework = yield* caseworkOn(store)
        yield* casework.carryOut(register("u-1")).pipe(keyed("k", "d"))

        const reused = yield* Effect.flip(casework.carryOut(register("u-2")).pipe(keyed("k", "e")))
        const refused = yield* Effect.flip(casework.carryOut(register("u-1")).pipe(keyed("l", "d")))
        yield* casework.carryOut(register("u-3")).pipe(keyed("l", "e"))

        assert.strictEqual(reused._tag, "KeyReused")
        assert.strictEqual(refused._tag, "CommandRefused")
        assert.deepStrictEqual(
          (yield* store.load).records.units.map(({ id }) => id),
          ["u-1", "u-3"]
        )
      })
    ))

  it("is not recorded again under its key once what it held was erased, and is told that the key is taken", () =>
    run(
      Effect.gen(function* () {
        const store = yield* memory
        const casework = yield* caseworkOn(store)
        yield* casework.carryOut(register("u-1")).pipe(keyed("k", "d"))
        yield* store.amend({ after: 1, recordedAt: new Date().toISOString(), amended: [{ number: 1 }] })

        const again = yield* Effect.flip(casework.carryOut(register("u-1")).pipe(keyed("k", "d")))

        assert.strictEqual(again._tag, "KeyReused")
        assert.deepStrictEqual((yield* store.load).records.units, [])
      })
    ))
})
