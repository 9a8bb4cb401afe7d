import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core"
import { coordinationUnit } from "./columns.ts"

const instant = () => timestamp({ mode: "string", withTimezone: true, precision: 3 })

/** Where services want to be told that something happened, how far each has been told, and which process tells it now. */
export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    coordinationUnit: coordinationUnit(),
    id: text().notNull(),
    url: text().notNull(),
    createdAt: instant().notNull(),
    service: text().notNull(),
    profession: text().notNull(),
    subject: text().notNull(),
    /** The newest first, each with until when it signs. They sign, so they are kept as they are. */
    secrets: jsonb().notNull(),
    requestKey: text(),
    requestDigest: text(),
    deliveredTo: bigint({ mode: "number" }).notNull(),
    failures: integer().notNull(),
    nextAttemptAt: instant().notNull(),
    parkedAt: instant(),
    parkedWhy: text(),
    /** Drawn for each taking: whoever has another changes nothing here. */
    lease: text(),
    leasedUntil: instant()
  },
  (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.id] }),
    uniqueIndex("webhook_endpoints_request").on(table.coordinationUnit, table.service, table.requestKey),
    index("webhook_endpoints_due").on(table.coordinationUnit, table.nextAttemptAt)
  ]
)
