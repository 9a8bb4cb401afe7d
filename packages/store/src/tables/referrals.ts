import { foreignKey, index, pgTable, primaryKey } from "drizzle-orm/pg-core"
import { identifiedColumns, memberOf } from "./columns.ts"

export const referrals = pgTable("referrals", identifiedColumns(), (table) => [primaryKey({ columns: [table.coordinationUnit, table.id] })])

/** What is known of each referral. */
export const facts = pgTable("facts", { ...identifiedColumns(), referralId: memberOf("record", "referralId") }, (table) => [
  primaryKey({ columns: [table.coordinationUnit, table.id] }),
  foreignKey({
    name: "facts_referral_fk",
    columns: [table.coordinationUnit, table.referralId],
    foreignColumns: [referrals.coordinationUnit, referrals.id]
  }),
  index().on(table.coordinationUnit, table.referralId)
])

/** The context notes, in their writers' own words. */
export const notes = pgTable("notes", { ...identifiedColumns(), referralId: memberOf("record", "referralId") }, (table) => [
  primaryKey({ columns: [table.coordinationUnit, table.id] }),
  foreignKey({
    name: "notes_referral_fk",
    columns: [table.coordinationUnit, table.referralId],
    foreignColumns: [referrals.coordinationUnit, referrals.id]
  }),
  index().on(table.coordinationUnit, table.referralId)
])
