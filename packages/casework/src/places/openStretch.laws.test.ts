import { match, noTsb, type Referral, weekdays } from "@samsyn/core"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { pileOf } from "../pileOf.ts"
import type { Offer } from "../records/Offer.ts"
import type { VacancyKept } from "../records/Place.ts"
import { noRecords, type Records } from "../records/Records.ts"
import { openStretch } from "./openStretch.ts"

const monday = "2026-11-23"
const holidays = ["2026-12-25", "2026-11-30"]
const occasion = { at: `${monday}T09:00:00Z`, timeZone: "Europe/Oslo", holidays, rulePack: noTsb }

/** Civil dates from a Thursday before on, by the calendar of the machine. */
const dates = Array.from({ length: 450 }, (_, day) => new Date(Date.UTC(2026, 10, 19 + day)).toISOString().slice(0, 10))
const date = fc.nat(40).map((day) => dates[day] ?? monday)
const perhaps = <A>(one: fc.Arbitrary<A>) => fc.option(one, { nil: undefined })

const vacancy = fc
  .record({
    freeFrom: date,
    freeFor: perhaps(fc.nat(30)),
    intakeDays: perhaps(fc.subarray([...weekdays], { minLength: 1, maxLength: 2 })),
    places: fc.integer({ min: 1, max: 4 }),
    closures: fc.array(fc.record({ from: date, days: perhaps(fc.integer({ min: 1, max: 25 })), places: fc.integer({ min: 1, max: 4 }) }), {
      minLength: 1,
      maxLength: 3
    }),
    takers: fc.array(fc.constantFrom("arrived", "held", "accepted"), { maxLength: 2 })
  })
  .map(({ closures, freeFor, freeFrom, intakeDays, places, takers }) => ({
    takers: takers as ReadonlyArray<Offer["state"]>,
    terms: {
      unitId: "u",
      careLevel: "inpatient",
      freeFrom,
      ...(freeFor === undefined ? {} : { freeUntil: dates[dates.indexOf(freeFrom) + freeFor] ?? freeFrom }),
      ...(intakeDays === undefined ? {} : { intakeDays }),
      places,
      features: [],
      admits: {},
      confirmedAt: occasion.at,
      outOfService: closures.map(({ days, from, places: closed }, index) => ({
        id: `out-${index}`,
        places: Math.min(closed, places),
        from,
        ...(days === undefined ? {} : { until: dates[dates.indexOf(from) + days] ?? from }),
        why: "renovation"
      }))
    }
  }))

const referral = (id: string, earliestOn?: string): Referral => ({
  id,
  personKey: `p-${id}`,
  receivedAt: "2026-11-02T10:00:00Z",
  seniorityOn: "2026-11-02",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-12-14" },
  person: {},
  careLevels: ["inpatient"],
  needs: [],
  wishes: [],
  lot: 1,
  ...(earliestOn === undefined ? {} : { earliestOn })
})

const worlds = fc
  .record({ vacancies: fc.array(vacancy, { minLength: 1, maxLength: 3 }), earliest: fc.array(perhaps(date), { maxLength: 6 }) })
  .map(({ earliest, vacancies }): Records => {
    const offers = vacancies.flatMap(({ takers }, index) =>
      takers.map((state, taker): Offer => {
        const id = `${index}-${taker}`
        return {
          id,
          referralId: id,
          personKey: `p-${id}`,
          vacancyId: `v-${index}`,
          startsOn: monday,
          state,
          history: [],
          ...(state === "held" ? { until: "2026-12-31" } : {})
        }
      })
    )
    return {
      ...noRecords,
      units: [{ id: "u", name: "Nordlys", region: "nord", careLevels: ["inpatient"] }],
      vacancies: vacancies.map(({ terms }, index): VacancyKept => ({ id: `v-${index}`, ...terms })),
      referrals: [...offers.map(({ id }) => referral(id)), ...earliest.map((earliestOn, index) => referral(`r-${index}`, earliestOn))],
      offers
    }
  })

/** The places of a vacancy that nobody has or is promised on a day: each place is looked at by itself. */
function leftOn({ id, outOfService = [], places }: VacancyKept, day: string, { offers }: Records): number {
  const there = Array.from({ length: places }, () => "free")
  for (const { from, places: closed, until = "9999-12-31" } of outOfService) if (from <= day && day < until) there.splice(0, closed)
  return there.length - offers.filter(({ vacancyId }) => vacancyId === id).length
}

/** The days on which the terms of a vacancy let someone start. */
function startsOf({ freeFrom, freeUntil = "9999-12-31", intakeDays }: VacancyKept): ReadonlyArray<string> {
  return dates.filter((day) => {
    const weekday = weekdays[(new Date(day).getUTCDay() + 6) % 7]
    const isIntake = intakeDays === undefined || (!holidays.includes(day) && intakeDays.some((named) => named === weekday))
    return day >= monday && day >= freeFrom && day <= freeUntil && isIntake
  })
}

describe("days of start and places out of service, laws", () => {
  // docs/method/windows-and-places.md#wp5-places-and-promises
  // Broken by: `dayBefore(closing.from)` put as `closing.from`; the least of the days put as that of the first.
  it("all who are proposed for a vacancy always find a place on each of their days of start, whoever is given theirs first", () => {
    let proposed = 0
    checkLaw(
      worlds,
      (records) => {
        const { assignments } = match(pileOf(records, occasion), noTsb)
        for (const one of records.vacancies) {
          const here = assignments.filter(({ vacancyId }) => vacancyId === one.id)
          for (const { startsOn } of here) {
            proposed++
            assert.include(startsOf(one), startsOn)
            assert.isAtLeast(leftOn(one, startsOn, records), here.length)
          }
        }
      },
      { runs: 500 }
    )
    assert.isAbove(proposed, 100)
  })

  // docs/method/windows-and-places.md#wp5-places-and-promises
  // Broken by: closures counted today; the first stretch looked for among all days and not those of start alone; the stretch begun on the day after; `taken` without those who have begun.
  it("a vacancy is never without a place in the pile while one is left on some day of start, and the first of those days is always one on which it can be given", () => {
    const seen = { open: 0, full: 0 }
    checkLaw(
      worlds,
      (records) => {
        const { commitments, vacancies } = pileOf(records, occasion)
        for (const one of records.vacancies) {
          const row = vacancies.find(({ id }) => id === one.id)
          const bound = commitments.filter(({ vacancyId }) => vacancyId === one.id).length
          const [first] = startsOf(one).filter((day) => leftOn(one, day, records) > 0)
          seen[first === undefined ? "full" : "open"]++
          assert.strictEqual((row?.places ?? 0) > bound, first !== undefined)
          if (first !== undefined && row !== undefined) assert.strictEqual(startsOf({ ...one, ...row })[0], first)
        }
      },
      { runs: 500 }
    )
    assert.isAbove(Math.min(seen.open, seen.full), 50)
  })

  // docs/method/windows-and-places.md#wp5-places-and-promises
  // Broken by: the least of the days in openStretch.ts put as the most; the end of a stretch looked for by `inService < taken`.
  it("taken round by round, a vacancy always gives every place that is there on any day of start, and never one more", () => {
    const rounds: Array<number> = []
    checkLaw(
      worlds,
      (records) => {
        for (const one of records.vacancies) {
          const days = startsOf(one)
          const atFirst = records.offers.filter(({ vacancyId }) => vacancyId === one.id).length
          const most = Math.max(0, ...days.map((day) => leftOn(one, day, records)))
          let taken = atFirst
          let round = 0
          for (let open = stretchOf(one, taken); open !== undefined; open = stretchOf(one, taken)) {
            const { freeFrom, freeUntil = "9999-12-31", inService } = open
            const within = days.filter((day) => day >= freeFrom && day <= freeUntil)
            assert.strictEqual(inService, Math.min(...within.map((day) => leftOn(one, day, records) + atFirst)), "the least of its days")
            assert.isAbove(inService, taken)
            taken = inService
            round++
          }
          assert.strictEqual(taken - atFirst, most)
          rounds.push(round)
        }
      },
      { runs: 300 }
    )
    for (const many of [0, 1, 2]) assert.isAbove(rounds.filter((round) => round === many).length, 10, `${many} rounds`)
  })
})

const stretchOf = (vacancy: VacancyKept, taken: number) => openStretch(vacancy, { holidays, taken, today: monday })
