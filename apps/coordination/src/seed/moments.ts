import { formatInstant } from "@samsyn/core"

/** Times as told from now: everything in the synthetic unit is so long ago, or so far ahead. */
export interface Moments {
  readonly now: string
  readonly hoursAgo: (hours: number) => string
  readonly hoursAhead: (hours: number) => string
  /** A civil date. */
  readonly daysAgo: (days: number) => string
  readonly daysAhead: (days: number) => string
}

const hour = 3_600_000

/** Reckoned from the whole minute before `nowMillis`. Civil dates are those of UTC, which is near enough for a made-up unit. */
export function momentsFrom(nowMillis: number): Moments {
  const now = Math.floor(nowMillis / 60_000) * 60_000
  const ahead = (hours: number) => formatInstant(now + hours * hour)
  const date = (days: number) => ahead(days * 24).slice(0, 10)
  return {
    now: ahead(0),
    hoursAgo: (hours) => ahead(-hours),
    hoursAhead: ahead,
    daysAgo: (days) => date(-days),
    daysAhead: date
  }
}
