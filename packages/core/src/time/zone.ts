import { dayNumber } from "./civilDate.ts"
import { millisecondsPerDay } from "./instant.ts"

/** A time zone as two pure lookups. Made once per question by {@link makeZone}; it caches offsets by UTC day. */
export interface Zone {
  /** Day number of the civil date on which the instant falls. */
  readonly dayAt: (millis: number) => number
  /** Minutes since local midnight. */
  readonly minuteOfDayAt: (millis: number) => number
  /** The instants at which the local clock shows this minute of this day: two where it is put back, and where it skips it that at which it does. */
  readonly instantsAt: (day: number, minuteOfDay: number) => readonly [number, ...ReadonlyArray<number>]
  /** The instants of a day at which the clock is put forward or back: on most days none. */
  readonly clockChangesOn: (day: number) => ReadonlyArray<number>
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
  /** The first instant with another offset than at `from`; one of them, where there are several until `until`. */
  const changeBetween = (from: number, until: number): number => {
    let [before, after] = [from, until]
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (offsetAt(middle) === offsetAt(from)) before = middle
      else after = middle
    }
    return after
  }
  const instantsAt = (day: number, minuteOfDay: number): readonly [number, ...ReadonlyArray<number>] => {
    const local = day * millisecondsPerDay + minuteOfDay * 60_000
    // The clock may change between the two guesses.
    const guesses = [local - offsetAt(local - millisecondsPerDay), local - offsetAt(local + millisecondsPerDay)] as const
    const [first, ...rest] = [...new Set(guesses)].filter((guess) => localMillis(guess) === local).toSorted((one, other) => one - other)
    return first === undefined ? [changeBetween(Math.min(...guesses), Math.max(...guesses))] : [first, ...rest]
  }
  const clockChangesOn = (day: number): ReadonlyArray<number> => {
    const [[from], [until]] = [instantsAt(day, 0), instantsAt(day + 1, 0)]
    return offsetAt(from) === offsetAt(until) ? [] : [changeBetween(from, until)]
  }
  return {
    instantsAt,
    clockChangesOn,
    dayAt: (millis) => Math.floor(localMillis(millis) / millisecondsPerDay),
    minuteOfDayAt: (millis) => {
      const local = localMillis(millis)
      return Math.floor((local - Math.floor(local / millisecondsPerDay) * millisecondsPerDay) / 60_000)
    }
  }
}
