import { noRecords } from "@samsyn/casework"
import { noTsb } from "@samsyn/core"
import { assert, describe, it } from "@effect/vitest"
import { Context, Effect, Layer } from "effect"
import { TestClock } from "effect/testing"
import {
  type Access,
  AccessLog,
  type Change,
  ContextNotes,
  CurrentAccess,
  Draws,
  WebhookEndpoints,
  Identities,
  layerUseCases,
  ProposalsShown,
  People,
  Referrals,
  Setting,
  Snapshots,
  UnitRecords,
  Units
} from "../src/index.ts"

const othersGoFirst = Effect.promise(() => new Promise<void>((resolve) => setImmediate(resolve)))

/** A memory that lets others go first between reading and writing, as a database does; and how often that made a commit too late. */
let tooLate = 0
const layerUnhurried = Layer.effect(
  UnitRecords,
  Effect.map(UnitRecords, (records) => ({
    ...records,
    load: Effect.tap(records.load, othersGoFirst),
    eventsAfter: (number: number) => Effect.tap(records.eventsAfter(number), othersGoFirst),
    commit: (change: Change) =>
      records.commit(change).pipe(
        Effect.tapError(() =>
          Effect.sync(() => {
            tooLate += 1
          })
        )
      )
  }))
).pipe(Layer.provide(UnitRecords.layerMemory))

const ports = Layer.mergeAll(
  layerUnhurried,
  Identities.layerMemory,
  AccessLog.layerMemory,
  Draws.layerCounting,
  WebhookEndpoints.layerMemory,
  ProposalsShown.layerMemory,
  Layer.succeed(Setting, { timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })
)
/** A fresh memory for each test: layers are shared by reference, so this one is built anew. */
const layerFresh = () => Layer.fresh(layerUseCases.pipe(Layer.provideMerge(ports)))

const coordinator: Access = {
  actor: { subject: "s-odd", role: "coordinator", observer: { role: "intake-coordinator", service: "unit" } },
  purpose: "allocation"
}

const referral = {
  personKey: "p-1",
  receivedAt: "2026-11-09T10:00:00Z",
  seniorityOn: "2026-11-09",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "pending" },
  person: {},
  careLevels: [],
  needs: [],
  wishes: []
} as const

const atNoon = TestClock.setTime(Date.UTC(2026, 10, 23, 12))

describe("use cases", () => {
  it.effect("record every referral of many that come to two processes at once, each with an id and a lot of its own", () =>
    Effect.gen(function* () {
      yield* atNoon
      const one = yield* Referrals
      const other = Context.get(yield* Layer.build(Layer.fresh(layerUseCases)), Referrals)
      const { lastEventNumber, load } = yield* UnitRecords

      const received = yield* Effect.forEach(
        Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? one : other)),
        (referrals) => referrals.receive(referral).pipe(Effect.provideService(CurrentAccess, coordinator)),
        { concurrency: "unbounded" }
      )

      const { records } = yield* load
      assert.isAbove(tooLate, 0)
      assert.strictEqual(yield* lastEventNumber, 10)
      assert.strictEqual(new Set(received.map(({ id }) => id)).size, 10)
      assert.sameDeepMembers(
        [...records.referrals],
        received.map(({ possibleDuplicates: _, ...taken }) => taken)
      )
      assert.strictEqual(new Set(received.map(({ lot }) => lot)).size, 10)
    }).pipe(Effect.provide(layerFresh()))
  )

  it.effect("record a note with the time at which it was recorded, and its facts with the note's own words about them", () =>
    Effect.gen(function* () {
      yield* atNoon
      const referrals = yield* Referrals
      const notes = yield* ContextNotes
      const { id } = yield* referrals.receive(referral).pipe(Effect.provideService(CurrentAccess, coordinator))
      const by = { role: "milieu-therapist", service: "solbakken" }

      const note = yield* notes.attach(id, {
        observedAt: "2026-11-23T11:00:00Z",
        by,
        basis: "told",
        domain: "social",
        sharedWith: ["nearby"],
        text: "Seen at breakfast",
        facts: [{ circumstance: "injecting", value: true }]
      })

      const { facts } = (yield* (yield* Snapshots).export).seen
      assert.strictEqual(note.recordedAt, "2026-11-23T12:00:00Z")
      assert.deepStrictEqual(facts, [
        {
          id: note.facts[0]?.id ?? "",
          referralId: id,
          circumstance: "injecting",
          value: true,
          source: "nearby",
          observedAt: "2026-11-23T11:00:00Z",
          recordedAt: "2026-11-23T12:00:00Z",
          by,
          basis: "told",
          domain: "social",
          sharedWith: ["nearby"]
        }
      ])
    }).pipe(Effect.provide(layerFresh()))
  )

  it.effect("leave no trace of what was refused", () =>
    Effect.gen(function* () {
      yield* atNoon
      const units = yield* Units
      const { lastEventNumber, load } = yield* UnitRecords
      yield* units.register({ id: "u-1", name: "Nord", region: "nord", careLevels: [] })

      const refusal = yield* Effect.flip(units.register({ id: "u-1", name: "Syd", region: "nord", careLevels: [] }))

      assert.deepInclude(refusal, { _tag: "CommandRefused", reason: "id-taken" })
      assert.strictEqual(yield* lastEventNumber, 1)
      assert.deepStrictEqual((yield* load).records, { ...noRecords, units: [{ id: "u-1", name: "Nord", region: "nord", careLevels: [] }] })
    }).pipe(Effect.provide(layerFresh()))
  )

  it.effect("tell who a pseudonym is, from the identities and not from the pile", () =>
    Effect.gen(function* () {
      const people = yield* People
      yield* Identities.use((identities) => identities.register([{ personKey: "p-1", displayName: "Kari Nordmann" }]))

      assert.deepInclude((yield* people.byKey("p-1")).seen, { personKey: "p-1", displayName: "Kari Nordmann" })
      assert.deepInclude((yield* people.byKey("p-2")).seen, { personKey: "p-2", displayName: null })
    }).pipe(Effect.provide(layerFresh()))
  )
})
