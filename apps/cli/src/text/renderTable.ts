import stringWidth from "string-width"

/** A column of a table for people. */
export interface TableColumn<Row> {
  readonly title: string
  readonly cell: (row: Row) => string | number | null | undefined
  readonly align?: "right"
}

/** Rows in aligned columns under a header and a rule; an empty value is a dash. */
export function renderTable<Row>(rows: ReadonlyArray<Row>, columns: ReadonlyArray<TableColumn<Row>>): string {
  const texts = rows.map((row) => columns.map((column) => printable(column.cell(row))))
  const widths = columns.map((column, at) =>
    texts.reduce((widest, cells) => Math.max(widest, stringWidth(cells[at] ?? "")), stringWidth(column.title))
  )
  const line = (cells: ReadonlyArray<string>) =>
    cells
      .map((cell, at) => {
        const space = " ".repeat(Math.max(0, (widths[at] ?? 0) - stringWidth(cell)))
        return columns[at]?.align === "right" ? space + cell : cell + space
      })
      .join("  ")
      .trimEnd()
  return [line(columns.map((column) => column.title)), widths.map((width) => "-".repeat(width)).join("  "), ...texts.map(line)].join("\n")
}

/** Text of a file on a terminal: control characters and those that turn the direction of writing show as a blank square. */
export function printable(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === "") return "-"
  return String(value).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, "\u25a1")
}
