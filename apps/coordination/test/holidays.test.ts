import { assert, describe, it } from "vitest"
import { norwegianHolidays } from "../src/configuration/holidays.ts"

describe("the public holidays of Norway", () => {
  it("are the twelve of the law, each day once also when two fall together, as on 17 May 2027", () => {
    const of2027 = norwegianHolidays(2026).filter((day) => day.startsWith("2027"))

    assert.deepStrictEqual(of2027, [
      "2027-01-01",
      "2027-03-25",
      "2027-03-26",
      "2027-03-28",
      "2027-03-29",
      "2027-05-01",
      "2027-05-06",
      "2027-05-16",
      "2027-05-17",
      "2027-12-25",
      "2027-12-26"
    ])
  })

  it("reach from the year before to five years after, so that a service that runs over New Year knows them", () => {
    const years = new Set(norwegianHolidays(2026).map((day) => day.slice(0, 4)))

    assert.deepStrictEqual([...years], ["2025", "2026", "2027", "2028", "2029", "2030", "2031"])
  })
})
