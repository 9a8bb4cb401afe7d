import { pgTable, primaryKey } from "drizzle-orm/pg-core"
import { recordColumns } from "./columns.ts"

/** Windows, each about a referral or an approach, with who confirmed them and who has talked with the person. */
export const windows = pgTable("windows", recordColumns(), (table) => [primaryKey({ columns: [table.coordinationUnit, table.id] })])

/** Those who asked for help before a referral exists. */
export const approaches = pgTable("approaches", recordColumns(), (table) => [primaryKey({ columns: [table.coordinationUnit, table.id] })])

/** Help that can be had without a place. */
export const doors = pgTable("doors", recordColumns(), (table) => [primaryKey({ columns: [table.coordinationUnit, table.id] })])

/** Who is on duty when. */
export const duty = pgTable("duty", recordColumns(), (table) => [primaryKey({ columns: [table.coordinationUnit, table.id] })])
