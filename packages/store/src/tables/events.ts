import { bigint, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core"
import { coordinationUnit, memberOf } from "./columns.ts"

/** Each unit of coordination with the number of its last event. Whoever moves the number on, and nobody else, may write what follows from it. */
export const coordinationUnits = pgTable("coordination_units", {
  id: text().primaryKey(),
  lastEvent: bigint({ mode: "number" }).notNull()
})

/** What happened, in order. A trigger in the migrations refuses to change or delete any of it. */
export const events = pgTable(
  "events",
  {
    coordinationUnit: coordinationUnit().references(() => coordinationUnits.id),
    number: bigint({ mode: "number" }).notNull(),
    kind: memberOf("payload", "tag"),
    payload: jsonb().notNull(),
    recordedAt: timestamp({ mode: "string", withTimezone: true, precision: 3 }).notNull()
  },
  (table) => [primaryKey({ columns: [table.coordinationUnit, table.number] })]
)
