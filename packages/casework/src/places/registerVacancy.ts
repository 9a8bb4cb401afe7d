import { checkPast, checkRecords, under } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { VacancyKept } from "../records/Place.ts"
import type { Records } from "../records/Records.ts"
import type { PlaceCommand } from "./Command.ts"
import { checkIntakeDays } from "./vacancy.ts"

/** Adds places of one kind at a unit that is known. Who registers them confirms them, at the time they say. */
export function registerVacancy(
  records: Records,
  { by, vacancy }: Extract<PlaceCommand, { readonly tag: "register-vacancy" }>,
  occasion: Occasion
): Decision {
  if (records.vacancies.some((known) => known.id === vacancy.id)) return idTaken("/id")
  const faults = [
    ...under(checkRecords({ vacancies: [vacancy], units: records.units }, occasion), "/vacancies/0"),
    ...checkIntakeDays(vacancy),
    ...checkPast(vacancy.confirmedAt, "/confirmedAt", occasion)
  ]
  if (faults.length > 0) return refused("invalid", ...faults)
  const kept: VacancyKept = by === undefined ? vacancy : { ...vacancy, confirmedBy: by }
  return accepted({ tag: "vacancy-registered", ...(by === undefined ? {} : { by }), puts: { vacancies: [kept] } })
}
