import { checkLaw, runsShare } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import type { Admits, Person } from "../snapshot/Snapshot.ts"
import { civilDay, formatCivilDate } from "../time/civilDate.ts"
import { admissionsOf, admittedDays } from "./admits.ts"

/** Born around a turn of February, so that leap days and birthdays on the very day are often drawn. */
const bornOn = fc
  .tuple(fc.integer({ min: 1996, max: 2010 }), fc.integer({ min: -2, max: 2 }))
  .map(([year, off]) => civilDay(`${year}-02-28`) + off)
const person: fc.Arbitrary<Person> = fc.record(
  {
    sex: fc.constantFrom("female" as const, "male" as const),
    born: fc.tuple(bornOn, fc.nat(400)).map(([day, width]) => ({ earliest: formatCivilDate(day), latest: formatCivilDate(day + width) }))
  },
  { requiredKeys: [] }
)
const admits: fc.Arbitrary<Admits> = fc.record(
  {
    sex: fc.constantFrom("female" as const, "male" as const),
    ageMin: fc.integer({ min: 0, max: 20 }),
    ageMax: fc.integer({ min: 10, max: 30 })
  },
  { requiredKeys: [] }
)
const startsOn = fc
  .tuple(fc.integer({ min: 2016, max: 2030 }), fc.integer({ min: -3, max: 3 }))
  .map(([year, off]) => civilDay(`${year}-02-28`) + off)

describe("the days on which a vacancy takes a person", () => {
  // Broken by: 28 February in place of 1 March for those born on a leap day; `ageMax` counted to the birthday itself.
  it("are always those on which every bound is met, judged day by day", () => {
    const judged = { met: 0, not: 0 }
    checkLaw(
      fc.tuple(admits, person, startsOn),
      ([bounds, who, day]) => {
        const { from, until } = admittedDays(bounds, who)
        const isMet = admissionsOf(bounds, who, formatCivilDate(day)).every(({ verdict }) => verdict === "met")
        judged[isMet ? "met" : "not"]++

        assert.strictEqual(day >= from && day < until, isMet)
      },
      { runs: 5000 }
    )
    assert.isAbove(Math.min(judged.met, judged.not), 500 * runsShare)
  })
})
