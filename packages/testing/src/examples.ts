import { existsSync, readFileSync } from "node:fs"
import type { RulePack, Snapshot } from "@samsyn/core"

const sharedFolder = process.env["SAMSYN_SHARED"] ?? new URL("../../../../shared", import.meta.url).pathname

/** What `rank`, `match` and `displace` answer for the example, computed by its writers by trying everything. */
export interface ExpectedAnswers {
  readonly assessment: ReadonlyArray<Record<string, unknown>>
  readonly pile: ReadonlyArray<Record<string, unknown>>
  readonly near: ReadonlyArray<Record<string, unknown>>
  readonly assignments: ReadonlyArray<Record<string, unknown>>
  readonly unplaced: ReadonlyArray<unknown>
  readonly actNow: ReadonlyArray<Record<string, unknown>>
  readonly displace: { readonly referralId: string; readonly vacancyId: string; readonly affected: ReadonlyArray<unknown> }
}

/** The scenario written beside the design, or undefined where the shared folder is absent: tests then skip, and say so. */
export function readSharedExample():
  | { readonly snapshot: Snapshot; readonly pack: RulePack; readonly expected: ExpectedAnswers }
  | undefined {
  if (!existsSync(`${sharedFolder}/examples/expected.json`)) {
    console.warn(`SKIPPED: ${sharedFolder}/examples is absent, so nothing is compared with it`)
    return undefined
  }
  const read = (name: string) => JSON.parse(readFileSync(`${sharedFolder}/examples/${name}`, "utf8"))
  return { snapshot: read("snapshot.json"), pack: read("rule-pack.json"), expected: read("expected.json") }
}

/** Norway's public holidays of a year from a kept library, or undefined where the shared folder is absent. */
export function readNorwegianHolidays(year: number): ReadonlyArray<string> | undefined {
  const path = `${sharedFolder}/data/norway/no_date-holidays-3.37.0_2015-2035.json`
  if (!existsSync(path)) {
    console.warn(`SKIPPED: ${path} is absent, so no working day is checked against it`)
    return undefined
  }
  const years = JSON.parse(readFileSync(path, "utf8")) as Record<string, ReadonlyArray<{ readonly date: string; readonly type: string }>>
  return (years[String(year)] ?? []).filter((one) => one.type === "public").map((one) => one.date)
}
