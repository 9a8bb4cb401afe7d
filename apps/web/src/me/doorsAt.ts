import type { DoorAnswer } from "@samsyn/contract"
import { parseCivilDate, weekdayIndex, weekdays } from "@samsyn/core"

/** A door at an hour: until when it is open, as its own clock says it, or that it is closed. */
export interface DoorAt {
  readonly door: DoorAnswer
  /** `HH:MM`, up to 24:00; undefined while it is closed. */
  readonly until: string | undefined
}

/** What is advice to those who refer is no door for the person. */
const notForThePerson: ReadonlySet<string> = new Set(["advice-line"])

/**
 * The doors at a wall time, `2026-11-23T10:00`: the open ones first, then by name. Holidays are not known to the page: a door that is closed on them says so by itself.
 */
export function doorsAt(doors: ReadonlyArray<DoorAnswer>, wallTime: string): ReadonlyArray<DoorAt> {
  const today = parseCivilDate(wallTime.slice(0, 10))
  const time = wallTime.slice(11, 16)
  const weekday = today === undefined ? undefined : weekdays[weekdayIndex(today)]
  const untilOf = ({ hours }: DoorAnswer) =>
    hours
      .filter(({ days, from, to }) => days.some((day) => day === weekday) && from <= time && time < to)
      .map(({ to }) => to)
      .toSorted()
      .at(-1)
  return doors
    .filter(({ kind }) => !notForThePerson.has(kind))
    .map((door) => ({ door, until: untilOf(door) }))
    .toSorted(
      (one, other) => Number(one.until === undefined) - Number(other.until === undefined) || compare(one.door.service, other.door.service)
    )
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
