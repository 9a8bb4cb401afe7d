import { dayNumber } from "./civilDate.ts"
import { millisecondsPerDay } from "./instant.ts"

/** A time zone as two pure lookups. Made once per question by {@link makeZone}; it caches offsets by UTC day. */
export interface Zone {
  /** Day number of the civil date on which the instant falls. */
  readonly dayAt: (millis: number) => number
  /** Minutes since local midnight. */
  readonly minuteOfDayAt: (millis: number) => number
  /** The first instant at which the local clock shows this minute of this day, or has passed it where the clock skips it. */
  readonly instantAt: (day: number, minuteOfDay: number) => number
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

/**
 * The zone of an IANA name that {@link isTimeZone} accepts.
 * An offset that is the same at both ends of a UTC day is taken to hold all that day, so that most instants cost one map lookup.
 */
export function makeZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit"
  })
  const offsetOfDay = new Map<number, number | undefined>()
  const exactOffset = (millis: number): number => {
    const parts: Record<string, number> = {}
    for (const part of format.formatToParts(millis)) parts[part.type] = Number(part.value)
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts
    const local = dayNumber(year, month, day) * millisecondsPerDay + ((hour * 60 + minute) * 60 + second) * 1000
    return local - Math.floor(millis / 1000) * 1000
  }
  const offsetAt = (millis: number): number => {
    const day = Math.floor(millis / millisecondsPerDay)
    if (!offsetOfDay.has(day)) {
      const atStart = exactOffset(day * millisecondsPerDay)
      const atEnd = exactOffset((day + 1) * millisecondsPerDay)
      offsetOfDay.set(day, atStart === atEnd ? atStart : undefined)
    }
    return offsetOfDay.get(day) ?? exactOffset(millis)
  }
  const localMillis = (millis: number): number => millis + offsetAt(millis)
  const instantAt = (day: number, minuteOfDay: number): number => {
    const local = day * millisecondsPerDay + minuteOfDay * 60_000
    // The clock may change between the two guesses: the earlier that shows the time is the first, else the time is skipped.
    const guesses = [local - offsetAt(local - millisecondsPerDay), local - offsetAt(local + millisecondsPerDay)].toSorted((a, b) => a - b)
    return guesses.find((guess) => localMillis(guess) === local) ?? (guesses[1] as number)
  }
  return {
    instantAt,
    dayAt: (millis) => Math.floor(localMillis(millis) / millisecondsPerDay),
    minuteOfDayAt: (millis) => {
      const local = localMillis(millis)
      return Math.floor((local - Math.floor(local / millisecondsPerDay) * millisecondsPerDay) / 60_000)
    }
  }
}
