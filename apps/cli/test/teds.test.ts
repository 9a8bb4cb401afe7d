import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bornOf, yearsByAgeBand } from "../src/imports/teds/ageBands.ts"
import { tedsSource } from "../src/imports/teds/tedsSource.ts"
import { csvOf, imported, importTexts } from "./imports.ts"

const admission = {
  patient_id: "1",
  age_group: "30-34",
  sex: "Female",
  living_arrangement: "",
  service_type: "Non-intensive Outpatient",
  primary_substance: "Alcohol",
  injection_drug_use: "",
  has_cooccurring_mental_health: "",
  pregnant: "",
  race: "White"
}
const one = (cells: Readonly<Record<string, string>>) => imported([csvOf(admission, [cells])], [tedsSource])

describe("an admission of TEDS", () => {
  it.each([
    ["Alcohol", "300201"],
    ["Marijuana/hashish", "300202"],
    ["Heroin", "300203"],
    ["Other opiates/synthetics", "300203"],
    ["Cocaine/crack", "300204"],
    ["Methamphetamine/speed", "300204"],
    ["Other amphetamines", "300204"],
    ["Benzodiazepines", "300205"],
    ["Barbiturates", "300205"],
    ["OTC medications", "300205"],
    ["Other sedatives/hypnotics", "300205"],
    ["PCP", "300700"],
    ["Other drugs", "300700"],
    ["", null]
  ])("with primary substance '%s' has condition %s", (primary_substance, condition) => {
    expect(one({ primary_substance }).snapshot.referrals[0]?.condition).toBe(condition)
  })

  it.each([
    ["Non-intensive Outpatient", ["outpatient"], []],
    ["Intensive Outpatient", ["outpatient"], []],
    ["Outpatient Detox", ["outpatient"], ["detox"]],
    ["Detox 24hr Residential", ["inpatient-short"], ["detox"]],
    ["Detox 24hr Hospital", ["inpatient-short"], ["detox"]],
    ["Rehab Short-term (≤30 days)", ["inpatient-short"], []],
    ["Rehab Long-term (>30 days)", ["inpatient-long"], []],
    ["Rehab Hospital", ["inpatient-short", "inpatient-long"], []]
  ])("to %s asks for %s with needs %s", (service_type, careLevels, needs) => {
    expect(one({ service_type }).snapshot.referrals[0]).toMatchObject({ careLevels, needs })
  })

  it.each([
    ["injection_drug_use", "IDU reported", "injecting", true],
    ["pregnant", "Yes", "pregnancy", true],
    ["pregnant", "No", "pregnancy", false],
    ["living_arrangement", "Homeless", "homeless", true],
    ["living_arrangement", "Dependent living", "homeless", false],
    ["has_cooccurring_mental_health", "Yes", "mental-comorbidity", true],
    ["has_cooccurring_mental_health", "No", "mental-comorbidity", false]
  ])("in which %s is '%s' gives the fact %s %s", (column, label, circumstance, value) => {
    const { facts } = one({ [column]: label }).snapshot

    expect(facts).toMatchObject([{ id: `teds-1-${circumstance}`, referralId: "teds-1", circumstance, value, source: "referral" }])
  })

  it("never makes a fact of what is missing or not reported", () => {
    const { report, snapshot } = one({ injection_drug_use: "Not reported", sex: "", age_group: "" })

    expect(snapshot.facts).toEqual([])
    expect(snapshot.referrals[0]?.person).toEqual({})
    expect(report.unknown.map((note) => note.what)).toEqual([
      "born: no age band is given",
      "homeless: nothing is given",
      "injecting: 'Not reported'",
      "mental-comorbidity: nothing is given",
      "pregnancy: nothing is given",
      "sex: not given"
    ])
  })

  it("with an unknown label, no service or no number is refused with line and reason, and the good rows are kept", () => {
    const rows = [
      {},
      { patient_id: "2", sex: "F" },
      { patient_id: "3", service_type: "" },
      { patient_id: "x" },
      { patient_id: "5", primary_substance: "constructor" },
      { patient_id: "6" }
    ]
    const { report, snapshot } = imported([csvOf(admission, rows)], [tedsSource])

    expect(report.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "sex: a label that is not known"],
      [4, "service_type: missing, so no care level can be asked for"],
      [5, "patient_id: not a whole number"],
      [6, "primary_substance: a label that is not known"]
    ])
    expect(snapshot.referrals.map((referral) => referral.id)).toEqual(["teds-1", "teds-6"])
    expect(report).toMatchObject({ rowsRead: 6, rowsTaken: 2, columnsNotUsed: ["race"] })
  })

  it("that stands twice is refused the second time, with its file and line", () => {
    const { report } = imported([csvOf(admission, [{}]), csvOf(admission, [{}, { patient_id: "2" }])], [tedsSource])

    expect(report.refused).toEqual([{ file: "file-2.csv", line: 2, reason: expect.stringContaining("id: ") }])
    expect(report.made.referrals).toBe(2)
  })

  it("of another kind of file is refused as a whole, with the columns that are missing", () => {
    const refused = importTexts(["patient_id,age_group\n1,30-34"], [tedsSource])

    expect(refused).toMatchObject({ tag: "refused", file: "file-1.csv" })
    expect(refused.tag === "refused" && refused.faults.map((fault) => fault.path)).toContain("/service_type")
  })
})

describe("the born interval of an age band", () => {
  it("always holds exactly the days of birth of those ages", () => {
    const band = fc.constantFrom(...Object.values(yearsByAgeBand))
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => Temporal.PlainDate.from("2000-01-01").add({ days }))
    const ageAt = (born: Temporal.PlainDate, on: Temporal.PlainDate) =>
      on.year - born.year - (on.month * 100 + on.day < born.month * 100 + born.day ? 1 : 0)

    fc.assert(
      fc.property(band, day, ([from, to], on) => {
        const born = bornOf([from, to], { on })
        const earliest = Temporal.PlainDate.from(born.earliest)
        const latest = Temporal.PlainDate.from(born.latest)

        expect([
          ageAt(earliest.subtract({ days: 1 }), on),
          ageAt(earliest, on),
          ageAt(latest, on),
          ageAt(latest.add({ days: 1 }), on)
        ]).toEqual([to + 1, to, from, from - 1])
      })
    )
  })
})

describe("what is drawn", () => {
  const rows = Array.from({ length: 40 }, (_, index) => ({ patient_id: String(index + 1) }))

  it("is always the same for the same seed, and another for another", () => {
    const drawn = (seed: string) => JSON.stringify(imported([csvOf(admission, rows)], [tedsSource], seed).snapshot)

    expect(drawn("7")).toBe(drawn("7"))
    expect(drawn("8")).not.toBe(drawn("7"))
  })

  it("never changes for one row because another is added, refused or moved", () => {
    const all = imported([csvOf(admission, rows)], [tedsSource]).snapshot.referrals
    const fewer = imported([csvOf(admission, [{ patient_id: "bad" }, ...rows.slice(20).reverse()])], [tedsSource]).snapshot.referrals

    for (const referral of fewer) expect(all).toContainEqual(referral)
    expect(fewer).toHaveLength(20)
  })

  it("is decided in the past, and dated where it is granted", () => {
    for (const { receivedAt, rights, seniorityOn } of imported([csvOf(admission, rows)], [tedsSource]).snapshot.referrals) {
      expect(receivedAt < "2026-11-23T09:00:00Z").toBe(true)
      expect(
        rights.outcome === "pending" ? rights.decidedOn : (rights.decidedOn ?? "") > seniorityOn && (rights.decidedOn ?? "") <= "2026-11-23"
      ).toBe(rights.outcome === "pending" ? undefined : true)
      expect(rights.latestStartOn !== undefined).toBe(rights.outcome === "granted")
    }
  })
})
