/** What may stand on the axis of one person: the pile's date (decided, or the guide's), the date seen near them, a start, a window. */
export type AxisKind = "decided" | "guide" | "near" | "start" | "window"

/** One thing on the axis, in whole days from today. A window has an end. */
export interface AxisItem {
  readonly key: string
  readonly kind: AxisKind
  readonly label: string
  readonly from: number
  readonly to?: number
}

/** An axis of days from today, both ends included. */
export interface AxisSpan {
  readonly first: number
  readonly last: number
}

/** Days that an axis shows at least, so that two dates close together do not look far apart. */
const shortest = 21

/** How far back a window that opened long ago is drawn: what matters is when it closes. */
const backAtMost = 14

/**
 * The days that an axis shows: today and everything on it, with room at both ends.
 *
 * Units: whole days from today. A date that is past is always shown; of a window only the last two weeks before today.
 * Fails: never.
 */
export function axisSpan(items: ReadonlyArray<AxisItem>): AxisSpan {
  const days = [0, ...items.flatMap(({ from, kind, to }) => [kind === "window" ? Math.max(from, -backAtMost) : from, to ?? from])]
  const first = Math.min(...days)
  const last = Math.max(...days, first + shortest)
  const room = Math.max(2, Math.round((last - first) * 0.06))
  return { first: first - room, last: last + room }
}

/** Where a day is on the axis: 0 at its first day, 1 at its last; what is beyond stands at the end. */
export function axisShare(day: number, { first, last }: AxisSpan): number {
  return Math.min(1, Math.max(0, (day - first) / (last - first)))
}

/** Days at which the axis is marked: every Monday, every other, or fewer, so that there are at most `atMost`. `weekday` is that of today, Monday 0. */
export function axisTicks({ first, last }: AxisSpan, weekday: number, atMost: number): ReadonlyArray<number> {
  const step = [7, 14, 28, 56, 112, 224].find((each) => (last - first) / each <= atMost) ?? 448
  const monday = Math.ceil((first + weekday) / 7) * 7 - weekday
  const ticks: Array<number> = []
  for (let day = monday; day <= last; day += step) ticks.push(day)
  return ticks
}
