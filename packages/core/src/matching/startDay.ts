import type { Moment } from "../snapshot/moment.ts"
import type { Referral, Vacancy } from "../snapshot/Snapshot.ts"
import { civilDay, weekdayIndex, weekdays } from "../time/civilDate.ts"

/** How many days are searched for an intake day. */
const intakeSearchDays = 366

/** The first day from which both the person and the place are free: today or later. */
export function earliestDay(referral: Pick<Referral, "earliestOn">, vacancy: Vacancy, today: number): number {
  const earliestOn = referral.earliestOn === undefined ? today : civilDay(referral.earliestOn)
  return Math.max(today, civilDay(vacancy.freeFrom), earliestOn)
}

/** The first intake day from a day on, within {@link intakeSearchDays}: a named weekday that is no holiday; every day where none is named. */
export function firstIntakeDay(vacancy: Vacancy, from: number, moment: Moment): number | undefined {
  const { intakeDays } = vacancy
  if (intakeDays === undefined) return from
  const named = weekdays.map((weekday) => intakeDays.includes(weekday))
  for (let day = from; day <= from + intakeSearchDays; day++) {
    if (named[weekdayIndex(day)] === true && !moment.holidays.has(day)) return day
  }
  return undefined
}

/** The day on which a person would start in a vacancy; undefined when there is none. */
export function startDay(referral: Pick<Referral, "earliestOn">, vacancy: Vacancy, moment: Moment): number | undefined {
  const day = firstIntakeDay(vacancy, earliestDay(referral, vacancy, moment.today), moment)
  return day === undefined || (vacancy.freeUntil !== undefined && day > civilDay(vacancy.freeUntil)) ? undefined : day
}
