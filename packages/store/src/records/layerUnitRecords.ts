import { type Change, ConcurrentChange, UnitRecords } from "@samsyn/application"
import { type CaseworkEvent, Records } from "@samsyn/casework"
import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import { Effect, Layer, Schema } from "effect"
import { type Connection, Database } from "../database/Database.ts"
import { coordinationUnits, events } from "../tables/events.ts"
import { recordKinds } from "./recordKinds.ts"

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

      const lastEventNumber = database.run("last-event", (connection) => readLastEvent(connection, coordinationUnit))

      const readRecords = Effect.gen(function* () {
        const eventNumber = yield* lastEventNumber
        const lists = yield* database.run("load-records", (connection) => readLists(connection, coordinationUnit))
        return { eventNumber, records: yield* decodeRecords(lists) }
      })

      const append = Effect.fn("UnitRecords.append")(function* (change: Change) {
        const isFirst = yield* database.run("move-last-event", (connection) => moveLastEvent(connection, coordinationUnit, change))
        if (!isFirst) return yield* new ConcurrentChange()
        yield* database.run("append-events", (connection) => appendEvents(connection, coordinationUnit, change))
        for (const event of change.events) {
          yield* database.run("write-records", (connection) => writeRecords(connection, coordinationUnit, event))
        }
      })

      return UnitRecords.of({
        load: database.withTransaction("load", readRecords, { isolationLevel: "repeatable read", accessMode: "read only" }),
        commit: (change) => database.withTransaction("commit", append(change)),
        lastEventNumber
      })
    })
  )

async function readLastEvent(connection: Connection, coordinationUnit: string): Promise<number> {
  const rows = await connection
    .select({ lastEvent: coordinationUnits.lastEvent })
    .from(coordinationUnits)
    .where(eq(coordinationUnits.id, coordinationUnit))
  return rows[0]?.lastEvent ?? 0
}

async function readLists(connection: Connection, coordinationUnit: string): Promise<Record<string, ReadonlyArray<unknown>>> {
  const lists: Record<string, ReadonlyArray<unknown>> = {}
  for (const { list, table } of recordKinds) {
    const rows = await connection
      .select({ record: table.record })
      .from(table)
      .where(eq(table.coordinationUnit, coordinationUnit))
      .orderBy(asc(table.position))
    lists[list] = rows.map((row) => row.record)
  }
  return lists
}

/** A row that the schema refuses was not written by this program: a defect, whose message names paths and no values. */
const decodeRecords = (lists: unknown) => Schema.decodeUnknownEffect(Records)(lists).pipe(Effect.orDie)

async function moveLastEvent(connection: Connection, coordinationUnit: string, change: Change): Promise<boolean> {
  await connection.insert(coordinationUnits).values({ id: coordinationUnit, lastEvent: 0 }).onConflictDoNothing()
  const moved = await connection
    .update(coordinationUnits)
    .set({ lastEvent: change.after + change.events.length })
    .where(and(eq(coordinationUnits.id, coordinationUnit), eq(coordinationUnits.lastEvent, change.after)))
    .returning({ id: coordinationUnits.id })
  return moved.length === 1
}

async function appendEvents(connection: Connection, coordinationUnit: string, change: Change): Promise<void> {
  const rows = change.events.map((payload, index) => ({
    coordinationUnit,
    number: change.after + index + 1,
    payload,
    recordedAt: change.recordedAt
  }))
  if (rows.length > 0) await connection.insert(events).values(rows)
}

async function writeRecords(connection: Connection, coordinationUnit: string, { puts, replaces }: CaseworkEvent): Promise<void> {
  if (replaces === true) {
    for (const { table } of recordKinds.toReversed()) await connection.delete(table).where(eq(table.coordinationUnit, coordinationUnit))
  }
  for (const { list, table } of recordKinds) {
    const records = puts[list] ?? []
    if (records.length === 0) continue
    await connection.execute(
      sql`insert into ${table} (coordination_unit, record) ${inOrder(coordinationUnit, records)} on conflict (coordination_unit, id) do update set record = excluded.record`
    )
  }
}

/** The rows of one list as one parameter, whatever their number. */
function inOrder(coordinationUnit: string, records: ReadonlyArray<unknown>): SQL {
  return sql`select ${coordinationUnit}::text, record from jsonb_array_elements(${JSON.stringify(records)}::text::jsonb) with ordinality as list(record, place) order by place`
}
