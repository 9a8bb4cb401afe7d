import { checkSnapshot, formatInstant, instantMillis, match, noTsb, type Referral } from "@samsyn/core"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import type { Command } from "../Command.ts"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import { pileOf, placesOfEach } from "../pileOf.ts"
import { type Offer, offerStates } from "../records/Offer.ts"
import { noRecords, type Records } from "../records/Records.ts"
import { isStale } from "./isStale.ts"

const minute = 60_000
const start = instantMillis("2026-11-20T21:30:00Z")
const occasionAt = (at: string) => ({ at, timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })
const by = { role: "unit-staff", service: "nordlys" }
const days = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-24", "2026-11-27"] as const

const referral = (number: number): Referral => ({
  id: `r-${number}`,
  personKey: `p-${number}`,
  receivedAt: "2026-11-02T10:00:00Z",
  seniorityOn: "2026-11-02",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-12-14" },
  person: {},
  careLevels: ["inpatient"],
  needs: [],
  wishes: [],
  lot: number
})

const worlds = fc
  .array(fc.record({ state: fc.constantFrom(...offerStates), vacancy: fc.nat(1) }), { maxLength: 6 })
  .map((drawn): Records => {
    const offers = drawn.map(
      ({ state, vacancy }, index): Offer => ({
        id: `o-${index}`,
        referralId: `r-${index}`,
        personKey: `p-${index}`,
        vacancyId: `v-${vacancy}`,
        startsOn: "2026-11-25",
        state,
        history: []
      })
    )
    return {
      ...noRecords,
      referrals: [...drawn.keys(), drawn.length].map(referral),
      units: [{ id: "u", name: "Nordlys", region: "nord", careLevels: ["inpatient"] }],
      vacancies: [0, 1].map((number) => ({
        id: `v-${number}`,
        unitId: "u",
        careLevel: "inpatient",
        freeFrom: "2026-11-20",
        places: 4,
        features: [],
        admits: {},
        confirmedAt: "2026-11-20T10:00:00Z"
      })),
      offers
    }
  })

const step = fc.record({
  minutesLater: fc.constantFrom(0, 1, 60, 720, 1440, 4320),
  what: fc.constantFrom("change", "take-out", "take-out", "go-back", "confirm", "ask"),
  pick: fc.nat(4),
  places: fc.integer({ min: 0, max: 5 }),
  from: fc.constantFrom(...days),
  until: fc.option(fc.constantFrom(...days), { nil: undefined }),
  isSound: fc.boolean()
})
type Step = typeof step extends fc.Arbitrary<infer A> ? A : never
const lives = fc.record({ world: worlds, steps: fc.array(step, { minLength: 1, maxLength: 12, size: "max" }) })
type Life = typeof lives extends fc.Arbitrary<infer A> ? A : never

interface Lived {
  readonly before: Records
  readonly after: Records
  readonly command: Command
  readonly at: string
  readonly isAccepted: boolean
}

function live({ steps, world }: Life, each: (lived: Lived) => void): void {
  let records = world
  let millis = start
  steps.forEach((drawn, index) => {
    millis += drawn.minutesLater * minute
    const at = formatInstant(millis)
    const command = commandOf(drawn, records, index)
    const decision = decide(records, command, occasionAt(at))
    const after = decision.tag === "accepted" ? decision.events.reduce(evolve, records) : records
    each({ before: records, after, command, at, isAccepted: decision.tag === "accepted" })
    records = after
  })
}

function commandOf({ from, isSound, pick, places, until, what }: Step, records: Records, index: number): Command {
  const vacancy = records.vacancies[pick % 2]
  const vacancyId = pick === 4 ? "v-none" : (vacancy?.id ?? "v-none")
  const outIds = (vacancy?.outOfService ?? []).map(({ id }) => id)
  switch (what) {
    case "change":
      return {
        tag: "change-vacancy",
        vacancyId,
        by,
        terms: {
          careLevel: "inpatient",
          freeFrom: from,
          ...(until === undefined ? {} : { freeUntil: until }),
          places,
          features: isSound ? [] : ["sauna"],
          admits: {}
        }
      }
    case "take-out":
      return {
        tag: "take-out-of-service",
        vacancyId,
        by,
        places: { id: `out-${index}`, places, from, ...(until === undefined ? {} : { until }), why: "staff-shortage" }
      }
    case "go-back":
      return { tag: "return-to-service", vacancyId, by, outOfServiceId: outIds[pick % Math.max(1, outIds.length)] ?? "none", on: from }
    case "confirm":
      return { tag: "confirm-vacancy", vacancyId, by }
    default:
      return { tag: "ask-about-vacancy", vacancyId, by }
  }
}

describe("places in casework, laws", () => {
  // docs/method/windows-and-places.md#wp5-places-and-promises
  // Broken by: a change that releases what was promised; `inService - used` alone for the places in the pile.
  it("always leaves a pile that the core finds no fault with, with every promise that was in it", () =>
    checkLaw(
      lives,
      (life) => {
        live(life, ({ after, at, before }) => {
          const [pileBefore, pileAfter] = [pileOf(before, occasionAt(at)), pileOf(after, occasionAt(at))]
          assert.deepStrictEqual(checkSnapshot(pileAfter, noTsb), [])
          assert.deepStrictEqual(pileAfter.commitments, pileBefore.commitments)
        })
      },
      { runs: 300 }
    ))

  // docs/method/windows-and-places.md#wp5-places-and-promises
  // Broken by: `<=` for `<` at the day on which places are back; closures of today where it is free from a later day; overbooked without those used; a place out of service still there.
  it("always shows as overbooked what is promised and used beyond the places that are there that day, or on the day from which it is free where that is later", () =>
    checkLaw(
      lives,
      (life) => {
        live(life, ({ after: { offers, vacancies } }) => {
          for (const today of days) {
            for (const vacancy of vacancies) {
              const openOn = (day: string) =>
                (vacancy.outOfService ?? []).reduce(
                  (left, { from, places, until = "9999-12-31" }) => (day >= from && !(day >= until) ? left - places : left),
                  vacancy.places
                )
              const first = [today, vacancy.freeFrom].toSorted().at(-1) ?? today
              const there = Array.from({ length: Math.max(0, openOn(first)) }, () => "there")
              const takers = offers.filter(
                ({ state, vacancyId }) => vacancyId === vacancy.id && ["arrived", "held", "offered", "accepted"].includes(state)
              )
              const { bound, inService, overbooked, used } = placesOfEach(offers, today)(vacancy)
              assert.strictEqual(inService, there.length)
              assert.strictEqual(used + bound, takers.length)
              assert.strictEqual(overbooked, takers.slice(there.length).length)
            }
          }
        })
      },
      { runs: 200 }
    ))

  // docs/method/windows-and-places.md#wp6-ask-before-offering
  // Broken by: `>=` for `>` in isStale; staleAfter counted from when it was asked about.
  it("always calls a vacancy stale when the proposal says to ring first, and never else", () =>
    checkLaw(
      lives,
      (life) => {
        live(life, ({ after, at }) => {
          const { vacancies } = match(pileOf(after, occasionAt(at)), noTsb)
          for (const { ringFirst, vacancyId } of vacancies) {
            const kept = after.vacancies.find(({ id }) => id === vacancyId)
            assert.strictEqual(kept !== undefined && isStale(kept, occasionAt(at)), ringFirst)
          }
        })
      },
      { runs: 150 }
    ))

  // docs/method/windows-and-places.md#wp6-ask-before-offering
  // Broken by: a change that confirms; a change that forgets what is out of service; a step that begins the history anew.
  it("never forgets who did what with a vacancy, and never confirms it but by a confirmation", () =>
    checkLaw(
      lives,
      (life) => {
        live(life, ({ after, at, before, command, isAccepted }) => {
          before.vacancies.forEach((vacancy, index) => {
            const later = after.vacancies[index]
            const history = vacancy.history ?? []
            const isTouched = isAccepted && "vacancyId" in command && command.vacancyId === vacancy.id
            assert.deepStrictEqual((later?.history ?? []).slice(0, history.length), history)
            assert.strictEqual((later?.history ?? []).length, history.length + Number(isTouched))
            assert.strictEqual(later?.confirmedAt, isTouched && command.tag === "confirm-vacancy" ? at : vacancy.confirmedAt)
            const outIds = (vacancy.outOfService ?? []).map(({ id, places }) => `${id} ${places}`)
            assert.deepStrictEqual((later?.outOfService ?? []).map(({ id, places }) => `${id} ${places}`).slice(0, outIds.length), outIds)
            assert.isFalse(later?.askedAt !== undefined && isTouched && command.tag === "confirm-vacancy")
          })
        })
      },
      { runs: 300 }
    ))

  it("always tries both kinds of every command often enough to mean something", () => {
    const seen = new Map<string, number>()
    checkLaw(
      lives,
      (life) => {
        live(life, ({ command, isAccepted }) => {
          const kind = `${command.tag} ${isAccepted}`
          seen.set(kind, (seen.get(kind) ?? 0) + 1)
        })
      },
      { runs: 300 }
    )

    for (const tag of ["change-vacancy", "take-out-of-service", "return-to-service", "confirm-vacancy", "ask-about-vacancy"]) {
      for (const outcome of [true, false]) assert.isAbove(seen.get(`${tag} ${outcome}`) ?? 0, 15, `${tag} ${outcome}`)
    }
  })
})
