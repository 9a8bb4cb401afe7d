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
  const last = new Map(changed.map((row) => [row.id, row]))
  const kept = rows.map((row) => {
    const now = last.get(row.id)
    if (now === undefined) return row
    last.delete(row.id)
    return now
  })
  return [...kept, ...last.values()]
}
