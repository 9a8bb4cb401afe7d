import type { Calendar } from "./Calendar.ts"

/** How a language writes dates: by the first of the locales that the browser knows, with the language's own names where it says them. */
export interface DateWords {
  readonly locale: ReadonlyArray<string>
  readonly calendar?: Calendar | undefined
}

/** Writes days, in milliseconds at midnight in Greenwich, with the parts that are asked for. */
export function makeDateFormat({ calendar, locale }: DateWords, parts: Intl.DateTimeFormatOptions): (millis: number) => string {
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" })
  if (calendar === undefined) return (millis) => format.format(millis)
  const weekdays = calendar.weekdays[parts.weekday === "short" ? "short" : "long"]
  const months = calendar.months[parts.month === "short" ? "short" : "long"]
  return (millis) => {
    const day = new Date(millis)
    const named: Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string | undefined>>> = {
      weekday: weekdays[(day.getUTCDay() + 6) % 7],
      month: months[day.getUTCMonth()]
    }
    return format
      .formatToParts(millis)
      .map(({ type, value }) => named[type] ?? value)
      .join("")
  }
}
