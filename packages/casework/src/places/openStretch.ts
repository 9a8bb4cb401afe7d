import { formatCivilDate, parseCivilDate, type Weekday, weekdayIndex, weekdays } from "@samsyn/core"
import type { VacancyKept } from "../records/Place.ts"

/** Days of start on each of which a place of a vacancy is left, and how many there are in service on every one of them. */
export interface OpenStretch {
  readonly freeFrom: string
  readonly freeUntil?: string
  readonly inService: number
}

/** How many days are searched for an intake day, as the core does. */
const intakeSearchDays = 366

/** The places of a vacancy that are in service on a civil date. */
export function inServiceOn({ outOfService = [], places }: VacancyKept, day: string): number {
  const closed = outOfService.filter(({ from, until }) => from <= day && (until === undefined || day < until))
  return Math.max(0, places - closed.reduce((sum, one) => sum + one.places, 0))
}

/**
 * The first stretch of days, from today on, on which someone could start and more places are in service than are taken; none where there is no such day. Days on
 * which nobody can start, by weekday or holiday, neither make nor break one. Whoever starts within it finds a place: what is in service is the least of its days.
 */
export function openStretch(
  vacancy: VacancyKept,
  { holidays, taken, today }: { readonly holidays: ReadonlyArray<string>; readonly taken: number; readonly today: string }
): OpenStretch | undefined {
  const { freeFrom, freeUntil, outOfService = [] } = vacancy
  const first = freeFrom > today ? freeFrom : today
  const changes = outOfService.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])).filter((day) => day > first)
  const cuts = [...new Set([first, ...changes])].toSorted()
  const parts = cuts
    .map((from, index) => ({ from, until: cuts[index + 1], inService: inServiceOn(vacancy, from) }))
    .filter((part) => hasStart(vacancy, part, holidays))
  const begin = parts.findIndex(({ inService }) => inService > taken)
  const opening = parts[begin]
  if (opening === undefined) return undefined
  const end = parts.findIndex(({ inService }, index) => index > begin && inService <= taken)
  const closing = parts[end]
  const lastDay = closing === undefined ? freeUntil : dayBefore(closing.from)
  return {
    freeFrom: begin === 0 ? freeFrom : opening.from,
    ...(lastDay === undefined ? {} : { freeUntil: lastDay }),
    inService: Math.min(...parts.slice(begin, closing === undefined ? undefined : end).map(({ inService }) => inService))
  }
}

/** Whether someone could start on a day of `[from, until)`, as far as the terms of the vacancy go. */
function hasStart(
  { freeUntil, intakeDays }: VacancyKept,
  { from, until }: { readonly from: string; readonly until: string | undefined },
  holidays: ReadonlyArray<string>
): boolean {
  if (freeUntil !== undefined && freeUntil < from) return false
  if (intakeDays === undefined) return true
  const first = dayNumber(from)
  for (let day = first; day <= first + intakeSearchDays; day++) {
    const date = formatCivilDate(day)
    if ((until !== undefined && date >= until) || (freeUntil !== undefined && date > freeUntil)) return false
    if (intakeDays.includes(weekdays[weekdayIndex(day)] as Weekday) && !holidays.includes(date)) return true
  }
  return false
}

function dayBefore(date: string): string {
  return formatCivilDate(dayNumber(date) - 1)
}

function dayNumber(date: string): number {
  const day = parseCivilDate(date)
  if (day === undefined) throw new Error("openStretch: a vacancy that is kept has dates that exist")
  return day
}
