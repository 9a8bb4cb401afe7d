import type { Recording } from "@samsyn/casework"
import type { Connection } from "../database/Database.ts"
import { events, outbox, payloads } from "../tables/events.ts"

/** What is kept of an event in the log: all but the event itself. */
export type ToAppend = Pick<Recording, "announcement" | "entry" | "payload">

/** How many rows go in one statement, well under the 65,535 parameters that PostgreSQL takes. */
const rowsPerStatement = 1000

/** Appends links, their payloads and what is announced of them. */
export async function appendRecordings(
  connection: Connection,
  coordinationUnit: string,
  recordings: ReadonlyArray<ToAppend>
): Promise<void> {
  for (let start = 0; start < recordings.length; start += rowsPerStatement) {
    const rows = recordings.slice(start, start + rowsPerStatement)
    await connection.insert(events).values(rows.map(({ entry: { by = null, ...link } }) => ({ coordinationUnit, by, ...link })))
    await connection
      .insert(payloads)
      .values(rows.map(({ entry: { number }, payload }) => ({ coordinationUnit, number, version: 1, ...payload })))
    await connection.insert(outbox).values(rows.map(({ announcement, entry: { number } }) => ({ coordinationUnit, number, announcement })))
  }
}
