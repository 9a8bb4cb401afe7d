import type { CaseworkEvent } from "./CaseworkEvent.ts"
import { noRecords, type RecordList, type Records, recordLists } from "./records/Records.ts"

/** The records after an event. Rows keep their place; new ones come last. Cost: as many steps as the lists that it touches have rows. */
export function evolve(records: Records, { puts, replaces }: CaseworkEvent): Records {
  const before = replaces === true ? noRecords : records
  const touched = recordLists.filter((list) => puts[list] !== undefined)
  if (touched.length === 0) return before
  return { ...before, ...Object.fromEntries(touched.map((list) => [list, merged(before[list], puts[list] ?? [])])) }
}

type Row = Records[RecordList][number]

function merged(rows: ReadonlyArray<Row>, changed: ReadonlyArray<Row>): ReadonlyArray<Row> {
  if (changed.length === 0) return rows
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const row of changed) byId.set(row.id, row)
  return [...byId.values()]
}
