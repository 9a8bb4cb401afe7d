import { type SQL, sql } from "drizzle-orm"
import { bigint, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core"
import { coordinationUnit } from "./columns.ts"

/** Each unit of coordination with the number of its last event. Whoever moves the number on, and nobody else, may write what follows from it. */
export const coordinationUnits = pgTable("coordination_units", {
  id: text().primaryKey(),
  lastEvent: bigint({ mode: "number" }).notNull()
})

const number = () => bigint({ mode: "number" }).notNull()
const instant = () => timestamp({ mode: "string", withTimezone: true, precision: 3 })

/** What happened, in order: a chain of digests, each link naming the one before. A trigger in the migrations refuses to change or delete any of it. */
export const events = pgTable(
  "events",
  {
    coordinationUnit: coordinationUnit().references(() => coordinationUnits.id),
    number: number(),
    tag: text().notNull(),
    recordedAt: instant().notNull(),
    by: jsonb(),
    payloadDigest: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull()
  },
  (table) => [primaryKey({ columns: [table.coordinationUnit, table.number] })]
)

/** The id of the decision record in the content of a payload. */
export const decisionRecordId: SQL = sql`(content -> 'decisionRecord' ->> 'id')`

/**
 * What events hold, apart from the chain, in the versions they have had: the first is the one whose digest the chain has. A version that was taken back is
 * a tombstone, without content and salt. A trigger in the migrations refuses every other change.
 */
export const payloads = pgTable(
  "payloads",
  {
    coordinationUnit: coordinationUnit(),
    number: number(),
    version: integer().notNull(),
    format: integer().notNull(),
    salt: text(),
    content: jsonb(),
    erasedAt: instant()
  },
  (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.number, table.version] }),
    index("payloads_decision_record").on(table.coordinationUnit, decisionRecordId),
    foreignKey({
      name: "payloads_event_fk",
      columns: [table.coordinationUnit, table.number],
      foreignColumns: [events.coordinationUnit, events.number]
    })
  ]
)

/** What each audience may be told of each event, without a word of its content; forgotten after a while, the last apart. A trigger in the migrations notifies whoever listens. */
export const outbox = pgTable(
  "outbox",
  { coordinationUnit: coordinationUnit(), number: number(), announcement: jsonb().notNull() },
  (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.number] }),
    foreignKey({
      name: "outbox_event_fk",
      columns: [table.coordinationUnit, table.number],
      foreignColumns: [events.coordinationUnit, events.number]
    })
  ]
)

/** The senders' own keys of requests that were carried out, with the digest of what was sent the numbers of the events that it made, and when; forgotten after a while. */
export const requests = pgTable(
  "requests",
  {
    coordinationUnit: coordinationUnit().references(() => coordinationUnits.id),
    key: text().notNull(),
    digest: text().notNull(),
    eventNumbers: bigint({ mode: "number" }).array().notNull(),
    usedAt: instant().notNull().defaultNow()
  },
  (table) => [primaryKey({ columns: [table.coordinationUnit, table.key] })]
)

/** Events as they were kept before they were chained. Emptied when the database is opened: see `chainOldEvents`. */
export const unchainedEvents = pgTable(
  "unchained_events",
  {
    coordinationUnit: coordinationUnit(),
    number: number(),
    payload: jsonb().notNull(),
    recordedAt: instant().notNull()
  },
  (table) => [primaryKey({ columns: [table.coordinationUnit, table.number] })]
)
