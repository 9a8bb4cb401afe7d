import { index, pgTable, primaryKey } from "drizzle-orm/pg-core"
import { memberOf, recordColumns } from "./columns.ts"

/** A table of records about a person, whether or not anything else here is about them. */
const aboutPerson = (name: string) =>
  pgTable(name, { ...recordColumns(), personKey: memberOf("record", "personKey") }, (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.id] }),
    index().on(table.coordinationUnit, table.personKey)
  ])

/** Who is near whom, since when, by whose word. */
export const assignments = aboutPerson("assignments")

/** What people have consented to, also what they took back. */
export const consents = aboutPerson("consents")

/** Whom people have closed out. */
export const blocks = aboutPerson("blocks")

/** What was opened because it could not wait, with the reason and what came of looking at it. */
export const emergencies = aboutPerson("emergencies")
