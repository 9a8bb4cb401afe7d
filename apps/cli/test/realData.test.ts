import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { ImportReport } from "../src/imports/ImportReport.ts"
import { jsonOf, makeFolder, repository, samsyn } from "./samsyn.ts"

const data = `${repository}../shared/data`
const facilities = `${data}/facilities/facilities.csv`
const admissions = `${data}/teds/teds_a_2023_rows_1-500.csv`
const isThere = existsSync(facilities) && existsSync(admissions)
if (!isThere) console.warn(`SKIPPED: ${data} is absent, so the main job is not run on real input`)

const page = readFileSync(`${repository}docs/how-to/real-data.md`, "utf8")

describe.skipIf(!isThere)("real data", () => {
  it("go through import, check, rank, match and verify", () => {
    using folder = makeFolder()
    const [units, pile, matching] = [folder.path("units.json"), folder.path("pile.json"), folder.path("matching.json")]

    const first = samsyn(["import", "facilities", facilities, "--as-of", "2026-11-23T09:00:00Z", "--seed", "7", "--out", units, "--json"])
    expect(first).toMatchObject({ exit: 0, stderr: "" })
    const ofFacilities = jsonOf<{ report: ImportReport }>(first).report
    expect(ofFacilities).toMatchObject({ rowsRead: 2266, rowsTaken: 1993, made: { units: 1993, vacancies: 326, places: 395 } })
    expect(ofFacilities.leftOut).toHaveLength(217)
    expect(countBy(ofFacilities.refused.map((row) => row.reason.split(":")[0] ?? ""))).toEqual({
      setting_code: 47,
      target_population_code: 8,
      treatment_capacity: 1
    })
    expect(ofFacilities.rowsRead).toBe(ofFacilities.rowsTaken + ofFacilities.leftOut.length + ofFacilities.refused.length)

    const second = samsyn(["import", "teds", admissions, "--into", units, "--seed", "7", "--out", pile, "--json"])
    expect(second).toMatchObject({ exit: 0, stderr: "" })
    const ofAdmissions = jsonOf<{ report: ImportReport }>(second).report
    expect(ofAdmissions).toMatchObject({ rowsRead: 500, rowsTaken: 500, refused: [], leftOut: [], made: { referrals: 500, facts: 1016 } })
    expect(Object.fromEntries(ofAdmissions.unknown.map((note) => [note.what, note.rows]))).toEqual({
      "pregnancy: nothing is given": 346,
      "injecting: 'Not reported'": 338,
      "homeless: nothing is given": 119,
      "condition: no primary substance is given": 108,
      "injecting: nothing is given": 108,
      "mental-comorbidity: nothing is given": 73,
      "sex: not given": 1
    })

    const snapshot = JSON.parse(readFileSync(pile, "utf8"))
    expect(countBy(snapshot.referrals.map((referral: { condition: string | null }) => String(referral.condition)))).toEqual({
      "300201": 160,
      "300202": 41,
      "300203": 102,
      "300204": 78,
      "300205": 8,
      "300700": 3,
      null: 108
    })
    expect(countBy(snapshot.facts.map((fact: { circumstance: string; value: boolean }) => `${fact.circumstance} ${fact.value}`))).toEqual({
      "injecting true": 54,
      "pregnancy true": 8,
      "pregnancy false": 146,
      "homeless true": 70,
      "homeless false": 311,
      "mental-comorbidity true": 205,
      "mental-comorbidity false": 222
    })

    expect(jsonOf(samsyn(["check", pile, "--json"]))).toMatchObject({
      faults: [],
      counts: { referrals: 500, facts: 1016, units: 1993, vacancies: 326 }
    })
    const place = jsonOf<{ ranking: Array<unknown>; apart: Array<unknown> }>(samsyn(["rank", pile, "--json"]))
    const assessment = jsonOf<{ ranking: Array<unknown> }>(samsyn(["rank", pile, "--queue", "assessment", "--json"]))
    const matched = samsyn(["match", pile, "--json"])
    const answer = jsonOf<{ assignments: Array<unknown>; unplaced: Array<unknown> }>(matched)
    expect(answer.assignments.length + answer.unplaced.length).toBe(place.ranking.length)
    expect({
      placed: answer.assignments.length,
      unplaced: answer.unplaced.length,
      pending: assessment.ranking.length,
      apart: place.apart.length
    }).toEqual({
      placed: 322,
      unplaced: 63,
      pending: 58,
      apart: 61
    })

    const verified = samsyn(["verify", pile, "-", "--json"], { input: matched.stdout })
    expect(verified).toMatchObject({ exit: 0, stdout: '{\n  "violations": []\n}\n' })
    expect(existsSync(matching)).toBe(false)
  })

  it("do in the page's commands what the page says", () => {
    const script = [...page.matchAll(/^```sh run-by: \S+\n(.*?)^```$/gms)].map((fence) => fence[1]).join("\n")
    const ran = spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], { cwd: repository, encoding: "utf8" })

    expect(script.match(/npx samsyn/g)).toHaveLength(9)
    expect([ran.status, ran.stderr.match(/^samsyn: .*/m)]).toEqual([0, null])
    expect(ran.stderr).toContain("2,266 rows read: 1,993 taken, 217 left out, 56 refused.")
    const told = page.match(/^The matching is accepted: .*$/m)?.[0]
    expect(ran.stdout.split("\n")).toContain(told)
    expect(ran.stdout).toContain("1 person placed (0 late), 0 without a place")
  })
})

function countBy(values: ReadonlyArray<string>): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]))
}
