import type { Vacancy } from "@samsyn/core"
import { checkRecords, under } from "../checkRecords.ts"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { VacancyKept } from "../records/Place.ts"
import type { Records } from "../records/Records.ts"
import type { ChangeVacancy } from "./Command.ts"
import { checkIntakeDays, findVacancy, withStep } from "./vacancy.ts"

/**
 * Puts new terms in place of a vacancy's own: fewer places, another day, other features. What was promised stands: where there are fewer places than promises,
 * the vacancy is overbooked, and shown so. It does not confirm the vacancy; that is a tap of its own.
 */
export function changeVacancy(records: Records, { by, terms, vacancyId }: ChangeVacancy, occasion: Occasion): Decision {
  const found = findVacancy(records, vacancyId)
  if (found.tag === "not") return found.decision
  const { askedAt, confirmedAt, confirmedBy, history, id, outOfService, unitId } = found.vacancy
  const changed: Vacancy = { ...terms, id, unitId, confirmedAt }
  const faults = [
    ...under(checkRecords({ vacancies: [changed], units: records.units }, occasion), "/vacancies/0"),
    ...checkIntakeDays(changed)
  ]
  if (faults.length > 0) return refused("invalid", ...faults)
  const kept: VacancyKept = {
    ...changed,
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
    ...(askedAt === undefined ? {} : { askedAt }),
    ...(outOfService === undefined ? {} : { outOfService }),
    ...(history === undefined ? {} : { history })
  }
  return accepted({ tag: "vacancy-changed", by, puts: { vacancies: [withStep(kept, "changed", by, occasion)] } })
}
