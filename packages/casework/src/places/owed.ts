import { civilDateAt } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"
import type { Owed } from "../owed.ts"
import { type PlacesOf, placesOfEach } from "../pileOf.ts"
import { offersAt } from "../offers/offersAt.ts"
import type { VacancyKept } from "../records/Place.ts"
import type { Records } from "../records/Records.ts"
import { intakeCoordinator } from "../roles.ts"
import { freshUntil, isStale } from "./isStale.ts"
import { openStretch } from "./openStretch.ts"

/**
 * What is owed about vacancies that still have a place to give: their unit confirms each before it grows stale, and once it is stale someone of the unit of coordination
 * asks. Asking ends the second; a confirmation ends both.
 */
export function owedByPlaces(records: Records, occasion: Occasion): ReadonlyArray<Owed> {
  const today = civilDateAt(occasion.at, occasion.timeZone)
  const placesOf = placesOfEach(offersAt(records, occasion), today)
  const unitNames = new Map(records.units.map(({ id, name }) => [id, name]))
  return records.vacancies
    .filter((vacancy) => canBeGiven(vacancy, placesOf(vacancy), today, occasion))
    .flatMap((vacancy): ReadonlyArray<Owed> => {
      const service = unitNames.get(vacancy.unitId)
      const about = { list: "vacancies", id: vacancy.id } as const
      const dueAt = freshUntil(vacancy, occasion)
      const overdue = isStale(vacancy, occasion)
      return [
        {
          kind: "vacancy-confirmation",
          about,
          dueAt,
          overdue,
          owner: { role: "unit-staff", ...(service === undefined ? {} : { service }) }
        },
        ...(overdue && vacancy.askedAt === undefined
          ? [{ kind: "vacancy-question", about, dueAt, overdue, owner: { role: intakeCoordinator } } as const]
          : [])
      ]
    })
}

function canBeGiven(vacancy: VacancyKept, { bound, used }: PlacesOf, today: string, { holidays }: Occasion): boolean {
  return openStretch(vacancy, { holidays, taken: used + bound, today }) !== undefined
}
