import { and, eq, lt, sql } from "drizzle-orm"
import type { Connection } from "../database/Database.ts"
import { requests } from "../tables/events.ts"

/** Deletes the keys that were used before an instant, and the announcements of events that were recorded before it, the last apart: by it a gap is seen. */
export async function forgetBefore(connection: Connection, coordinationUnit: string, before: string): Promise<void> {
  await connection.delete(requests).where(and(eq(requests.coordinationUnit, coordinationUnit), lt(requests.usedAt, before)))
  await connection.execute(sql`
    delete from outbox using events, coordination_units as unit
    where outbox.coordination_unit = ${coordinationUnit} and unit.id = outbox.coordination_unit and outbox.number < unit.last_event
      and events.coordination_unit = outbox.coordination_unit and events.number = outbox.number and events.recorded_at < ${before}::timestamptz`)
}
