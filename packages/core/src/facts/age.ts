import type { Person } from "../snapshot/Snapshot.ts"
import { completedYears, dayNumber } from "../time/civilDate.ts"

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

/** The first day on which someone born on a civil date has completed so many years: 1 March of a common year for 29 February. */
export function completesYearsOn(bornOn: string, years: number): number {
  // One day more than February has is 1 March.
  return dayNumber(Number(bornOn.slice(0, 4)) + years, Number(bornOn.slice(5, 7)), Number(bornOn.slice(8, 10)))
}
