import { accepted, type Decision } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { ConfirmVacancy } from "./Command.ts"
import { findVacancy, withStep } from "./vacancy.ts"

/** Confirms that a vacancy is as it stands here, now. Whoever asked about it has their answer. */
export function confirmVacancy(records: Records, { by, vacancyId }: ConfirmVacancy, occasion: Occasion): Decision {
  const found = findVacancy(records, vacancyId)
  if (found.tag === "not") return found.decision
  const { askedAt: _answered, ...vacancy } = found.vacancy
  const kept = { ...vacancy, confirmedAt: occasion.at, confirmedBy: by }
  return accepted({ tag: "vacancy-confirmed", by, puts: { vacancies: [withStep(kept, "confirmed", by, occasion)] } })
}
