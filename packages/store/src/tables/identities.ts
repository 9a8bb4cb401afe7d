import { index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core"
import { coordinationUnit } from "./columns.ts"

/** Who a pseudonym is. Apart from the pile: no reference leads here or from here. */
export const identities = pgTable(
  "identities",
  {
    coordinationUnit: coordinationUnit(),
    personKey: text().notNull(),
    displayName: text(),
    nationalNumber: text(),
    contact: jsonb(),
    /** The sender's own key of the request that it came with. */
    request: text()
  },
  (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.personKey] }),
    uniqueIndex("identities_national_number").on(table.coordinationUnit, table.nationalNumber),
    index("identities_request").on(table.coordinationUnit, table.request)
  ]
)
