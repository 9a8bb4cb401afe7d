import { foreignKey, index, pgTable, primaryKey } from "drizzle-orm/pg-core"
import { identifiedColumns, memberOf, recordColumns } from "./columns.ts"
import { referrals } from "./referrals.ts"

export const units = pgTable("units", identifiedColumns(), (table) => [primaryKey({ columns: [table.coordinationUnit, table.id] })])

export const vacancies = pgTable("vacancies", { ...identifiedColumns(), unitId: memberOf("record", "unitId") }, (table) => [
  primaryKey({ columns: [table.coordinationUnit, table.id] }),
  foreignKey({
    name: "vacancies_unit_fk",
    columns: [table.coordinationUnit, table.unitId],
    foreignColumns: [units.coordinationUnit, units.id]
  }),
  index().on(table.coordinationUnit, table.unitId)
])

/** Places held, offered or accepted. */
export const commitments = pgTable(
  "commitments",
  { ...recordColumns(), referralId: memberOf("record", "referralId"), vacancyId: memberOf("record", "vacancyId") },
  (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.position] }),
    foreignKey({
      name: "commitments_referral_fk",
      columns: [table.coordinationUnit, table.referralId],
      foreignColumns: [referrals.coordinationUnit, referrals.id]
    }),
    foreignKey({
      name: "commitments_vacancy_fk",
      columns: [table.coordinationUnit, table.vacancyId],
      foreignColumns: [vacancies.coordinationUnit, vacancies.id]
    }),
    index().on(table.coordinationUnit, table.referralId),
    index().on(table.coordinationUnit, table.vacancyId)
  ]
)

/** Noes of persons to units. */
export const refusals = pgTable(
  "refusals",
  { ...recordColumns(), referralId: memberOf("record", "referralId"), unitId: memberOf("record", "unitId") },
  (table) => [
    primaryKey({ columns: [table.coordinationUnit, table.position] }),
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
