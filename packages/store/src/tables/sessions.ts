import { jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core"
import { coordinationUnit } from "./columns.ts"

const instant = () => timestamp({ mode: "string", withTimezone: true, precision: 3 }).notNull()

/** Who is signed in. The value that opens a session is not here, only its digest: who reads this table can sign in as nobody. */
export const sessions = pgTable(
  "sessions",
  {
    coordinationUnit: coordinationUnit(),
    digest: text().notNull(),
    kind: text({ enum: ["development", "oidc"] }).notNull(),
    actors: jsonb().notNull(),
    startedAt: instant(),
    seenAt: instant(),
    endsAt: instant()
  },
  (table) => [primaryKey({ columns: [table.coordinationUnit, table.digest] })]
)
