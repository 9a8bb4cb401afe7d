/**
 * Civil dates: ISO strings (`2026-11-23`) outside, whole day numbers inside (days since 1970-01-01, proleptic Gregorian).
 * Arithmetic after Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil, civil_from_days).
 */

/** Days since 1970-01-01 of a civil date, or undefined when the text is not one that exists (2026-02-30). */
export function parseCivilDate(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayNumber(year, month, day)
}

/** The day number of a civil date that a schema has accepted. Throws on anything else: that is a programmer's error. */
export function civilDay(text: string): number {
  const day = parseCivilDate(text)
  if (day === undefined) throw new Error("civilDay: not a civil date that a schema accepted")
  return day
}

/** The ISO string of a day number. */
export function formatCivilDate(day: number): string {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthShifted = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthShifted + 2) / 5) + 1
  const month = monthShifted < 10 ? monthShifted + 3 : monthShifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, "0")}-${pad2(month)}-${pad2(dayOfMonth)}`
}

/** The weekdays as the snapshot spells them, Monday first. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
export type Weekday = (typeof weekdays)[number]

/** Index in {@link weekdays} of a day number: 0 is Monday. */
export function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Completed years between two civil dates; someone born on 29 February completes a year on 1 March of a common year. */
export function completedYears(bornOn: string, onDay: string): number {
  const years = digits(onDay, 0, 4) - digits(bornOn, 0, 4)
  return onDay.slice(5) < bornOn.slice(5) ? years - 1 : years
}

export function dayNumber(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The number spelled by ASCII digits in `[from, until)`, or NaN. */
export function digits(text: string, from: number, until: number): number {
  let value = 0
  for (let index = from; index < until; index++) {
    const digit = text.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
