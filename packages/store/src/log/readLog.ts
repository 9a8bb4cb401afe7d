import { rowsPerRead } from "@samsyn/application"
import { formatInstant } from "@samsyn/core"
import { and, asc, desc, eq, gt, inArray, type SQL } from "drizzle-orm"
import type { Connection } from "../database/Database.ts"
import { decisionRecordId, events, outbox, payloads } from "../tables/events.ts"

/** The links that follow a number. */
export async function readLinks(connection: Connection, coordinationUnit: string, after: number) {
  const rows = await connection
    .select()
    .from(events)
    .where(and(eq(events.coordinationUnit, coordinationUnit), gt(events.number, after)))
    .orderBy(asc(events.number))
    .limit(rowsPerRead)
  return rows.map(linkOf)
}

/** The announcements that follow a number. */
export async function readAnnouncements(connection: Connection, coordinationUnit: string, after: number): Promise<ReadonlyArray<unknown>> {
  const rows = await connection
    .select({ announcement: outbox.announcement })
    .from(outbox)
    .where(and(eq(outbox.coordinationUnit, coordinationUnit), gt(outbox.number, after)))
    .orderBy(asc(outbox.number))
    .limit(rowsPerRead)
  return rows.map(({ announcement }) => announcement)
}

/** The links that follow a number, each with the newest version of its payload. */
export function readEventsAfter(connection: Connection, coordinationUnit: string, after: number) {
  return readEvents(connection, coordinationUnit, gt(events.number, after))
}

/** The links with these numbers, each with the newest version of its payload. */
export function readEventsNumbered(connection: Connection, coordinationUnit: string, numbers: ReadonlyArray<number>) {
  return readEvents(connection, coordinationUnit, inArray(events.number, [...numbers]))
}

/** The numbers of the events that a decision record was recorded with: one, or none. */
export async function findDecisionRecord(connection: Connection, coordinationUnit: string, id: string): Promise<ReadonlyArray<number>> {
  const rows = await connection
    .selectDistinct({ number: payloads.number })
    .from(payloads)
    .where(and(eq(payloads.coordinationUnit, coordinationUnit), eq(decisionRecordId, id)))
  return rows.map(({ number }) => number)
}

async function readEvents(connection: Connection, coordinationUnit: string, which: SQL) {
  const rows = await connection
    .selectDistinctOn([events.number], { link: events, payload: payloads })
    .from(events)
    .innerJoin(payloads, and(eq(payloads.coordinationUnit, events.coordinationUnit), eq(payloads.number, events.number)))
    .where(and(eq(events.coordinationUnit, coordinationUnit), which))
    .orderBy(asc(events.number), desc(payloads.version))
    .limit(rowsPerRead)
  return rows.map(({ link, payload }) => ({ link: linkOf(link), payload }))
}

/** A row of the log as a link. The database's own way of writing an instant is turned back into the one that was hashed. */
function linkOf({ by, coordinationUnit: _, recordedAt, ...link }: typeof events.$inferSelect) {
  return { ...link, recordedAt: formatInstant(Date.parse(recordedAt)), ...(by === null ? {} : { by }) }
}
