import { noTsb } from "@samsyn/core"
import { emptySnapshot } from "../src/imports/emptySnapshot.ts"
import { makeContext } from "../src/imports/ImportContext.ts"
import { importFiles, type Imported } from "../src/imports/importFiles.ts"
import type { Source } from "../src/imports/Source.ts"

const asOf = "2026-11-23T09:00:00Z"
const contextFor = (seed: string) => makeContext({ seed, pack: noTsb, asOf, timeZone: "Europe/Oslo" })

/** Imports texts into an empty snapshot. */
export function importTexts(texts: ReadonlyArray<string>, sources: ReadonlyArray<Source>, seed = "7"): Imported {
  return importFiles(
    texts.map((text, index) => ({ name: `file-${index + 1}.csv`, text })),
    {
      name: "test",
      sources,
      base: emptySnapshot({ asOf, timeZone: "Europe/Oslo", pack: noTsb }),
      context: contextFor(seed),
      assumptions: [],
      onRow: () => undefined
    }
  )
}

/** The same, where nothing stands in the way of an import. */
export function imported(texts: ReadonlyArray<string>, sources: ReadonlyArray<Source>, seed = "7"): Extract<Imported, { tag: "imported" }> {
  const result = importTexts(texts, sources, seed)
  if (result.tag === "refused") throw new Error(`refused: ${result.faults.map((fault) => fault.message).join(", ")}`)
  return result
}

/** A CSV text of rows that differ from a base row in some cells. */
export function csvOf(base: Readonly<Record<string, string>>, rows: ReadonlyArray<Readonly<Record<string, string>>>): string {
  const columns = Object.keys(base)
  const cells = (row: Readonly<Record<string, string>>) =>
    columns.map((column) => `"${(row[column] ?? "").replaceAll('"', '""')}"`).join(",")
  return [columns.join(","), ...rows.map((row) => cells({ ...base, ...row }))].join("\n")
}
