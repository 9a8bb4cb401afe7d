import { sql } from "drizzle-orm"
import { foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core"
import { coordinationUnit, memberOf, recordColumns } from "./columns.ts"
import { referrals } from "./referrals.ts"

export const units = pgTable("units", recordColumns(), (table) => [primaryKey({ columns: [table.coordinationUnit, table.id] })])

export const vacancies = pgTable("vacancies", { ...recordColumns(), unitId: memberOf("record", "unitId") }, (table) => [
  primaryKey({ columns: [table.coordinationUnit, table.id] }),
  foreignKey({
    name: "vacancies_unit_fk",
    columns: [table.coordinationUnit, table.unitId],
    foreignColumns: [units.coordinationUnit, units.id]
  }),
  index().on(table.coordinationUnit, table.unitId)
])

/**
 * Places held, offered, accepted or used. Of one person at most one binds a place, whichever process wrote it.
 */
export const offers = pgTable(
  "offers",
  {
    ...recordColumns(),
    referralId: memberOf("record", "referralId"),
    vacancyId: memberOf("record", "vacancyId"),
    personKey: memberOf("record", "personKey"),
    state: memberOf("record", "state")
  },
  (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.id] }),
    foreignKey({
      name: "offers_referral_fk",
      columns: [table.coordinationUnit, table.referralId],
      foreignColumns: [referrals.coordinationUnit, referrals.id]
    }),
    foreignKey({
      name: "offers_vacancy_fk",
      columns: [table.coordinationUnit, table.vacancyId],
      foreignColumns: [vacancies.coordinationUnit, vacancies.id]
    }),
    uniqueIndex("offers_one_a_person")
      .on(table.coordinationUnit, table.personKey)
      .where(sql`${table.state} in ('held', 'offered', 'accepted')`),
    index().on(table.coordinationUnit, table.referralId),
    index().on(table.coordinationUnit, table.vacancyId)
  ]
)

/** Noes of persons to units. */
export const refusals = pgTable(
  "refusals",
  { ...recordColumns(), referralId: memberOf("record", "referralId"), unitId: memberOf("record", "unitId") },
  (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.id] }),
    foreignKey({
      name: "refusals_referral_fk",
      columns: [table.coordinationUnit, table.referralId],
      foreignColumns: [referrals.coordinationUnit, referrals.id]
    }),
    foreignKey({
      name: "refusals_unit_fk",
      columns: [table.coordinationUnit, table.unitId],
      foreignColumns: [units.coordinationUnit, units.id]
    }),
    index().on(table.coordinationUnit, table.referralId),
    index().on(table.coordinationUnit, table.unitId)
  ]
)

/** Proposals as they were answered, by digest, for as long as someone may act on one. Not records: only what was shown. */
export const proposalsShown = pgTable(
  "proposals_shown",
  {
    coordinationUnit: coordinationUnit(),
    digest: text().notNull(),
    shownAt: timestamp({ mode: "string", withTimezone: true, precision: 3 }).notNull(),
    proposal: jsonb().notNull()
  },
  (table) => [primaryKey({ columns: [table.coordinationUnit, table.digest] })]
)
