import { ProposalsShown } from "@samsyn/application"
import {
  type CaseworkEvent,
  type Command,
  decide,
  evolve,
  noRecords,
  type Occasion,
  proposalOf,
  pileOf,
  ProposalShown,
  type Records
} from "@samsyn/casework"
import { noTsb, type Snapshot } from "@samsyn/core"
import { Effect, Result } from "effect"
import { assert, it } from "vitest"
import { type Database, layerProposalsShown } from "../src/index.ts"
import { change, newUnit, withRecords } from "./changes.ts"
import { describeStores } from "./stores.ts"

const withProposals = <A, E>(
  unit: string,
  ask: (proposals: ProposalsShown["Service"]) => Effect.Effect<A, E>
): Effect.Effect<A, E, Database> => Effect.flatMap(ProposalsShown, ask).pipe(Effect.provide(layerProposalsShown(unit)))

const shown = (digest: string, vacancyId = "v-1"): ProposalShown =>
  ProposalShown.make({ digest, assignments: [{ referralId: "r-1", vacancyId, startsOn: "2026-11-25" }], unplaced: [{ referralId: "r-2" }] })

describeStores("proposals that were shown", (store) => {
  it("are found by digest, by another process too, and by no other unit of coordination", async () => {
    const unit = newUnit()
    await store.run(withProposals(unit, (proposals) => proposals.keep(shown("a"), "2026-11-23T09:00:00Z")))

    assert.deepStrictEqual(await store.runElsewhere(withProposals(unit, (proposals) => proposals.find("a"))), shown("a"))
    assert.isUndefined(await store.run(withProposals(unit, (proposals) => proposals.find("b"))))
    assert.isUndefined(await store.run(withProposals(newUnit(), (proposals) => proposals.find("a"))))
  })

  it("are forgotten when another is shown more than a week after they last were", async () => {
    const unit = newUnit()
    const found = await store.run(
      withProposals(unit, ({ find, keep }) =>
        Effect.gen(function* () {
          yield* keep(shown("early"), "2026-11-16T08:59:00Z")
          yield* keep(shown("again"), "2026-11-16T08:59:00Z")
          yield* keep(shown("again"), "2026-11-16T09:00:00Z")
          yield* keep(shown("late"), "2026-11-23T09:00:00Z")
          return yield* Effect.forEach(["early", "again", "late"], find)
        })
      )
    )

    assert.deepStrictEqual(
      found.map((one) => one?.digest),
      [undefined, "again", "late"]
    )
  })
})

const by = { role: "coordinator", service: "inntaksteamet" }
const occasionAt = (at: string): Occasion => ({ at, timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })
const morning = "2026-11-23T09:00:00Z"

const ward: Snapshot = {
  format: "samsyn.snapshot/1",
  asOf: morning,
  timeZone: "Europe/Oslo",
  holidays: [],
  rulePack: { id: noTsb.id, version: noTsb.version },
  referrals: ["r-1", "r-2"].map((id, lot) => ({
    id,
    personKey: "p-one",
    receivedAt: "2026-11-09T10:00:00Z",
    seniorityOn: "2026-11-09",
    condition: "300201",
    lane: "ordinary",
    rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-12-14" },
    person: {},
    careLevels: ["inpatient-short"],
    needs: [],
    wishes: [],
    lot
  })),
  facts: [],
  windows: [],
  approaches: [],
  units: [{ id: "u-1", name: "Nordlys", region: "nord", careLevels: ["inpatient-short"] }],
  vacancies: ["v-1", "v-2"].map((id) => ({
    id,
    unitId: "u-1",
    careLevel: "inpatient-short",
    freeFrom: "2026-11-25",
    places: 1,
    features: [],
    admits: {},
    confirmedAt: morning
  })),
  commitments: [],
  refusals: [],
  doors: [],
  duty: []
}

/** The events of a hold or an offer until noon, as casework decides it. */
function holdOf(
  records: Records,
  own: { readonly id: string; readonly at: string; readonly tag?: "offer-place" }
): ReadonlyArray<CaseworkEvent> {
  const occasion = occasionAt(own.at)
  const { digest, matching } = proposalOf(pileOf(records, occasion), noTsb)
  const { referralId, vacancyId } = matching.assignments[0] ?? { referralId: "none", vacancyId: "none" }
  const decision = decide(
    records,
    {
      tag: own.tag ?? "hold-place",
      offer: { id: own.id, referralId, vacancyId, until: own.at.replace(/T\d\d/, "T12") },
      proposal: { digest },
      by,
      decisionRecordId: `of ${own.id}`
    },
    occasion
  )
  if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal))
  return decision.events
}

const imported = (() => {
  const decision = decide(noRecords, { tag: "import-snapshot", snapshot: ward }, occasionAt(morning))
  if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal))
  return decision.events
})()
const before = imported.reduce(evolve, noRecords)

describeStores("offers", (store) => {
  it("are refused by the store itself where a person would hold two places, whatever was decided", async () => {
    const unit = newUnit()
    const [held] = holdOf(before, { id: "o-1", at: morning })
    const second: CaseworkEvent = {
      tag: "place-offered",
      puts: {
        offers: (held?.puts.offers ?? []).map((offer) => ({ ...offer, id: "o-2", referralId: "r-2", vacancyId: "v-2", state: "offered" }))
      }
    }

    const [outcome, loaded] = await store.run(
      withRecords(unit, (records) =>
        Effect.gen(function* () {
          yield* records.commit(change(0, ...imported))
          yield* records.commit(change(1, ...(held === undefined ? [] : [held])))
          const refused = yield* Effect.result(records.commit(change(2, second)))
          return [refused, yield* records.load] as const
        })
      )
    )

    assert.isTrue(Result.isFailure(outcome))
    assert.deepStrictEqual(
      loaded.records.offers.map(({ id }) => id),
      ["o-1"]
    )
    assert.strictEqual(loaded.eventNumber, 2)
  })

  it("take the place of what has lapsed of the person's own in the same commit, with what they rested on", async () => {
    const unit = newUnit()
    const first = holdOf(before, { id: "o-1", at: morning })
    const held = first.reduce(evolve, before)
    const again = holdOf(held, { id: "o-2", at: "2026-11-24T09:00:00Z" })

    const { rested, records } = await store.run(
      withRecords(unit, (kept) =>
        Effect.gen(function* () {
          for (const each of [change(0, ...imported), change(1, ...first), change(2, ...again)]) yield* kept.commit(each)
          const ids = (yield* kept.load).records.offers.flatMap(({ decisionRecordIds = [] }) => decisionRecordIds)
          return { records: (yield* kept.load).records, rested: yield* Effect.forEach([...ids, "of-nothing"], kept.decisionRecord) }
        })
      )
    )

    assert.deepStrictEqual(
      records.offers.map(({ id, state }) => [id, state]),
      [
        ["o-1", "expired"],
        ["o-2", "held"]
      ]
    )
    assert.deepStrictEqual(rested, [...[...first, ...again].flatMap(({ decisionRecord }) => decisionRecord ?? []), undefined])
  })

  it("that come back by a no taken back take the place of what has lapsed of the person's own in the same commit", async () => {
    const unit = newUnit()
    const decided = (records: Records, command: Command, at: string) => {
      const decision = decide(records, command, occasionAt(at))
      if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal))
      return decision.events
    }
    const offered = holdOf(before, { id: "o-1", at: morning, tag: "offer-place" })
    const had = offered.reduce(evolve, before)
    const no = decided(had, { tag: "decline-offer", offerId: "o-1", by, reason: "8722-3", refusalId: "n-1" }, morning)
    const declined = no.reduce(evolve, had)
    const held = holdOf(declined, { id: "o-2", at: morning })
    const holding = held.reduce(evolve, declined)
    const back = decided(holding, { tag: "take-back-decline", offerId: "o-1", by, decisionRecordId: "back" }, "2026-11-23T13:00:00Z")

    const { records } = await store.run(
      withRecords(unit, (kept) =>
        Effect.gen(function* () {
          const changes = [imported, offered, no, held, back].map((events, index) => change(index, ...events))
          for (const each of changes) yield* kept.commit(each)
          return yield* kept.load
        })
      )
    )

    assert.deepStrictEqual(
      records.offers.map(({ id, state }) => [id, state]),
      [
        ["o-1", "offered"],
        ["o-2", "expired"]
      ]
    )
  })
})
