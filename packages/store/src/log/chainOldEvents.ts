import { randomUUID } from "node:crypto"
import { announcementOf, linked, noHash, upcasted } from "@samsyn/casework"
import { formatInstant } from "@samsyn/core"
import { asc, eq, sql } from "drizzle-orm"
import { type Connection, usualRole } from "../database/Database.ts"
import { unchainedEvents } from "../tables/events.ts"
import { appendRecordings } from "./appendRecordings.ts"
import { rebuildRecords } from "./rebuildRecords.ts"

/**
 * Takes the events that were recorded before there was a chain into it, exactly as they were written, and works the records out anew from them.
 * All or nothing; nothing when there are none.
 */
export async function chainOldEvents(connection: Connection): Promise<void> {
  await connection.transaction(async (transaction) => {
    // Whoever migrates owns the tables, and still does not see the rows.
    await transaction.execute(sql`select set_config('role', ${usualRole}, true)`)
    const units = await transaction.selectDistinct({ id: unchainedEvents.coordinationUnit }).from(unchainedEvents)
    for (const { id } of units) await chainUnit(transaction as Connection, id)
  })
}

async function chainUnit(connection: Connection, coordinationUnit: string): Promise<void> {
  const old = await connection
    .select()
    .from(unchainedEvents)
    .where(eq(unchainedEvents.coordinationUnit, coordinationUnit))
    .orderBy(asc(unchainedEvents.number))
  let previousHash = noHash
  const recordings = old.map(({ number, payload: content, recordedAt }) => {
    const payload = { format: formatOf(content), salt: randomUUID(), content }
    const event = upcasted(payload.format, content)
    const { by, tag } = event
    const at = formatInstant(Date.parse(recordedAt))
    const entry = linked(previousHash, { number, tag, recordedAt: at, ...(by === undefined ? {} : { by }), payload })
    previousHash = entry.hash
    return { entry, payload, announcement: announcementOf(number, event) }
  })
  await appendRecordings(connection, coordinationUnit, recordings)
  await rebuildRecords(connection, coordinationUnit)
  await connection.delete(unchainedEvents).where(eq(unchainedEvents.coordinationUnit, coordinationUnit))
}

/** Formats were not written down before there was a chain; from the second on an event says what it puts. */
function formatOf(content: unknown): number {
  return typeof content === "object" && content !== null && "puts" in content ? 2 : 1
}
