import type { ContactsOfWeekAnswer } from "@samsyn/contract"

type Week = Pick<ContactsOfWeekAnswer, "due" | "inTime" | "late" | "never" | "someoneNear" | "weekFrom">

/** The talks of each week, whatever opened the window, apart by whether someone near the person is known of; the latest week first. */
export function byWeek(rows: ReadonlyArray<ContactsOfWeekAnswer>): ReadonlyArray<Week> {
  const weeks = new Map<string, Week>()
  for (const { due, inTime, late, never, someoneNear, weekFrom } of rows) {
    const key = `${weekFrom} ${someoneNear ? "1" : "0"}`
    const sum = weeks.get(key)
    weeks.set(key, {
      weekFrom,
      someoneNear,
      due: due + (sum?.due ?? 0),
      inTime: inTime + (sum?.inTime ?? 0),
      late: late + (sum?.late ?? 0),
      never: never + (sum?.never ?? 0)
    })
  }
  return [...weeks.entries()].toSorted(([one], [other]) => (one < other ? 1 : -1)).map(([, week]) => week)
}
