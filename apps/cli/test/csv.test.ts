import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { csvSources } from "../src/imports/csv/csvSources.ts"
import { readRows } from "../src/imports/readRows.ts"
import { imported } from "./imports.ts"

const units = "id,name,region,careLevels\nu-1,Fjordgløtt,vest,inpatient-short|outpatient\n"
const vacancies =
  "id,unitId,careLevel,freeFrom,places,confirmedAt,intakeDays,features,sex,ageMin\nv-1,u-1,inpatient-short,2026-12-01,2,2026-11-22T09:00:00Z,mon|wed,detox,female,18\n"
const referrals =
  "id,receivedAt,condition,outcome,decidedOn,latestStartOn,bornEarliest,bornLatest,sex,careLevels,needs,wishes,onlyWishes,lot\n" +
  "r-1,2026-11-02T23:30:00Z,300201,granted,2026-11-09,2026-12-14,1988-01-01,1988-12-31,female,inpatient-short,detox,u-1,yes,7\n" +
  "r-2,2026-11-03T09:00:00Z,,,,,,,,outpatient,,,,\n"
const facts =
  "referralId,circumstance,value,source,observedAt,role,service,basis,domain,sharedWith\n" +
  "r-1,alcohol-units-per-day,24,nearby,2026-11-20T10:00:00Z,milieu-therapist,Solbakken,first-hand,social,unit|nearby\n" +
  "r-1,risk-of-losing-home,yes,nearby,2026-11-20T10:00:00Z,milieu-therapist,Solbakken,first-hand,social,unit|nearby\n"

describe("our own CSV files", () => {
  it("become one snapshot, in whichever sequence they are given", () => {
    const { report, snapshot } = imported([facts, referrals, vacancies, units], csvSources)

    expect(report).toMatchObject({
      rowsRead: 6,
      rowsTaken: 6,
      refused: [],
      made: { referrals: 2, facts: 2, units: 1, vacancies: 1, places: 2 }
    })
    expect(snapshot.referrals[0]).toEqual({
      id: "r-1",
      personKey: "r-1",
      receivedAt: "2026-11-02T23:30:00Z",
      seniorityOn: "2026-11-03",
      condition: "300201",
      lane: "ordinary",
      rights: { outcome: "granted", decidedOn: "2026-11-09", latestStartOn: "2026-12-14" },
      person: { born: { earliest: "1988-01-01", latest: "1988-12-31" }, sex: "female" },
      careLevels: ["inpatient-short"],
      needs: ["detox"],
      wishes: ["u-1"],
      onlyWishes: true,
      lot: 7
    })
    expect(snapshot.referrals[1]).toMatchObject({ condition: null, rights: { outcome: "pending" }, person: {}, needs: [], wishes: [] })
    expect(snapshot.vacancies[0]).toMatchObject({ intakeDays: ["mon", "wed"], features: ["detox"], admits: { sex: "female", ageMin: 18 } })
    expect(snapshot.facts.map((fact) => fact.value)).toEqual([24, true])
  })

  it("with a bad row keep the good ones, and what leaned on it is refused too", () => {
    const broken = referrals.replace("2026-12-14", "2026-02-30").replace("\nr-2,2026", "\nr-2,last week,2026")
    const { report, snapshot } = imported([units, vacancies, broken, facts], csvSources)

    expect(snapshot.referrals).toEqual([])
    expect(report.refused.map(({ file, line, reason }) => [file, line, reason.split(":")[0]])).toEqual([
      ["file-3.csv", 2, "rights/latestStartOn"],
      ["file-3.csv", 3, "15 cells where the header has 14"],
      ["file-4.csv", 2, "referralId"],
      ["file-4.csv", 3, "referralId"]
    ])
  })

  it("name the cell that cannot be read", () => {
    const { report } = imported([units + ",,,\n", vacancies.replace(",2,2026", ",two,2026")], csvSources)

    expect(report.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "id: missing; name: missing; region: missing; careLevels: missing"],
      [2, "places: not a whole number"]
    ])
  })

  it("may be written by a spreadsheet: semicolons, CRLF, a byte order mark", () => {
    const text = `\uFEFF${units.replaceAll(",", ";").replaceAll("\n", "\r\n")}`

    expect(imported([text], csvSources).snapshot.units).toEqual([
      { id: "u-1", name: "Fjordgløtt", region: "vest", careLevels: ["inpatient-short", "outpatient"] }
    ])
  })
})

describe("lines of a CSV file", () => {
  it("are counted as an editor counts them, whatever the line ends and wherever they stand", () => {
    const text = 'a,b\r\n1,2\r\n\r\n"x\r\ny",3\n4,"5"oops\n6,7\n8\n9,"never\r10,11\n\n12,x"y\n13,14\n'
    const read = readRows(text, { onRow: () => undefined })

    expect(read.rows.map(({ line, row }) => [line, row["a"]])).toEqual([
      [2, "1"],
      [4, "x\ny"],
      [7, "6"],
      [10, "10"],
      [13, "13"]
    ])
    expect(read.broken).toEqual([
      { line: 6, reason: "text stands after a closing quote" },
      { line: 8, reason: "1 cells where the header has 2" },
      { line: 9, reason: "text stands after a closing quote" },
      { line: 12, reason: "a quote stands inside a cell that is not quoted" }
    ])
  })

  it("always account for every row of a file, however its quotes are broken", () => {
    const cell = fc.constantFrom("1", '"2"', '"', '"3', '4"', '5"6', "")
    const rows = fc.array(
      fc.array(cell, { minLength: 2, maxLength: 2 }).map((cells) => cells.join(",")),
      { maxLength: 12 }
    )

    fc.assert(
      fc.property(rows, (lines) => {
        const read = readRows(["a,b", ...lines, "8,9"].join("\n"), { onRow: () => undefined })
        const spans = read.rows.map(({ line, row }) => ({ line, height: Object.values(row).join("").split("\n").length }))
        const seen = new Set([
          ...spans.flatMap(({ height, line }) => Array.from({ length: height }, (_, at) => line + at)),
          ...read.broken.map(({ line }) => line)
        ])

        lines.forEach((text, index) => {
          if (text !== "" && !read.broken.some(({ reason }) => reason.includes("cells"))) expect(seen).toContain(index + 2)
        })
        expect(read.rows.at(-1)?.row["a"] === "8" || seen.has(lines.length + 2)).toBe(true)
      })
    )
  })
})
