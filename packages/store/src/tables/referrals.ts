import { foreignKey, index, pgTable, primaryKey } from "drizzle-orm/pg-core"
import { recordColumns, memberOf } from "./columns.ts"

export const referrals = pgTable("referrals", recordColumns(), (table) => [primaryKey({ columns: [table.coordinationUnit, table.id] })])

/** A table of records that are about a referral: by `member` of the record, or by its own id. */
const aboutReferral = (name: string) =>
  pgTable(name, { ...recordColumns(), referralId: memberOf("record", "referralId") }, (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.id] }),
    foreignKey({
      name: `${name}_referral_fk`,
      columns: [table.coordinationUnit, table.referralId],
      foreignColumns: [referrals.coordinationUnit, referrals.id]
    }),
    index().on(table.coordinationUnit, table.referralId)
  ])

/** A table of records of which each referral has at most one, under the referral's own id. */
const oneOfReferral = (name: string) =>
  pgTable(name, recordColumns(), (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.id] }),
    foreignKey({
      name: `${name}_referral_fk`,
      columns: [table.coordinationUnit, table.id],
      foreignColumns: [referrals.coordinationUnit, referrals.id]
    })
  ])

/** How each referral came in. */
export const intakes = oneOfReferral("intakes")

/** Forms begun and not sent. */
export const drafts = pgTable("drafts", recordColumns(), (table) => [primaryKey({ columns: [table.coordinationUnit, table.id] })])

/** Rights decisions, with all that came before. */
export const decisions = aboutReferral("decisions")
export const reassessments = aboutReferral("reassessments")
export const disagreements = aboutReferral("disagreements")

/** What is known of each referral. */
export const facts = aboutReferral("facts")

/** The context notes, in their writers' own words. */
export const notes = aboutReferral("notes")
export const moments = aboutReferral("moments")
export const plans = oneOfReferral("plans")
export const interimHelp = aboutReferral("interim_help")
