import { formatCivilDate, parseCivilDate } from "@samsyn/core"
import type { Times } from "./Times.ts"

/** The last moment before an `until` is over, in words: an instant as it is; of a civil date, which is over as it begins, the day before. */
export function lastMoment(until: string, times: Times): string {
  const day = parseCivilDate(until)
  return day === undefined ? times.until(until) : times.dayInFull(formatCivilDate(day - 1))
}

/** Whether an `until` is over, seen from the time of the data. */
export function isOverNow(until: string, times: Times): boolean {
  return parseCivilDate(until) === undefined ? Date.parse(until) <= times.now : times.daysUntil(until) <= 0
}
