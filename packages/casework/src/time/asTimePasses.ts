import { assessmentAsTimePasses } from "../assessment/asTimePasses.ts"
import { evolve } from "../evolve.ts"
import { intakeAsTimePasses } from "../intake/asTimePasses.ts"
import type { Occasion } from "../Occasion.ts"
import { type RecordList, recordLists, type Records, type SomeRecords } from "../records/Records.ts"
import { offersAsTimePasses } from "../offers/offersAt.ts"
import { windowsAsTimePasses } from "../windows/asTimePasses.ts"

/** What time alone changes in the records of each room: what is passed on, what expires. */
const rooms: ReadonlyArray<(records: Records, occasion: Occasion) => SomeRecords> = [
  intakeAsTimePasses,
  assessmentAsTimePasses,
  windowsAsTimePasses,
  offersAsTimePasses
]

/**
 * The records that are others by now because time has passed, as they are from now on.
 *
 * Laws: once they are put, nothing is left to put at the same occasion · reading the records never depends on whether they were.
 */
export function asTimePasses(records: Records, occasion: Occasion): SomeRecords {
  const after = rooms.reduce((now, room) => evolve(now, { tag: "time-passed", puts: room(now, occasion) }), records)
  const changed = recordLists.filter((list) => after[list] !== records[list])
  return Object.fromEntries(changed.map((list) => [list, rowsChanged(records, after, list)]))
}

function rowsChanged(before: Records, after: Records, list: RecordList): ReadonlyArray<unknown> {
  const known = new Set<unknown>(before[list])
  return after[list].filter((row) => !known.has(row))
}
