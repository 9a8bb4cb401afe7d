import type { Person } from "../snapshot/Snapshot.ts"
import { completedYears } from "../time/civilDate.ts"

/** The least and the greatest number of completed years that someone can have. */
export interface AgeRange {
  readonly youngest: number
  readonly oldest: number
}

/** Completed years on a civil date, between the last and the first possible day of birth; undefined when nothing is known. */
export function ageOn(person: Person, onDate: string): AgeRange | undefined {
  if (person.born === undefined) return undefined
  return { youngest: completedYears(person.born.latest, onDate), oldest: completedYears(person.born.earliest, onDate) }
}
