import type { ContactsOfWeekAnswer } from "@samsyn/contract"

type Week = Pick<ContactsOfWeekAnswer, "inTime" | "late" | "never" | "weekFrom">

/** The talks of each week in all, whatever opened the window, the latest week first. */
export function byWeek(rows: ReadonlyArray<ContactsOfWeekAnswer>): ReadonlyArray<Week> {
  const weeks = new Map<string, Week>()
  for (const { inTime, late, never, weekFrom } of rows) {
    const sum = weeks.get(weekFrom)
    weeks.set(weekFrom, {
      weekFrom,
      inTime: inTime + (sum?.inTime ?? 0),
      late: late + (sum?.late ?? 0),
      never: never + (sum?.never ?? 0)
    })
  }
  return [...weeks.values()].toSorted((one, other) => (one.weekFrom < other.weekFrom ? 1 : -1))
}
