/** Rows as a table for people, columns padded; the first row is the head. Asserted in tests, never parsed. */
export function renderTable(head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string | number | null | undefined>>): string {
  const cells = [head, ...rows.map((row) => row.map((cell) => String(cell ?? "–")))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)))
  return cells.map((row) => `| ${head.map((_, column) => (row[column] ?? "").padEnd(widths[column] ?? 0)).join(" | ")} |`).join("\n")
}

/** A table as it is written in a test: the indentation of the source taken off. */
export function table(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n")
}
