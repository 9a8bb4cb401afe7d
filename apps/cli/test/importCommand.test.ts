import { readFileSync } from "node:fs"
import type { Fault, Snapshot } from "@samsyn/core"
import { describe, expect, it } from "vitest"
import type { ImportReport } from "../src/imports/ImportReport.ts"
import { makeProgress } from "../src/io/progress.ts"
import { exampleFile, jsonOf, makeFolder, samsyn } from "./samsyn.ts"

const units = "id,name,region,careLevels\nu-9,Fjordgløtt,vest,inpatient-short\n,,,\n"
const asOf = ["--as-of", "2026-11-23T09:00:00Z"]

interface Imported {
  readonly snapshot?: Snapshot
  readonly report: ImportReport
}

describe("an import", () => {
  it("prints the snapshot on standard output and the report on standard error, with every refused line", () => {
    const ran = samsyn(["import", "csv", "-", ...asOf], { input: units })

    expect(ran.exit).toBe(0)
    expect(jsonOf<Snapshot>(ran)).toMatchObject({ asOf: "2026-11-23T09:00:00Z", timeZone: "Europe/Oslo", units: [{ id: "u-9" }] })
    expect(ran.stderr).toContain("2 rows read: 1 taken, 0 left out, 1 refused.")
    expect(ran.stderr).toContain("   3  id: missing; name: missing; region: missing; careLevels: missing")
    expect(samsyn(["check", "-"], { input: ran.stdout })).toMatchObject({ exit: 0 })
  })

  it("prints one document with --json, and the report alone where --out takes the snapshot", () => {
    using folder = makeFolder()
    const file = folder.write("units.csv", units)
    const whole = samsyn(["import", "csv", file, ...asOf, "--json"])
    const split = samsyn(["import", "csv", file, ...asOf, "--json", "--out", folder.path("pile.json")])

    expect([whole.stderr, split.stderr]).toEqual(["", ""])
    expect(Object.keys(jsonOf<Imported>(whole))).toEqual(["snapshot", "report"])
    expect(Object.keys(jsonOf<Imported>(split))).toEqual(["report"])
    expect(JSON.parse(readFileSync(folder.path("pile.json"), "utf8"))).toEqual(jsonOf<Imported>(whole).snapshot)
    expect(jsonOf<Imported>(split).report).toEqual(jsonOf<Imported>(whole).report)
  })

  it("without seed and time says in its report what is used in their place", () => {
    const { report } = jsonOf<Imported>(samsyn(["import", "csv", "-", "--json"], { input: units }))

    expect(report.seed).toBe("1")
    expect(report.assumptions).toContain("no --seed was given: 1 is used")
    expect(report.assumptions).toContain("no --as-of was given: the time of the import is used")
  })

  it("adds to a snapshot with --into, at its time and by its rules, and keeps all that was there", () => {
    const { report, snapshot } = jsonOf<Imported>(samsyn(["import", "csv", "-", "--into", exampleFile, "--json"], { input: units }))
    const before: Snapshot = JSON.parse(readFileSync(exampleFile, "utf8"))

    expect(snapshot).toEqual({
      ...before,
      units: [...before.units, { id: "u-9", name: "Fjordgløtt", region: "vest", careLevels: ["inpatient-short"] }]
    })
    expect(report).toMatchObject({ asOf: before.asOf, rulePack: before.rulePack, made: { units: 1 } })
  })

  it("refuses a row whose id the snapshot has already, and keeps the snapshot's", () => {
    const { report, snapshot } = jsonOf<Imported>(
      samsyn(["import", "csv", "-", "--into", exampleFile, "--json"], { input: units.replace("u-9", "u-nord") })
    )

    expect(report.refused.map((row) => row.line)).toEqual([2, 3])
    expect(snapshot?.units.find((unit) => unit.id === "u-nord")?.name).toBe("Nordlys rusklinikk")
  })

  it("never takes a time that differs from the snapshot's", () => {
    expect(samsyn(["import", "csv", "-", "--into", exampleFile, "--as-of", "2026-11-24T09:00:00Z"], { input: units })).toMatchObject({
      exit: 2,
      stdout: ""
    })
    expect(
      samsyn(["import", "csv", "-", "--into", exampleFile, "--as-of", "2026-11-23T10:00:00+01:00", "--json"], { input: units })
    ).toMatchObject({ exit: 0 })
  })

  it.each([
    ["of another kind", "a,b\n1,2\n", "missing-column"],
    ["that is empty", "", "missing-column"],
    ["with a column twice", "id,name,region,careLevels,name\n", "repeated-column"],
    ["that is not UTF-8", Buffer.from(units, "latin1"), "not-utf-8"]
  ])("refuses a file %s as a whole", (_, input, code) => {
    const ran = samsyn(["import", "csv", "-", ...asOf, "--json"], { input })

    expect(ran.exit).toBe(1)
    expect(jsonOf<{ faults: ReadonlyArray<Fault> }>(ran).faults.map((fault) => fault.code)).toContain(code)
  })

  it("refuses to write where it cannot", () => {
    expect(samsyn(["import", "csv", "-", ...asOf, "--out", "/no/such/folder/pile.json"], { input: units })).toMatchObject({
      exit: 2,
      stdout: ""
    })
  })
})

describe("progress", () => {
  const told = (isTTY: boolean) => {
    const written: Array<string> = []
    const progress = makeProgress({
      isTTY,
      write: (text) => {
        written.push(text)
        return true
      }
    })
    for (let row = 1; row <= 1200; row++) progress.rows("teds.csv", row)
    progress.done()
    return written.join("")
  }

  it("is shown on a terminal and taken away again", () => {
    expect(told(true)).toContain("teds.csv: 1,000 rows")
    expect(told(true).endsWith("\r\u001b[2K")).toBe(true)
  })

  it("is never shown where standard error is piped", () => {
    expect(told(false)).toBe("")
  })
})
