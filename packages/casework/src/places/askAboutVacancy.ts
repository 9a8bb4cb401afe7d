import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { AskAboutVacancy } from "./Command.ts"
import { isStale } from "./isStale.ts"
import { findVacancy, withStep } from "./vacancy.ts"

/** Puts on record that the unit was asked whether a stale vacancy is still there. Asking again is asking again. */
export function askAboutVacancy(records: Records, { by, vacancyId }: AskAboutVacancy, occasion: Occasion): Decision {
  const found = findVacancy(records, vacancyId)
  if (found.tag === "not") return found.decision
  const { vacancy } = found
  if (!isStale(vacancy, occasion)) {
    return refused("not-allowed-now", {
      path: "/vacancyId",
      code: "fresh",
      message: "This was confirmed lately; it can be offered as it is"
    })
  }
  const kept = { ...vacancy, askedAt: occasion.at }
  return accepted({ tag: "vacancy-asked-about", by, puts: { vacancies: [withStep(kept, "asked-about", by, occasion)] } })
}
