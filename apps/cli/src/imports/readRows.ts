import { CsvError, parse } from "csv-parse/sync"
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
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
  CSV_INVALID_CLOSING_QUOTE: "text stands after a closing quote",
  INVALID_OPENING_QUOTE: "a quote stands inside a cell that is not quoted"
}

/**
 * Reads CSV with a header (RFC 4180). Any line ends; empty lines are skipped; cells are trimmed.
 * The delimiter is a comma, or a semicolon where the header has semicolons and no comma, as spreadsheets write them in Norway.
 * A row that is not CSV costs its first line and no other: reading begins again on the next one, so that a stray quote never swallows good rows.
 */
export function readRows(text: string, options: { readonly onRow: (count: number) => void }): ReadRows {
  // One kind of line end, so that a line is counted once wherever it ends.
  const bytes = Buffer.from(text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n"))
  const lineStarts = startsOfLines(bytes)
  const delimiter = delimiterOf(bytes.subarray(0, lineStarts[1]).toString())
  let columns: ReadonlyArray<string> | undefined
  const rows: Array<ReadRow> = []
  const broken: Array<{ line: number; reason: string }> = []

  const take = (line: number, cells: ReadonlyArray<string>) => {
    if (columns === undefined) columns = cells
    else if (cells.length !== columns.length) broken.push({ line, reason: `${cells.length} cells where the header has ${columns.length}` })
    else rows.push({ line, row: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])) })
    options.onRow(rows.length)
  }

  for (let linesRead = 0; linesRead < lineStarts.length; ) {
    const from = linesRead
    try {
      parse(bytes.subarray(lineStarts[from]), {
        delimiter,
        record_delimiter: "\n",
        skip_empty_lines: true,
        relax_column_count: true,
        trim: true,
        on_record: (cells: ReadonlyArray<string>, info) => {
          linesRead = from + info.lines
          take(linesRead - lineEndsIn(cells), cells)
          return null
        }
      })
      break
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      // Without a header nothing can be told apart.
      if (columns === undefined) break
      while (bytes[lineStarts[linesRead] ?? bytes.length] === lineEnd) linesRead++
      linesRead++
      broken.push({ line: linesRead, reason: reasons[error.code] ?? "the row is not CSV" })
    }
  }
  return { columns: columns ?? [], rows, broken }
}

const lineEnd = 0x0a

/** Where each line begins, in bytes. */
function startsOfLines(bytes: Uint8Array): ReadonlyArray<number> {
  const starts = [0]
  for (let at = bytes.indexOf(lineEnd); at !== -1; at = bytes.indexOf(lineEnd, at + 1)) starts.push(at + 1)
  return starts
}

function delimiterOf(header: string): string {
  return header.includes(";") && !header.includes(",") ? ";" : ","
}

function lineEndsIn(cells: ReadonlyArray<string>): number {
  return cells.reduce((count, cell) => count + cell.split("\n").length - 1, 0)
}
