import { describe, expect, it } from "vitest"
import { facilitiesSource } from "../src/imports/facilities/facilitiesSource.ts"
import { csvOf, imported } from "./imports.ts"

const facility = {
  license_number: "100",
  facility_name: "TØRRDOKKA",
  county: "Kern County",
  setting_code: "RES",
  offers_detox: "false",
  license_expiration: "2027-12-31",
  license_expired: "false",
  treatment_capacity: "900",
  total_capacity: "900",
  target_population_code: "1.1",
  adolescent_waiver: "false"
}
const one = (cells: Readonly<Record<string, string>>) => imported([csvOf(facility, [cells])], [facilitiesSource])

/** Enough of the same facility that some have places drawn free. */
const many = (cells: Readonly<Record<string, string>>) =>
  imported(
    [
      csvOf(
        facility,
        Array.from({ length: 30 }, (_, index) => ({ ...cells, license_number: String(index) }))
      )
    ],
    [facilitiesSource]
  ).snapshot

describe("a facility", () => {
  it("in a residence gives short and long stays, else outpatient care", () => {
    expect(one({}).snapshot.units).toEqual([
      { id: "dhcs-100", name: "TØRRDOKKA", region: "Kern County", careLevels: ["inpatient-short", "inpatient-long"] }
    ])
    expect(one({ setting_code: "NON" }).snapshot.units[0]?.careLevels).toEqual(["outpatient"])
  })

  it.each([
    ["1.1", { ageMin: 18 }, []],
    ["1.2", { sex: "male", ageMin: 18 }, []],
    ["1.3", { sex: "female", ageMin: 18 }, ["women-only"]],
    ["1.4", { sex: "female", ageMin: 18 }, ["women-only", "family"]],
    ["1.5", { ageMin: 12, ageMax: 17 }, ["youth"]],
    ["1.7", { ageMin: 18 }, ["family"]],
    ["1.8", { ageMin: 18 }, ["dual-diagnosis"]],
    ["1.9", { ageMin: 18 }, ["family"]],
    ["1.10", { ageMin: 12 }, ["youth"]],
    ["1.11", { sex: "male", ageMin: 12 }, ["youth"]],
    ["1.12", { sex: "female", ageMin: 12 }, ["women-only", "youth"]],
    ["1.13", { ageMin: 18 }, ["family", "dual-diagnosis"]],
    ["1.14", { sex: "female", ageMin: 18 }, ["women-only", "family", "dual-diagnosis"]]
  ])("for target population %s admits %j and offers %j", (target_population_code, admits, features) => {
    const { vacancies } = many({ target_population_code })

    expect(vacancies.length).toBeGreaterThan(10)
    for (const vacancy of vacancies) expect(vacancy).toMatchObject({ admits, features })
  })

  it("that offers detoxification says so; an adolescent waiver lowers the age", () => {
    const { vacancies } = many({ offers_detox: "true", adolescent_waiver: "true" })

    expect(vacancies[0]).toMatchObject({ features: ["detox"], admits: { ageMin: 12 } })
  })

  it("has a licence to the end of its day: out after it or when flagged, which is no fault of the row", () => {
    const rows = [
      { license_expiration: "2026-11-23" },
      { license_number: "2", license_expiration: "2026-11-22" },
      { license_number: "3", license_expired: "true" }
    ]
    const { report, snapshot } = imported([csvOf(facility, rows)], [facilitiesSource])

    expect(snapshot.units.map((unit) => unit.id)).toEqual(["dhcs-100"])
    expect(report.leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "the licence is out on the as-of date"],
      [4, "the licence is flagged expired"]
    ])
    expect(report).toMatchObject({ rowsRead: 3, rowsTaken: 1, refused: [] })
  })

  it.each([
    [{ setting_code: "DSS" }, "setting_code"],
    [{ setting_code: "" }, "setting_code"],
    [{ target_population_code: "" }, "target_population_code"],
    [{ target_population_code: "1.6" }, "target_population_code"],
    [{ treatment_capacity: "12", total_capacity: "6" }, "treatment_capacity"],
    [{ treatment_capacity: "-1" }, "treatment_capacity"],
    [{ license_expiration: "2027-02-30" }, "license_expiration"],
    [{ offers_detox: "maybe" }, "offers_detox"],
    [{ license_number: "" }, "license_number"]
  ])("with %j is refused because of its %s", (cells, column) => {
    const { report, snapshot } = one(cells)

    expect(report.refused).toHaveLength(1)
    expect(report.refused[0]).toMatchObject({ line: 2, reason: expect.stringMatching(`^${column}: `) })
    expect(snapshot.units).toEqual([])
  })

  it("never has more places free than a twentieth of its capacity, and starts within four weeks", () => {
    const { units, vacancies } = many({})

    for (const unit of units) {
      const places = vacancies.filter((vacancy) => vacancy.unitId === unit.id).reduce((sum, vacancy) => sum + vacancy.places, 0)
      expect(places).toBeLessThanOrEqual(45)
    }
    for (const { freeFrom, places } of vacancies) {
      expect(places).toBeGreaterThan(0)
      expect(freeFrom >= "2026-11-23" && freeFrom <= "2026-12-21").toBe(true)
    }
  })
})
