import { bigint, index, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core"
import { coordinationUnit } from "./columns.ts"

/** Who read a person, or tried to. A trigger in the migrations refuses to change or delete any of it. */
export const accessLog = pgTable(
  "access_log",
  {
    coordinationUnit: coordinationUnit(),
    number: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    at: timestamp({ mode: "string", withTimezone: true, precision: 3 }).notNull(),
    subject: text().notNull(),
    role: text().notNull(),
    profession: text().notNull(),
    service: text().notNull(),
    purpose: text(),
    permission: text().notNull(),
    personKey: text(),
    outcome: text().notNull(),
    because: text().notNull()
  },
  (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.number] }),
    index().on(table.coordinationUnit, table.personKey, table.number)
  ]
)
