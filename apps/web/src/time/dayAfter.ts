import { formatCivilDate, parseCivilDate } from "@samsyn/core"

/** The civil date so many days after another; before it where they are negative. Fails: throws on what is no civil date. */
export function dayAfter(civilDate: string, days: number): string {
  const day = parseCivilDate(civilDate)
  if (day === undefined) throw new Error("dayAfter: not a civil date")
  return formatCivilDate(day + days)
}
