import type { Row } from "../Draft.ts"
import type { CellKind, Column } from "./columns.ts"

/** Cells by column name, read by kind; an empty or absent cell has no key. */
export type Cells = Readonly<Record<string, unknown>>

/** The cells of a row, or what is wrong with each of those that cannot be read. */
export function readCells(row: Row, columns: ReadonlyArray<Column>): { readonly cells: Cells; readonly faults: ReadonlyArray<string> } {
  const cells: Record<string, unknown> = {}
  const faults: Array<string> = []
  for (const { kind, name, required } of columns) {
    const text = row[name] ?? ""
    if (text === "") {
      if (required) faults.push(`${name}: missing`)
      continue
    }
    const value = readers[kind](text)
    if (value === undefined) faults.push(`${name}: not a ${kind}`)
    else cells[name] = value
  }
  return { cells, faults }
}

/** The named cells that are there, as an object to spread. */
export function pick(cells: Cells, names: ReadonlyArray<string>): Cells {
  return Object.fromEntries(names.filter((name) => name in cells).map((name) => [name, cells[name]]))
}

const yesNo: Readonly<Record<string, boolean>> = { yes: true, no: false, true: true, false: false }

const readers: Readonly<Record<CellKind, (text: string) => unknown>> = {
  text: (text) => text,
  codes: (text) => text.split("|").map((code) => code.trim()),
  "whole number": (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined),
  "yes or no": (text) => flag(text),
  value: (text) => flag(text) ?? (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined)
}

function flag(text: string): boolean | undefined {
  const spelling = text.toLowerCase()
  return Object.hasOwn(yesNo, spelling) ? yesNo[spelling] : undefined
}
