import { digits, formatCivilDate, parseCivilDate } from "./civilDate.ts"

export const millisecondsPerHour = 3_600_000
export const millisecondsPerDay = 86_400_000

/**
 * Milliseconds since 1970-01-01T00:00Z of an RFC 3339 instant, or undefined when the text is not one.
 * Seconds may be left out, a fraction is read to the millisecond, a zone (`Z` or `±hh:mm`) is required, a leap second is refused.
 */
export function parseInstant(text: string): number | undefined {
  const day = parseCivilDate(text.slice(0, 10))
  if (day === undefined || text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58) return undefined
  const hour = digits(text, 11, 13)
  const minute = digits(text, 14, 16)
  if (!(hour <= 23 && minute <= 59)) return undefined
  let at = 16
  let milliseconds = (hour * 60 + minute) * 60_000
  if (text.charCodeAt(at) === 58) {
    const second = digits(text, 17, 19)
    if (!(second <= 59)) return undefined
    milliseconds += second * 1000
    at = 19
    if (text.charCodeAt(at) === 46) {
      const start = at + 1
      at = start
      while (isDigit(text.charCodeAt(at))) at++
      if (at === start || at - start > 9) return undefined
      milliseconds += digits(text.slice(start, start + 3).padEnd(3, "0"), 0, 3)
    }
  }
  if (text.charCodeAt(at) === 90) return at + 1 === text.length ? day * millisecondsPerDay + milliseconds : undefined
  const sign = text.charCodeAt(at) === 43 ? 1 : text.charCodeAt(at) === 45 ? -1 : 0
  if (sign === 0 || text.length !== at + 6 || text.charCodeAt(at + 3) !== 58) return undefined
  const offsetHour = digits(text, at + 1, at + 3)
  const offsetMinute = digits(text, at + 4, at + 6)
  if (!(offsetHour <= 23 && offsetMinute <= 59)) return undefined
  return day * millisecondsPerDay + milliseconds - sign * (offsetHour * 60 + offsetMinute) * 60_000
}

/** The milliseconds of an instant that a schema has accepted. Throws on anything else: that is a programmer's error. */
export function instantMillis(text: string): number {
  const millis = parseInstant(text)
  if (millis === undefined) throw new Error("instantMillis: not an instant that a schema accepted")
  return millis
}

/** Canonical UTC text: `2026-11-23T09:00:00Z`, with milliseconds only where there are any. */
export function formatInstant(millis: number): string {
  const day = Math.floor(millis / millisecondsPerDay)
  const rest = millis - day * millisecondsPerDay
  const two = (value: number) => String(value).padStart(2, "0")
  const fraction = rest % 1000
  return `${formatCivilDate(day)}T${two(Math.floor(rest / millisecondsPerHour))}:${two(Math.floor(rest / 60_000) % 60)}:${two(
    Math.floor(rest / 1000) % 60
  )}${fraction === 0 ? "" : `.${String(fraction).padStart(3, "0")}`}Z`
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
