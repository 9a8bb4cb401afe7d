import { noRecords, type Records, withheld } from "@samsyn/casework"
import { formatInstant } from "@samsyn/core"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import type { Access } from "./Actor.ts"
import { heardBy } from "./heardBy.ts"

const now = 6
const instantAt = (hours: number) => formatInstant(Date.parse("2026-11-23T00:00:00Z") + hours * 3_600_000)
const time = { at: instantAt(now), timeZone: "Europe/Oslo" }
const by = { role: "milieu-therapist", service: "solbakken" }
const recorded = { at: instantAt(0), by }

/** Two people, each with a referral, a window on it and an offer; the oracle is told of each what stands, as yes and no. */
const standing = fc.record({
  near: fc.boolean(),
  isOver: fc.boolean(),
  isClosedOut: fc.boolean(),
  unit: fc.constantFrom("u-1", "u-2"),
  state: fc.constantFrom("held", "offered", "accepted", "declined"),
  hours: fc.constantFrom(1, 12)
})
type Standing = typeof standing extends fc.Arbitrary<infer A> ? A : never

const readers = {
  coordinator: {
    actor: { subject: "s-1", role: "coordinator", observer: { role: "intake-coordinator", service: "unit" } },
    purpose: "allocation"
  },
  nearby: { actor: { subject: "s-2", role: "nearby", observer: by }, purpose: "care" },
  "unit-staff": {
    actor: { subject: "s-3", role: "unit-staff", observer: { role: "ward", service: "klinikk" }, unitIds: ["u-1"] },
    purpose: "care"
  },
  person: { actor: { subject: "s-4", role: "person", observer: { role: "person", service: "self" }, personKey: "p-0" }, purpose: "own" },
  service: { actor: { subject: "s-5", role: "service", observer: { role: "gp", service: "kontor" } }, purpose: "care" }
} as const satisfies Readonly<Record<string, Access>>
type Reader = keyof typeof readers

const kindsTold = ["referralIds", "windowIds", "vacancyIds", "offerIds"] as const
const ids = { referralIds: ["r-0", "r-1"], windowIds: ["w-0", "w-1"], vacancyIds: ["v-u-1", "v-u-2"], offerIds: ["o-0", "o-1"] }

const drawn = fc.record({
  people: fc.tuple(standing, standing),
  reader: fc.constantFrom(...(Object.keys(readers) as ReadonlyArray<Reader>)),
  told: fc.record({
    referralIds: fc.subarray([...ids.referralIds, "r-none"]),
    windowIds: fc.subarray(ids.windowIds),
    vacancyIds: fc.subarray(ids.vacancyIds),
    offerIds: fc.subarray(ids.offerIds)
  })
})

/** Only what is asked of each record. Whoever is closed out is so as a service, and who was near until now is so no longer. */
function recordsOf(people: ReadonlyArray<Standing>): Records {
  const each = <A>(make: (one: Standing, index: number) => A | undefined) =>
    people.flatMap((one, index) => {
      const made = make(one, index)
      return made === undefined ? [] : [made]
    })
  return {
    ...noRecords,
    referrals: each((_, index) => ({ id: `r-${index}`, personKey: `p-${index}` })),
    windows: each((_, index) => ({ id: `w-${index}`, about: `r-${index}` })),
    vacancies: ["u-1", "u-2"].map((unitId) => ({ id: `v-${unitId}`, unitId })),
    offers: each(({ hours, state, unit }, index) => ({
      id: `o-${index}`,
      referralId: `r-${index}`,
      personKey: `p-${index}`,
      vacancyId: `v-${unit}`,
      state,
      until: instantAt(hours),
      history: []
    })),
    assignments: each(({ isOver, near }, index) =>
      near
        ? {
            id: `a-${index}`,
            personKey: `p-${index}`,
            to: { service: by.service },
            from: instantAt(0),
            ...(isOver ? { ended: { at: instantAt(now), by } } : {})
          }
        : undefined
    ),
    blocks: each(({ isClosedOut }, index) =>
      isClosedOut
        ? ["solbakken", "klinikk"].map((service) => ({
            id: `b-${service}-${index}`,
            personKey: `p-${index}`,
            against: { tag: "service", service },
            set: recorded
          }))
        : undefined
    ).flat()
  } as unknown as Records
}

/** By what the design says of each reader, and never by the table: whether they may hear of an id. */
function mayHear(reader: Reader, kind: (typeof kindsTold)[number], id: string, people: ReadonlyArray<Standing>): boolean {
  if (id === "r-none") return false
  if (kind === "vacancyIds") return reader === "coordinator" || reader === "unit-staff"
  const index = Number(id.slice(2))
  const one = people[index]
  if (one === undefined) return false
  const isOpen = one.state === "accepted" || (one.state === "offered" && one.hours > now)
  switch (reader) {
    case "coordinator":
      return true
    case "nearby":
      // No one here consents, so that offers are told to nobody near.
      return kind !== "offerIds" && one.near && !one.isOver && !one.isClosedOut
    case "unit-staff":
      // No one here consents, so that windows, which are near, are told to no unit.
      return kind !== "windowIds" && one.unit === "u-1" && isOpen && !one.isClosedOut
    case "person":
      // What is only held, nobody has told them of.
      return index === 0 && (kind !== "offerIds" || one.state !== "held")
    case "service":
      return false
  }
}

describe("what someone hears of what happens, laws", () => {
  // docs/method/access.md#a3-in-time
  // Broken by: `by.some` put as `by.every` in heardBy; `isWhole ? told :` put as `about.offerIds.length > 0 ? told :`; `read-capacity` put for the offers there; `&& isOpen` left out there.
  it("always names what they may read at that moment, never anything else, and never what happened where something is left out", () => {
    const seen = { whole: 0, part: 0, nothing: 0 }
    checkLaw(
      drawn,
      ({ people, reader, told }) => {
        const announced = { number: 7, tag: "rights-decided", about: told }
        const heard = heardBy(readers[reader], announced, recordsOf(people), time)

        const expected = Object.fromEntries(
          kindsTold.map((kind) => [kind, told[kind].filter((id) => mayHear(reader, kind, id, people))])
        ) as typeof told
        const isNear = told.referralIds.length + told.windowIds.length > 0
        const isWhole = kindsTold.every((kind) => expected[kind].length === told[kind].length) && !(isNear && reader === "unit-staff")
        assert.deepStrictEqual(heard, { number: 7, tag: isWhole ? "rights-decided" : withheld, about: expected })
        const named = kindsTold.some((kind) => expected[kind].length > 0)
        seen[isWhole ? "whole" : named ? "part" : "nothing"] += 1
      },
      { runs: 2000 }
    )
    for (const count of Object.values(seen)) assert.isAbove(count, 100)
  })
})
