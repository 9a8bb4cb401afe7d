import { evolve, noRecords } from "@samsyn/casework"
import { rowsPerRead } from "@samsyn/application"
import type { Connection } from "../database/Database.ts"
import { writeRecords } from "../records/writeRecords.ts"
import { eventOf } from "./eventOf.ts"
import { readEventsAfter } from "./readLog.ts"

/** Works all records out anew from the events, and puts them in place of those that are there. Cost: as many steps as there are events. */
export async function rebuildRecords(connection: Connection, coordinationUnit: string): Promise<void> {
  let records = noRecords
  let last = 0
  while (true) {
    const following = (await readEventsAfter(connection, coordinationUnit, last)).map(eventOf)
    records = following.reduce((before, { event }) => evolve(before, event), records)
    last = following.at(-1)?.number ?? last
    if (following.length < rowsPerRead) break
  }
  await writeRecords(connection, coordinationUnit, { puts: records, replaces: true })
}
