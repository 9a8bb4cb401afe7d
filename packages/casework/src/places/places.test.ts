import { noTsb, type Vacancy } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import type { Command } from "../Command.ts"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import { pileOf, placesOfEach } from "../pileOf.ts"
import type { Offer } from "../records/Offer.ts"
import { noRecords, type Records } from "../records/Records.ts"
import type { VacancyTerms } from "./Command.ts"
import { isStale } from "./isStale.ts"
import { owedByPlaces } from "./owed.ts"

/** Monday 23 November 2026, ten in the morning in Oslo. */
const monday = "2026-11-23T09:00:00Z"
const occasionAt = (at: string) => ({ at, timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })
const unitStaff = { role: "unit-staff", service: "nordlys-rusklinikk" }
const coordinator = { role: "coordinator", service: "vurderingsenheten" }

const vacancy: Vacancy = {
  id: "v-1",
  unitId: "u-nord",
  careLevel: "inpatient-short",
  freeFrom: "2026-11-20",
  freeUntil: "2026-12-20",
  places: 2,
  features: ["detox"],
  admits: {},
  confirmedAt: "2026-11-20T09:00:00Z"
}
const offer = (id: string, state: Offer["state"]): Offer => ({
  id,
  referralId: `r-${id}`,
  personKey: `p-${id}`,
  vacancyId: "v-1",
  startsOn: "2026-11-25",
  state,
  history: []
})
const records: Records = {
  ...noRecords,
  units: [{ id: "u-nord", name: "Nordlys rusklinikk", region: "nord", careLevels: ["inpatient-short"] }],
  vacancies: [vacancy],
  offers: [offer("one", "arrived"), offer("two", "accepted")]
}
const free: Records = { ...records, offers: [] }

function after(command: Command, before: Records = records, at = monday): Records {
  const decision = decide(before, command, occasionAt(at))
  if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal.faults))
  return decision.events.reduce(evolve, before)
}

function refusalOf(command: Command, before: Records = records, at = monday): ReadonlyArray<string> {
  const decision = decide(before, command, occasionAt(at))
  return decision.tag === "accepted" ? [] : [decision.refusal.reason, ...decision.refusal.faults.map(({ code, path }) => `${path} ${code}`)]
}

const { confirmedAt: _confirmedAt, id: _id, unitId: _unitId, ...terms } = vacancy
const change = (own: Partial<VacancyTerms> = {}, vacancyId = "v-1"): Command => ({
  tag: "change-vacancy",
  vacancyId,
  by: unitStaff,
  terms: { ...terms, ...own }
})
const takeOut = (own: object = {}, vacancyId = "v-1"): Command => ({
  tag: "take-out-of-service",
  vacancyId,
  by: unitStaff,
  places: { id: "out-1", places: 1, from: "2026-11-23", why: "staff-shortage", ...own }
})
const goBack = (on: string, outOfServiceId = "out-1"): Command => ({
  tag: "return-to-service",
  vacancyId: "v-1",
  by: unitStaff,
  outOfServiceId,
  on
})
const confirm: Command = { tag: "confirm-vacancy", vacancyId: "v-1", by: unitStaff }
const ask: Command = { tag: "ask-about-vacancy", vacancyId: "v-1", by: coordinator }
const spoken = ({ offers, vacancies }: Records, today = "2026-11-23") => vacancies.map(placesOfEach(offers, today))

describe("registering a vacancy", () => {
  it("says who confirmed it, where they say who they are", () => {
    const registered = after({ tag: "register-vacancy", vacancy: { ...vacancy, id: "v-2" }, by: unitStaff })

    assert.deepStrictEqual(registered.vacancies[1], { ...vacancy, id: "v-2", confirmedBy: unitStaff })
  })
})

describe("changing a vacancy", () => {
  it("puts all its terms in place of the old ones, and confirms nothing", () => {
    const { freeUntil: _, ...open } = terms
    const [changed] = after({
      tag: "change-vacancy",
      vacancyId: "v-1",
      by: unitStaff,
      terms: { ...open, places: 5, features: [] }
    }).vacancies

    assert.deepStrictEqual(changed, {
      ...open,
      id: "v-1",
      unitId: "u-nord",
      confirmedAt: vacancy.confirmedAt,
      places: 5,
      features: [],
      history: [{ at: monday, by: unitStaff, what: "changed" }]
    })
  })

  // docs/method/windows-and-places.md#wp5-places-and-promises
  it("lets promises stand where there are fewer places, and shows that they are too many", () => {
    const changed = after(change({ places: 1 }))

    assert.deepStrictEqual(spoken(changed), [{ inService: 1, used: 1, bound: 1, overbooked: 1 }])
    assert.deepStrictEqual(changed.offers, records.offers)
  })

  it("is refused where the terms make no sense, and for a vacancy that nobody knows", () => {
    assert.deepStrictEqual(refusalOf(change({ freeUntil: "2026-11-01", features: ["sauna"], admits: { ageMin: 30, ageMax: 20 } })), [
      "invalid",
      "/features/0 unknown",
      "/freeUntil reversed",
      "/admits/ageMax reversed"
    ])
    assert.deepStrictEqual(refusalOf(change({ intakeDays: [] })), ["invalid", "/intakeDays none"])
    const never = { ...vacancy, id: "v-2", intakeDays: [] }
    assert.deepStrictEqual(refusalOf({ tag: "register-vacancy", vacancy: never }), ["invalid", "/intakeDays none"])
    assert.deepStrictEqual(refusalOf(change({}, "v-none")), ["unknown-record", "/vacancyId unknown"])
  })
})

describe("places out of service", () => {
  // docs/method/windows-and-places.md#wp5-places-and-promises
  it("are gone from their day to the day on which they are back, and what is promised beyond the rest is shown", () => {
    const out = after(takeOut({ from: "2026-11-24", until: "2026-11-26", places: 2 }))

    assert.deepStrictEqual(spoken(out, "2026-11-23"), [{ inService: 2, used: 1, bound: 1, overbooked: 0 }])
    assert.deepStrictEqual(spoken(out, "2026-11-25"), [{ inService: 0, used: 1, bound: 1, overbooked: 2 }])
    assert.deepStrictEqual(spoken(out, "2026-11-26"), [{ inService: 2, used: 1, bound: 1, overbooked: 0 }])
  })

  // docs/method/windows-and-places.md#wp5-places-and-promises
  it("bar nothing when they are back before the first day of start, and else the days of start on which none is left", () => {
    const { freeUntil: _, ...open } = vacancy
    const later = { ...free, vacancies: [{ ...open, freeFrom: "2026-12-01" }] }
    const inPile = (own: object, records: Records = later) => {
      const [row] = pileOf(after(takeOut({ places: 2, ...own }), records), occasionAt(monday)).vacancies
      return [row?.freeFrom, row?.freeUntil ?? null, row?.places]
    }
    const mondays = { ...free, vacancies: [{ ...open, intakeDays: ["mon"] as const }] }

    assert.deepStrictEqual(inPile({ from: "2026-11-23", until: "2026-12-01" }), ["2026-12-01", null, 2])
    assert.deepStrictEqual(inPile({ from: "2026-11-23", until: "2026-12-08" }), ["2026-12-08", null, 2])
    assert.deepStrictEqual(inPile({ from: "2026-12-09" }), ["2026-12-01", "2026-12-08", 2])
    assert.deepStrictEqual(inPile({ from: "2026-12-09", until: "2026-12-12", places: 1 }), ["2026-12-01", null, 1])
    assert.deepStrictEqual(inPile({ from: "2026-11-23" }), ["2026-12-01", null, 0])
    assert.deepStrictEqual(inPile({ from: "2026-11-24", until: "2026-11-30" }, mondays), ["2026-11-20", null, 2])
    assert.deepStrictEqual(inPile({ from: "2026-11-24", until: "2026-12-01" }, mondays), ["2026-11-20", "2026-11-23", 2])
  })

  it("are not free in the pile, and a promise that is too many is still one place there", () => {
    const placesInPile = (now: Records) => pileOf(now, occasionAt(monday)).vacancies.map(({ places }) => places)
    const waiting: Records = {
      ...records,
      offers: [offer("two", "accepted")],
      referrals: [
        {
          id: "r-two",
          personKey: "p-two",
          receivedAt: "2026-11-09T10:00:00Z",
          seniorityOn: "2026-11-09",
          condition: "300201",
          lane: "ordinary",
          rights: { outcome: "granted", latestStartOn: "2026-12-14" },
          person: {},
          careLevels: [],
          needs: [],
          wishes: [],
          lot: 1
        }
      ]
    }

    assert.deepStrictEqual(placesInPile(after(takeOut(), free)), [1])
    assert.deepStrictEqual(placesInPile(after(takeOut({ places: 2 }), waiting)), [1])
  })

  it("go back into service from a day, and those whose day has not come never leave it", () => {
    const out = after(takeOut({ from: "2026-11-20" }), free)
    const planned = after(takeOut({ from: "2026-12-01" }), free)

    assert.strictEqual(after(goBack("2026-11-24"), out).vacancies[0]?.outOfService?.[0]?.until, "2026-11-24")
    assert.strictEqual(after(goBack("2026-11-24"), planned).vacancies[0]?.outOfService?.[0]?.until, "2026-12-01")
  })

  it("are refused: more than there are, none, an end before the beginning, an id in use, a vacancy that nobody knows", () => {
    assert.deepStrictEqual(refusalOf(takeOut({ places: 3 })), ["invalid", "/places too-many"])
    assert.deepStrictEqual(refusalOf(takeOut({ places: 0, until: "2026-11-23" })), ["invalid", "/places none", "/until reversed"])
    assert.deepStrictEqual(refusalOf(takeOut(), after(takeOut())), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(takeOut({}, "v-none")), ["unknown-record", "/vacancyId unknown"])
  })

  it("are not put back when they are not out, or when they are back before that day", () => {
    const out = after(takeOut({ until: "2026-11-24" }))

    assert.deepStrictEqual(refusalOf(goBack("2026-11-24")), ["invalid", "/outOfServiceId unknown"])
    assert.deepStrictEqual(refusalOf(goBack("2026-11-24"), out), ["not-allowed-now", "/on back-before"])
  })
})

describe("how places are spoken for", () => {
  it("looks at each offer once, however many vacancies there are", () => {
    let looks = 0
    const counted = Array.from({ length: 100 }, (_, index) => ({
      ...offer(`${index}`, "arrived"),
      get vacancyId() {
        looks++
        return `v-${index % 50}`
      }
    }))
    const vacancies = Array.from({ length: 50 }, (_, index) => ({ ...vacancy, id: `v-${index}` }))

    assert.deepStrictEqual(new Set(vacancies.map(placesOfEach(counted, "2026-11-23")).map(({ used }) => used)), new Set([2]))
    assert.strictEqual(looks, 100)
  })
})

describe("a vacancy that was confirmed long ago", () => {
  // docs/method/windows-and-places.md#wp6-ask-before-offering
  it("is stale after three days, and not on the very minute", () => {
    assert.isFalse(isStale(vacancy, occasionAt("2026-11-23T09:00:00Z")))
    assert.isTrue(isStale(vacancy, occasionAt("2026-11-23T09:00:01Z")))
  })

  it("is asked about, and once it is confirmed that is answered", () => {
    const late = "2026-11-24T09:00:00Z"
    const asked = after(ask, free, late)
    const confirmed = after(confirm, asked, "2026-11-24T10:00:00Z")

    assert.strictEqual(asked.vacancies[0]?.askedAt, late)
    assert.deepStrictEqual(confirmed.vacancies[0], {
      ...vacancy,
      confirmedAt: "2026-11-24T10:00:00Z",
      confirmedBy: unitStaff,
      history: [
        { at: late, by: coordinator, what: "asked-about" },
        { at: "2026-11-24T10:00:00Z", by: unitStaff, what: "confirmed" }
      ]
    })
  })

  it("is not asked about while it is fresh, nor confirmed when nobody knows it", () => {
    assert.deepStrictEqual(refusalOf(ask), ["not-allowed-now", "/vacancyId fresh"])
    assert.deepStrictEqual(refusalOf({ ...ask, vacancyId: "v-none" }), ["unknown-record", "/vacancyId unknown"])
    assert.deepStrictEqual(refusalOf({ ...confirm, vacancyId: "v-none" }), ["unknown-record", "/vacancyId unknown"])
  })

  // docs/method/windows-and-places.md#wp6-ask-before-offering
  it("is owed: a confirmation by its unit before it is stale, and a question by the coordinator once it is and nobody asked", () => {
    const owed = (before: Records, at: string) => owedByPlaces(before, occasionAt(at)).map(({ kind, overdue }) => [kind, overdue])
    const late = "2026-11-24T09:00:00Z"

    assert.deepStrictEqual(owed(free, monday), [["vacancy-confirmation", false]])
    assert.deepStrictEqual(owed(free, late), [
      ["vacancy-confirmation", true],
      ["vacancy-question", true]
    ])
    assert.deepStrictEqual(owed(after(ask, free, late), late), [["vacancy-confirmation", true]])
    assert.deepStrictEqual(owedByPlaces(free, occasionAt(monday))[0]?.owner, { role: "unit-staff", service: "Nordlys rusklinikk" })
  })

  it("is owed nothing when it has no place to give, or its last day to start is past", () => {
    assert.deepStrictEqual(owedByPlaces(records, occasionAt("2026-11-24T09:00:00Z")), [])
    assert.deepStrictEqual(owedByPlaces(free, occasionAt("2026-12-21T09:00:00Z")), [])
  })
})

describe("doors and duty", () => {
  const door = {
    id: "d-1",
    kind: "advice-line",
    service: "Vurderingsenheten",
    hours: [{ days: ["mon"], from: "08:00", to: "15:30" }],
    needs: "none"
  } as const
  const duty = { id: "duty-1", from: monday, until: "2026-11-24T09:00:00Z", reach: "00 00 00 01", leader: "00 00 00 02" }

  it("are registered, the leader's reach among it", () => {
    const registered = after({ tag: "register-duty", duty, by: coordinator }, after({ tag: "register-door", door, by: coordinator }))

    assert.deepStrictEqual(registered.doors, [door])
    assert.deepStrictEqual(registered.duty, [duty])
  })

  it("are refused where they make no sense, or their id is in use", () => {
    const bad = { ...door, kind: "trapdoor", hours: [{ days: ["mon"], from: "15:30", to: "08:00" }] } as const

    assert.deepStrictEqual(refusalOf({ tag: "register-door", door: bad, by: coordinator }), [
      "invalid",
      "/kind unknown",
      "/hours/0/to reversed"
    ])
    assert.deepStrictEqual(refusalOf({ tag: "register-duty", duty: { ...duty, until: monday }, by: coordinator }), [
      "invalid",
      "/until reversed"
    ])
    assert.deepStrictEqual(refusalOf({ tag: "register-door", door, by: coordinator }, { ...records, doors: [door] }), [
      "id-taken",
      "/id taken"
    ])
    assert.deepStrictEqual(refusalOf({ tag: "register-duty", duty, by: coordinator }, { ...records, duty: [duty] }), [
      "id-taken",
      "/id taken"
    ])
  })
})
