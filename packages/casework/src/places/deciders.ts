import type { Deciders } from "../Decider.ts"
import type { PlaceCommand } from "./Command.ts"
import { registerUnit } from "./registerUnit.ts"
import { registerVacancy } from "./registerVacancy.ts"

/** Places: units, vacancies, and how fresh what is known of them is. */
export const placeDeciders: Deciders<PlaceCommand> = {
  "register-unit": { decide: (records, { unit }) => registerUnit(records, unit) },
  "register-vacancy": { decide: (records, { vacancy }, occasion) => registerVacancy(records, vacancy, occasion) }
}
