import { parse } from "csv-parse/sync"
import type { Row } from "./Draft.ts"

/** A row of the file with the physical line on which it begins; the header is line 1. */
export interface ReadRow {
  readonly line: number
  readonly row: Row
}

/** A CSV text taken apart. `broken` rows could not be read as a row of the header's columns. */
export interface ReadRows {
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadRow>
  readonly broken: ReadonlyArray<{ readonly line: number; readonly reason: string }>
}

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed; nothing from here to the end of the file could be read",
  CSV_INVALID_CLOSING_QUOTE: "text stands after a closing quote",
  INVALID_OPENING_QUOTE: "a quote stands inside a cell that is not quoted"
}

/**
 * Reads CSV with a header (RFC 4180). Any line ends; empty lines are skipped; cells are trimmed; a bad row keeps the good ones.
 * The delimiter is a comma, or a semicolon where the header has semicolons and no comma, as spreadsheets write them in Norway.
 */
export function readRows(text: string, options: { readonly onRow: (count: number) => void }): ReadRows {
  // One kind of line end, so that a line is counted once wherever it ends.
  const lines = text.replaceAll(/\r\n?/g, "\n").split("\n")
  let columns: ReadonlyArray<string> | undefined
  let lineBefore = 0
  const rows: Array<ReadRow> = []
  const broken: Array<{ line: number; reason: string }> = []
  parse(lines.join("\n"), {
    bom: true,
    delimiter: delimiterOf(lines[0] ?? ""),
    record_delimiter: "\n",
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (error) => {
      while (lines[lineBefore] === "") lineBefore++
      broken.push({ line: lineBefore + 1, reason: lookUpReason(error?.code) })
      lineBefore = error === undefined ? lineBefore : Number(error["lines"])
    },
    on_record: (cells: ReadonlyArray<string>, info) => {
      const line = info.lines - lineEndsIn(cells)
      lineBefore = info.lines
      if (columns === undefined) columns = cells
      else if (cells.length !== columns.length)
        broken.push({ line, reason: `${cells.length} cells where the header has ${columns.length}` })
      else rows.push({ line, row: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])) })
      options.onRow(rows.length)
      return null
    }
  })
  return { columns: columns ?? [], rows, broken }
}

function delimiterOf(header: string): string {
  return header.includes(";") && !header.includes(",") ? ";" : ","
}

function lookUpReason(code: string | undefined): string {
  return reasons[code ?? ""] ?? "the row is not CSV"
}

function lineEndsIn(cells: ReadonlyArray<string>): number {
  return cells.reduce((count, cell) => count + (cell.split("\n").length - 1), 0)
}
