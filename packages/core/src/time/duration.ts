import { Schema } from "effect"
import { weekdayIndex } from "./civilDate.ts"
import { millisecondsPerDay, millisecondsPerHour } from "./instant.ts"

/** A length of time in exactly one unit. From a civil date: weeks, days, working days. From an instant: hours, days and weeks of 24-hour days. */
export const Duration = Schema.Union([
  Schema.Struct({ weeks: Schema.Natural }),
  Schema.Struct({ workingDays: Schema.Natural }),
  Schema.Struct({ days: Schema.Natural }),
  Schema.Struct({ hours: Schema.Natural })
]).annotate({ identifier: "Duration", description: "A length of time in exactly one unit" })
export type Duration = typeof Duration.Type

/** Days on which working days are not counted besides Saturdays and Sundays, as day numbers. */
export type Holidays = ReadonlySet<number>

/**
 * The day a duration after a civil date. The n-th working day after a date skips Saturdays, Sundays and holidays.
 * Throws on hours, which {@link readRulePack} keeps out of every place where a civil date is counted from.
 */
export function addToDay(day: number, duration: Duration, holidays: Holidays): number {
  if ("weeks" in duration) return day + duration.weeks * 7
  if ("days" in duration) return day + duration.days
  if ("hours" in duration) throw new Error("addToDay: hours cannot be counted from a civil date")
  let left = duration.workingDays
  let at = day
  while (left > 0) {
    at++
    if (weekdayIndex(at) < 5 && !holidays.has(at)) left--
  }
  return at
}

/** Milliseconds of a duration counted from an instant. Throws on working days, which {@link readRulePack} keeps out of windows. */
export function durationMillis(duration: Duration): number {
  if ("hours" in duration) return duration.hours * millisecondsPerHour
  if ("days" in duration) return duration.days * millisecondsPerDay
  if ("weeks" in duration) return duration.weeks * 7 * millisecondsPerDay
  throw new Error("durationMillis: working days cannot be counted from an instant")
}
