import type { Fault, Observer, Vacancy } from "@samsyn/core"
import { type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { vacancySteps, VacancyKept } from "../records/Place.ts"
import type { Records } from "../records/Records.ts"

/** The vacancy that a command is about, or the refusal of a command about none. */
export type VacancyFound = { readonly tag: "found"; readonly vacancy: VacancyKept } | { readonly tag: "not"; readonly decision: Decision }

export function findVacancy(records: Records, id: string): VacancyFound {
  const vacancy = records.vacancies.find((known) => known.id === id)
  return vacancy === undefined
    ? { tag: "not", decision: refused("unknown-record", { path: "/vacancyId", code: "unknown", message: "No vacancy has this id" }) }
    : { tag: "found", vacancy }
}

/** A fault where nobody could ever start: intake days are named, and there is none of them. */
export function checkIntakeDays({ intakeDays }: Pick<Vacancy, "intakeDays">): ReadonlyArray<Fault> {
  return intakeDays?.length === 0
    ? [{ path: "/intakeDays", code: "none", message: "Name a day, or leave them out where every day will do" }]
    : []
}

/** A vacancy with one more step in its history. */
export function withStep(vacancy: VacancyKept, what: (typeof vacancySteps)[number], by: Observer, { at }: Occasion): VacancyKept {
  return { ...vacancy, history: [...(vacancy.history ?? []), { at, by, what }] }
}
