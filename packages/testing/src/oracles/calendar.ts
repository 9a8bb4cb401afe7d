import type { RulePack, Snapshot } from "@samsyn/core"

/**
 * The calendar written with the platform's own `Date` and `Intl`, so that it shares nothing with the core.
 * Civil dates are ISO strings throughout; they compare as strings.
 */

export type Duration = RulePack["staleAfter"]

const day = 86_400_000
const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const

export const millis = (instant: string): number => Date.parse(instant)

export function civilDateAt(at: number, timeZone: string): string {
  return localParts(at, timeZone).date
}

/** The civil date and the clock, as `HH:MM`, that people in the zone read at an instant. */
export function localParts(at: number, timeZone: string): { readonly date: string; readonly time: string } {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
    formats.set(timeZone, format)
  }
  const [date = "", time = ""] = format.format(new Date(at)).split(" ")
  return { date, time }
}
const formats = new Map<string, Intl.DateTimeFormat>()

export const today = (snapshot: Snapshot): string => civilDateAt(millis(snapshot.asOf), snapshot.timeZone)

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

export function daysFrom(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / day)
}

export function weekday(date: string): (typeof weekdayNames)[number] {
  return weekdayNames[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "sun"
}

export function addDuration(date: string, duration: Duration, holidays: ReadonlyArray<string>): string {
  if ("weeks" in duration) return addDays(date, 7 * duration.weeks)
  if ("days" in duration) return addDays(date, duration.days)
  if ("hours" in duration) throw new Error("hours are not counted from a date")
  let at = date
  for (let worked = 0; worked < duration.workingDays; ) {
    at = addDays(at, 1)
    if (!["sat", "sun"].includes(weekday(at)) && !holidays.includes(at)) worked++
  }
  return at
}

export function durationHours(duration: Duration): number {
  if ("hours" in duration) return duration.hours
  if ("days" in duration) return 24 * duration.days
  if ("weeks" in duration) return 7 * 24 * duration.weeks
  throw new Error("working days are not counted from an instant")
}

/** Completed years on a date; a birthday on 29 February falls on 1 March in a common year. */
export function ageOn(bornOn: string, date: string): number {
  const [bornYear = 0, month = 0, day = 0] = bornOn.split("-").map(Number)
  const year = Number(date.slice(0, 4))
  const birthday = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
  return birthday <= date ? year - bornYear : year - bornYear - 1
}

/** Strings compare by code unit; numbers by size. */
export function compare<A extends string | number>(first: A, second: A): number {
  return first < second ? -1 : first > second ? 1 : 0
}
