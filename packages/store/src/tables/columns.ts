import { type SQL, sql } from "drizzle-orm"
import { bigint, jsonb, text } from "drizzle-orm/pg-core"

/** The unit of coordination that a row belongs to: the tenant. */
export const coordinationUnit = () => text().notNull()

/** A member of a record as a column, for keys, references and whatever else is asked by. The database derives it, so it cannot differ from its origin. */
export const memberOf = (origin: "record", name: string) => {
  const expression: SQL = sql.raw(`${origin} ->> '${name}'`)
  return text().notNull().generatedAlwaysAs(expression)
}

/** What every record kind has: its tenant, its place among the others (first written, first read), the record as its schema has it, whole and exact, and its id. */
export const recordColumns = () => ({
  coordinationUnit: coordinationUnit(),
  position: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  record: jsonb().notNull(),
  id: memberOf("record", "id")
})
