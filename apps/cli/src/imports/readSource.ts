import type { ImportContext } from "./ImportContext.ts"
import type { Origin, Records } from "./Draft.ts"
import type { CountedNote, RowNote } from "./ImportReport.ts"
import type { ReadRows } from "./readRows.ts"
import type { Source } from "./Source.ts"

/** A row that was understood, and what it becomes if the core takes it. */
export interface TakenRow {
  readonly origin: Origin
  readonly records: Records
  readonly assumed: ReadonlyArray<string>
  readonly unknown: ReadonlyArray<string>
}

/** The rows of one file, understood, left out or refused. */
export interface SourceRows {
  readonly taken: ReadonlyArray<TakenRow>
  readonly leftOut: ReadonlyArray<RowNote>
  readonly refused: ReadonlyArray<RowNote>
  readonly columnsNotUsed: ReadonlyArray<string>
}

/** Reads every row of a file that has the source's columns. */
export function readSource(
  read: ReadRows,
  options: { readonly source: Source; readonly file: string; readonly context: ImportContext }
): SourceRows {
  const { context, file, source } = options
  const taken: Array<TakenRow> = []
  const leftOut: Array<RowNote> = []
  const refused: Array<RowNote> = read.broken.map((note) => ({ file, ...note }))
  for (const { line, row } of read.rows) {
    const outcome = source.readRow(row, context)
    if (outcome.tag === "taken") taken.push({ origin: { file, line }, ...outcome })
    else (outcome.tag === "leftOut" ? leftOut : refused).push({ file, line, reason: outcome.reason })
  }
  const used = new Set([...source.requiredColumns, ...source.optionalColumns])
  return { taken, leftOut, refused, columnsNotUsed: read.columns.filter((column) => !used.has(column)) }
}

/** The sentences of rows with the number of rows each holds for, most rows first. */
export function countNotes(rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<CountedNote> {
  const counts = new Map<string, number>()
  for (const notes of rows) for (const what of new Set(notes)) counts.set(what, (counts.get(what) ?? 0) + 1)
  return [...counts].map(([what, count]) => ({ what, rows: count })).toSorted((a, b) => b.rows - a.rows || (a.what < b.what ? -1 : 1))
}
