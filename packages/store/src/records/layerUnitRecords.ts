import { randomUUID } from "node:crypto"
import { type Amendment, type Change, ConcurrentChange, Setting, UnitRecords } from "@samsyn/application"
import { Announcement, LogEntry, noHash, Records, recordingsOf } from "@samsyn/casework"
import { and, eq, type SQL, sql } from "drizzle-orm"
import { Effect, Layer, Schema, Stream } from "effect"
import { standingOf } from "../access/standingOf.ts"
import { type Connection, Database } from "../database/Database.ts"
import { amendEvent } from "../log/amendEvent.ts"
import { appendRecordings } from "../log/appendRecordings.ts"
import { eventOf } from "../log/eventOf.ts"
import { findDecisionRecord, readAnnouncements, readEventsAfter, readEventsNumbered, readLinks } from "../log/readLog.ts"
import { forgetBefore } from "../log/forgetBefore.ts"
import { rebuildRecords } from "../log/rebuildRecords.ts"
import { coordinationUnits, requests } from "../tables/events.ts"
import { readRecords } from "./readRecords.ts"
import { readWords } from "./readWords.ts"
import { writeRecords } from "./writeRecords.ts"

/**
 * The records of one unit of coordination in the database.
 *
 * A commit first moves the number of the last event on, on the condition that it still is `after`: that row is the one gate, so that of several processes
 * that decided on the same records exactly one gets through and the others are told.
 */
export const layerUnitRecords = (coordinationUnit: string) =>
  Layer.effect(
    UnitRecords,
    Effect.gen(function* () {
      const database = yield* Database
      const { timeZone } = yield* Setting
      const run = <A>(operation: string, query: (connection: Connection, unit: string) => Promise<A>) =>
        database.run(operation, (connection) => query(connection, coordinationUnit))

      const lastEventNumber = run("last-event", readLastEvent)

      const load = Effect.gen(function* () {
        const eventNumber = yield* lastEventNumber
        return { eventNumber, records: yield* decodeRecords(yield* run("load-records", readRecords)) }
      })

      const wordsOpen = Effect.fn("UnitRecords.wordsOpen")(function* (referralId: string) {
        const as = yield* standingOf({ coordinationUnit, timeZone, asks: ["read-near"] })
        const words = run("read-words", (connection, unit) => readWords(connection, unit, referralId))
        return yield* database.withTransaction("read-words", words, { as })
      })

      const passGate = Effect.fn("UnitRecords.passGate")(function* ({ after, count }: { readonly after: number; readonly count: number }) {
        const passed = yield* run("move-last-event", (connection, unit) => moveLastEvent(connection, unit, { after, count }))
        return passed === undefined ? yield* new ConcurrentChange() : passed
      })

      const append = Effect.fn("UnitRecords.append")(function* (change: Change) {
        const { after, events, idempotency, recordedAt } = change
        const previousHash = yield* passGate({ after, count: events.length })
        const recordings = recordingsOf(events, { after, previousHash, recordedAt, salt: randomUUID })
        yield* run("append-events", (connection, unit) => appendRecordings(connection, unit, recordings))
        for (const event of events) yield* run("write-records", (connection, unit) => writeRecords(connection, unit, event))
        if (idempotency === undefined) return
        const eventNumbers = recordings.map(({ entry }) => entry.number)
        const isFirst = yield* run("keep-key", (connection, unit) =>
          keepRequest(connection, unit, { ...idempotency, eventNumbers, usedAt: recordedAt })
        )
        if (!isFirst) return yield* new ConcurrentChange()
      })

      const amend = Effect.fn("UnitRecords.amend")(function* (amendment: Amendment) {
        const { after, amended, recordedAt } = amendment
        const previousHash = yield* passGate({ after, count: amended.length })
        const events = yield* Effect.forEach(amended, (one) =>
          run("amend-event", (connection, unit) => amendEvent(connection, unit, { ...amendment, ...one }))
        )
        const recordings = recordingsOf(events, { after, previousHash, recordedAt, salt: randomUUID })
        yield* run("append-events", (connection, unit) => appendRecordings(connection, unit, recordings))
        yield* run("rebuild-records", rebuildRecords)
      })

      const recordedUnder = Effect.fn("UnitRecords.recordedUnder")(function* (key: string) {
        const request = yield* run("find-key", (connection, unit) => readRequest(connection, unit, key))
        if (request === undefined) return undefined
        const { digest, eventNumbers } = request
        const rows = yield* run("read-events", (connection, unit) => readEventsNumbered(connection, unit, eventNumbers))
        return { digest, events: rows.map((row) => eventOf(row).event) }
      })

      const decisionRecord = Effect.fn("UnitRecords.decisionRecord")(function* (id: string) {
        const numbers = yield* run("find-decision-record", (connection, unit) => findDecisionRecord(connection, unit, id))
        const rows = yield* run("read-events", (connection, unit) => readEventsNumbered(connection, unit, numbers))
        return rows.map((row) => eventOf(row).event.decisionRecord).find((found) => found?.id === id)
      })

      return UnitRecords.of({
        load: database.withTransaction("load", load, { config: { isolationLevel: "repeatable read", accessMode: "read only" } }),
        commit: (change) => database.withTransaction("commit", append(change)),
        amend: (amendment) => database.withTransaction("amend", amend(amendment)),
        wordsOpen,
        lastEventNumber,
        eventsAfter: (number) =>
          Effect.map(
            run("read-events", (connection, unit) => readEventsAfter(connection, unit, number)),
            (rows) => rows.map(eventOf)
          ),
        logAfter: (number) =>
          Effect.flatMap(
            run("read-log", (connection, unit) => readLinks(connection, unit, number)),
            decodeLinks
          ),
        announcementsAfter: (number) =>
          Effect.flatMap(
            run("read-announcements", (connection, unit) => readAnnouncements(connection, unit, number)),
            decodeAnnouncements
          ),
        decisionRecord,
        recordedUnder,
        forget: (before) => run("forget", (connection, unit) => forgetBefore(connection, unit, before)),
        changes: database.listen(notifiedOn).pipe(
          Stream.mapEffect((heard) =>
            heard.tag === "listening" ? lastEventNumber : Effect.succeed(numberFor(coordinationUnit, heard.text))
          ),
          Stream.filter((number) => number !== undefined)
        )
      })
    })
  )

/** The channel of the trigger on the outbox, whose messages are `number unit`. */
const notifiedOn = "samsyn_events"

function numberFor(coordinationUnit: string, message: string): number | undefined {
  const space = message.indexOf(" ")
  return message.slice(space + 1) === coordinationUnit ? Number(message.slice(0, space)) : undefined
}

async function readLastEvent(connection: Connection, coordinationUnit: string): Promise<number> {
  const rows = await connection
    .select({ lastEvent: coordinationUnits.lastEvent })
    .from(coordinationUnits)
    .where(eq(coordinationUnits.id, coordinationUnit))
  return rows[0]?.lastEvent ?? 0
}

/** A row that the schema refuses was not written by this program: a defect, whose message names paths and no values. */
const decodeRecords = (lists: unknown) => Schema.decodeUnknownEffect(Records)(lists).pipe(Effect.orDie)
const decodeLinks = (links: unknown) => Schema.decodeUnknownEffect(Schema.Array(LogEntry))(links).pipe(Effect.orDie)
const decodeAnnouncements = (rows: unknown) => Schema.decodeUnknownEffect(Schema.Array(Announcement))(rows).pipe(Effect.orDie)

/** Moves the number of the last event on and answers the hash of the link that was the last; nothing when others moved it before. */
async function moveLastEvent(
  connection: Connection,
  coordinationUnit: string,
  { after, count }: { readonly after: number; readonly count: number }
): Promise<string | undefined> {
  if (after === 0) await connection.insert(coordinationUnits).values({ id: coordinationUnit, lastEvent: 0 }).onConflictDoNothing()
  const lastHash: SQL<string | null> = sql`(select hash from events where coordination_unit = ${coordinationUnit} and number = ${after})`
  const moved = await connection
    .update(coordinationUnits)
    .set({ lastEvent: after + count })
    .where(and(eq(coordinationUnits.id, coordinationUnit), eq(coordinationUnits.lastEvent, after)))
    .returning({ lastHash })
  return moved[0] === undefined ? undefined : (moved[0].lastHash ?? noHash)
}

async function keepRequest(
  connection: Connection,
  coordinationUnit: string,
  request: Omit<typeof requests.$inferInsert, "coordinationUnit">
): Promise<boolean> {
  const kept = await connection
    .insert(requests)
    .values({ coordinationUnit, ...request })
    .onConflictDoNothing()
    .returning({ key: requests.key })
  return kept.length === 1
}

async function readRequest(connection: Connection, coordinationUnit: string, key: string) {
  const rows = await connection
    .select({ digest: requests.digest, eventNumbers: requests.eventNumbers })
    .from(requests)
    .where(and(eq(requests.coordinationUnit, coordinationUnit), eq(requests.key, key)))
  return rows[0]
}
