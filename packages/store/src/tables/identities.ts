import { pgTable, primaryKey, text } from "drizzle-orm/pg-core"
import { coordinationUnit } from "./columns.ts"

/** Who a pseudonym is. Apart from the pile: no reference leads here or from here. */
export const identities = pgTable(
  "identities",
  { coordinationUnit: coordinationUnit(), personKey: text().notNull(), displayName: text().notNull() },
  (table) => [primaryKey({ columns: [table.coordinationUnit, table.personKey] })]
)
