import { formatInstant, parseCivilDate, parseInstant } from "@samsyn/core"
import { type DateWords, makeDateFormat } from "./dateFormat.ts"
import { makeWallClock } from "./wallClock.ts"

/** How days and instants are written for a reader: in a language, in the zone of the data, seen from the time of the data. */
export interface Times {
  /** The civil date of the data. */
  readonly today: string
  /** The time of the data, in milliseconds. */
  readonly now: number
  /** Days from today to a civil date; negative when it is past. */
  readonly daysUntil: (civilDate: string) => number
  /** The civil date on which an instant falls. */
  readonly dayOf: (instant: string) => string
  /** `14. des.`, with the year where it is another than today's. */
  readonly day: (civilDate: string) => string
  /** `mandag 14. desember`, with the year where it is another than today's. */
  readonly dayInFull: (civilDate: string) => string
  /** `lør. 21. nov. kl. 21:00`; today, yesterday and tomorrow by name. */
  readonly instant: (instant: string) => string
  /** `kl. 21:00`. */
  readonly clock: (instant: string) => string
  /** When something coming ends: `kl. 21:00` when it is today, else with the day. */
  readonly until: (instant: string) => string
  /** `2 dager`, `3 timer`, `20 minutter`: the length between the instant and the time of the data. */
  readonly distance: (instant: string) => string
  /** The wall time of an instant as a `datetime-local` field has it. */
  readonly toField: (millis: number) => string
  /** The instant of a wall time from a `datetime-local` field, or undefined when it is not one. */
  readonly fromField: (text: string) => string | undefined
}

const millisecondsPerMinute = 60_000
const millisecondsPerHour = 3_600_000
const millisecondsPerDay = 86_400_000

/** The times of one reader; `at` is the word before a time of day. `asOf` and the zone come with the data, never from the reader's own clock or place. */
export function makeTimes(options: {
  readonly words: DateWords & { readonly at: string }
  readonly timeZone: string
  readonly asOf: string
}): Times {
  const { timeZone, words } = options
  const { at, calendar, locale } = words
  const wallClock = makeWallClock(timeZone)
  const now = millisOf(options.asOf)
  const today = wallClock.read(now).slice(0, 10)
  const todayNumber = dayNumberOf(today)
  const civil = (parts: Intl.DateTimeFormatOptions) => makeDateFormat(words, parts)
  const short = civil({ day: "numeric", month: "short" })
  const shortWithYear = civil({ day: "numeric", month: "short", year: "numeric" })
  const long = civil({ weekday: "long", day: "numeric", month: "long" })
  const longWithYear = civil({ weekday: "long", day: "numeric", month: "long", year: "numeric" })
  const weekday = civil({ weekday: "short" })
  const clockFormat = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone })
  const relativeFormat = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })

  const clock = (instant: string) => `${at} ${clockFormat.format(millisOf(instant))}`
  const near = (distance: number) =>
    calendar === undefined
      ? relativeFormat.format(distance, "day")
      : distance === 0
        ? calendar.today
        : distance < 0
          ? calendar.yesterday
          : calendar.tomorrow
  const day = (civilDate: string) => (sameYear(civilDate, today) ? short : shortWithYear)(millisOfDay(civilDate))
  const daysUntil = (civilDate: string) => dayNumberOf(civilDate) - todayNumber
  const dayOf = (instant: string) => wallClock.read(millisOf(instant)).slice(0, 10)
  const instant = (text: string) => {
    const civilDate = dayOf(text)
    const distance = daysUntil(civilDate)
    const name = Math.abs(distance) <= 1 ? near(distance) : `${weekday(millisOfDay(civilDate))} ${day(civilDate)}`
    return `${name} ${clock(text)}`
  }

  return {
    today,
    now,
    daysUntil,
    day,
    dayOf,
    dayInFull: (civilDate) => (sameYear(civilDate, today) ? long : longWithYear)(millisOfDay(civilDate)),
    clock,
    instant,
    until: (end) => (dayOf(end) === today ? clock(end) : instant(end)),
    distance: (instant) => {
      const { value, unit } = largestUnit(Math.abs(millisOf(instant) - now))
      if (calendar !== undefined) return calendar[`${unit}s`](value)
      return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value)
    },
    toField: wallClock.read,
    fromField: (text) => {
      const millis = wallClock.set(text)
      return millis === undefined ? undefined : formatInstant(millis)
    }
  }
}

/** Minutes under two hours, hours under two days, then days; rounded down, so that nothing is said to be longer than it is. */
function largestUnit(millis: number): { readonly value: number; readonly unit: "minute" | "hour" | "day" } {
  if (millis < 2 * millisecondsPerHour) return { value: Math.floor(millis / millisecondsPerMinute), unit: "minute" }
  if (millis < 2 * millisecondsPerDay) return { value: Math.floor(millis / millisecondsPerHour), unit: "hour" }
  return { value: Math.floor(millis / millisecondsPerDay), unit: "day" }
}

function sameYear(first: string, second: string): boolean {
  return first.slice(0, 4) === second.slice(0, 4)
}

function dayNumberOf(civilDate: string): number {
  const day = parseCivilDate(civilDate)
  if (day === undefined) throw new Error("not a civil date that the contract accepted")
  return day
}

function millisOfDay(civilDate: string): number {
  return dayNumberOf(civilDate) * millisecondsPerDay
}

function millisOf(instant: string): number {
  const millis = parseInstant(instant)
  if (millis === undefined) throw new Error("not an instant that the contract accepted")
  return millis
}
