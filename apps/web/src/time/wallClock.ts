import { parseInstant } from "@samsyn/core"

/** A clock on the wall of a zone: what it shows at an instant, and at which instant it shows something. */
export interface WallClock {
  /** `2026-11-23T10:00` at an instant. */
  readonly read: (millis: number) => string
  /** The instant at which the clock shows `2026-11-23T10:00`; the first of two when it is set back, undefined when it is no time at all. */
  readonly set: (text: string) => number | undefined
}

export function makeWallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short", hourCycle: "h23" })
  const read = (millis: number) => format.format(millis).replace(" ", "T")
  const asUtc = (text: string) => parseInstant(`${text}:00Z`)
  const offsetAt = (millis: number) => (asUtc(read(millis)) ?? millis) - Math.floor(millis / 60_000) * 60_000
  return {
    read,
    set: (text) => {
      const shown = asUtc(text)
      // Read as UTC the time is less than a day off; the offset there, and once more at what that gives, is the right one.
      return shown === undefined ? undefined : shown - offsetAt(shown - offsetAt(shown))
    }
  }
}
