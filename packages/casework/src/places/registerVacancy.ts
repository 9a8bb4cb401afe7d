import type { Vacancy } from "@samsyn/core"
import { checkPast, checkRecords, under } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"

/** Adds places of one kind at a unit that is known. */
export function registerVacancy(records: Records, vacancy: Vacancy, occasion: Occasion): Decision {
  if (records.vacancies.some((known) => known.id === vacancy.id)) return idTaken("/id")
  const faults = [
    ...under(checkRecords({ vacancies: [vacancy], units: records.units }, occasion), "/vacancies/0"),
    ...checkPast(vacancy.confirmedAt, "/confirmedAt", occasion)
  ]
  return faults.length === 0 ? accepted({ tag: "vacancy-registered", puts: { vacancies: [vacancy] } }) : refused("invalid", ...faults)
}
