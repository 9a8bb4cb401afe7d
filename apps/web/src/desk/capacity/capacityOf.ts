import type { VacancyAnswer } from "@samsyn/contract"
import { type Weekday, weekdays } from "@samsyn/core"
import { dayAfter } from "../../time/dayAfter.ts"

/** How a vacancy stands on one day. `free` is negative where more is promised than there is. */
export interface DayOfVacancy {
  readonly day: string
  /** Whether someone can start on it: within the days of the vacancy, on an intake day, on no holiday where there are intake days. */
  readonly isOpen: boolean
  readonly inService: number
  readonly free: number
}

/**
 * A vacancy day by day from a day on.
 *
 * Shape: what is taken is taken on all days: who has a place has it from their start on, which no later start can have.
 * Units: whole places; `days` whole days, `from` the first of them.
 * Fails: never.
 */
export function daysOfVacancy(
  vacancy: Pick<VacancyAnswer, "places" | "outOfService" | "used" | "bound" | "freeFrom" | "freeUntil" | "intakeDays">,
  from: string,
  days: number,
  holidays: ReadonlyArray<string> = []
): ReadonlyArray<DayOfVacancy> {
  const { bound, freeFrom, freeUntil, intakeDays, outOfService = [], places, used } = vacancy
  return Array.from({ length: days }, (_, index) => {
    const day = dayAfter(from, index)
    const closed = outOfService.filter((one) => one.from <= day && (one.until === undefined || day < one.until))
    const inService = Math.max(0, places - closed.reduce((sum, one) => sum + one.places, 0))
    const isIntakeDay = intakeDays === undefined || (intakeDays.includes(weekdayOf(day)) && !holidays.includes(day))
    return {
      day,
      isOpen: day >= freeFrom && (freeUntil === undefined || day <= freeUntil) && isIntakeDay,
      inService,
      free: inService - used - bound
    }
  })
}

function weekdayOf(day: string): Weekday {
  const weekday = weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]
  if (weekday === undefined) throw new Error("weekdayOf: a week has seven days")
  return weekday
}
