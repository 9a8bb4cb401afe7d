import type { Duration } from "@samsyn/core"
import type { Words } from "./Words.ts"

/** A duration of the pack in words: `6 uker`, `10 virkedager`. */
export function durationWords(words: Words["duration"], duration: Duration): string {
  if ("weeks" in duration) return words.weeks(duration.weeks)
  if ("workingDays" in duration) return words.workingDays(duration.workingDays)
  return "days" in duration ? words.days(duration.days) : words.hours(duration.hours)
}
