import type { CaseworkEvent } from "./CaseworkEvent.ts"
import type { Records } from "./Records.ts"
import { writes } from "./writes.ts"

/** The records after an event. Rows keep their place; new ones come last. */
export function evolve(records: Records, event: CaseworkEvent): Records {
  const { rows, tag } = writes(event)
  if (tag === "replace") return rows
  return {
    ...records,
    referrals: merged(records.referrals, rows.referrals),
    facts: merged(records.facts, rows.facts),
    windows: merged(records.windows, rows.windows),
    units: merged(records.units, rows.units),
    vacancies: merged(records.vacancies, rows.vacancies),
    notes: merged(records.notes, rows.notes)
  }
}

function merged<Row extends { readonly id: string }>(rows: ReadonlyArray<Row>, changed: ReadonlyArray<Row>): ReadonlyArray<Row> {
  if (changed.length === 0) return rows
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const row of changed) byId.set(row.id, row)
  return [...byId.values()]
}
