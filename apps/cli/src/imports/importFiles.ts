import type { Fault, Snapshot } from "@samsyn/core"
import { recordKinds } from "./Draft.ts"
import type { ImportContext } from "./ImportContext.ts"
import type { ImportReport } from "./ImportReport.ts"
import { readRows } from "./readRows.ts"
import { countNotes, readSource } from "./readSource.ts"
import { settle } from "./settle.ts"
import type { Source } from "./Source.ts"

/** One CSV file as text. */
export interface InputFile {
  readonly name: string
  readonly text: string
}

/** What came of an import: a snapshot with its report, or the first file that is none of the sources' kinds. */
export type Imported =
  | { readonly tag: "imported"; readonly snapshot: Snapshot; readonly report: ImportReport }
  | { readonly tag: "refused"; readonly file: string; readonly faults: ReadonlyArray<Fault> }

/**
 * Imports files into a base snapshot. Pure: the same files, base and seed give the same snapshot and report.
 * `sources` are the kinds of file that are possible; a file is of the first kind whose columns it has.
 */
export function importFiles(
  files: ReadonlyArray<InputFile>,
  options: {
    readonly name: string
    readonly sources: ReadonlyArray<Source>
    readonly base: Snapshot
    readonly context: ImportContext
    readonly assumptions: ReadonlyArray<string>
    readonly onRow: (file: string, count: number) => void
  }
): Imported {
  const { base, context } = options
  const sources = new Set<Source>()
  const read = []
  for (const file of files) {
    const rows = readRows(file.text, { onRow: (count) => options.onRow(file.name, count) })
    const source = options.sources.find((each) => each.requiredColumns.every((column) => rows.columns.includes(column)))
    const repeated = rows.columns.filter((column, index) => rows.columns.indexOf(column) !== index)
    if (repeated.length > 0)
      return { tag: "refused", file: file.name, faults: repeated.map((column) => headerFault("repeated-column", `stands twice`, column)) }
    if (source === undefined) return { tag: "refused", file: file.name, faults: missingColumns(rows.columns, options.sources) }
    sources.add(source)
    read.push(readSource(rows, { source, file: file.name, context }))
  }
  const settled = settle(
    base,
    read.flatMap((each) => each.taken),
    context.pack
  )
  if (settled.tag === "refused") return { tag: "refused", file: files.map((file) => file.name).join(", "), faults: settled.faults }
  const leftOut = read.flatMap((each) => each.leftOut)
  const refused = [...read.flatMap((each) => each.refused), ...settled.refused].toSorted(inFileOrder(files))
  const made = Object.fromEntries(recordKinds.map((kind) => [kind, settled.snapshot[kind].length - base[kind].length]))
  return {
    tag: "imported",
    snapshot: settled.snapshot,
    report: {
      source: options.name,
      files: files.map((file) => file.name),
      seed: context.seed,
      asOf: base.asOf,
      rulePack: base.rulePack,
      rowsRead: settled.taken.length + leftOut.length + refused.length,
      rowsTaken: settled.taken.length,
      leftOut,
      refused,
      made: {
        referrals: made["referrals"] ?? 0,
        facts: made["facts"] ?? 0,
        units: made["units"] ?? 0,
        vacancies: made["vacancies"] ?? 0,
        places: placesOf(settled.snapshot) - placesOf(base)
      },
      assumptions: [...options.assumptions, ...[...sources].flatMap((source) => source.assumptions(context.pack))],
      assumed: countNotes(settled.taken.map((row) => row.assumed)),
      unknown: countNotes(settled.taken.map((row) => row.unknown)),
      columnsNotUsed: [...new Set(read.flatMap((each) => each.columnsNotUsed))]
    }
  }
}

function placesOf(snapshot: Snapshot): number {
  return snapshot.vacancies.reduce((sum, vacancy) => sum + vacancy.places, 0)
}

function inFileOrder(files: ReadonlyArray<InputFile>) {
  const order = files.map((file) => file.name)
  return (a: { file: string; line: number }, b: { file: string; line: number }) =>
    order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line
}

/** The columns that are missing for the kind of file that comes nearest. */
function missingColumns(columns: ReadonlyArray<string>, sources: ReadonlyArray<Source>): ReadonlyArray<Fault> {
  const missing = sources.map((source) => ({ source, columns: source.requiredColumns.filter((column) => !columns.includes(column)) }))
  const nearest = missing.toSorted((a, b) => a.columns.length - b.columns.length)[0]
  return nearest?.columns.map((column) => headerFault("missing-column", `is missing for a file of ${nearest.source.name}`, column)) ?? []
}

function headerFault(code: string, what: string, column: string): Fault {
  return { path: `/${column.replaceAll("~", "~0").replaceAll("/", "~1")}`, code, message: `The column ${column} ${what}` }
}
