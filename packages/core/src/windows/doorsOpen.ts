import type { Moment } from "../snapshot/moment.ts"
import type { Door, Duty } from "../snapshot/Snapshot.ts"
import { weekdayIndex, weekdays } from "../time/civilDate.ts"
import { instantMillis } from "../time/instant.ts"

/** A door that is open now, and the time of day at which it closes. */
export interface OpenDoor {
  readonly doorId: string
  readonly kind: string
  readonly service: string
  readonly phone?: string
  readonly needs: Door["needs"]
  /** `HH:MM` local time, up to 24:00. */
  readonly closesAtTime: string
}

/** The doors of these kinds that are open at the moment, by weekday, hour and holiday; by id. Where hours overlap, the last closing counts. */
export function doorsOpen(doors: ReadonlyArray<Door>, kinds: ReadonlyArray<string>, moment: Moment): ReadonlyArray<OpenDoor> {
  const weekday = weekdays[weekdayIndex(moment.today)]
  const minute = moment.zone.minuteOfDayAt(moment.asOf)
  const isHoliday = moment.holidays.has(moment.today)
  return doors
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((door): ReadonlyArray<OpenDoor> => {
      if (!kinds.includes(door.kind) || (isHoliday && door.onHolidays !== true)) return []
      const closesAtTime = door.hours
        .filter(({ days, from, to }) => days.some((day) => day === weekday) && clockMinutes(from) <= minute && minute < clockMinutes(to))
        .map(({ to }) => to)
        .toSorted()
        .at(-1)
      if (closesAtTime === undefined) return []
      const { id: doorId, kind, needs, phone, service } = door
      return [{ doorId, kind, service, needs, closesAtTime, ...(phone === undefined ? {} : { phone }) }]
    })
}

/** Who is on duty at the moment: of several the one who began first, then the one who stays longest, then the first by reach. */
export function dutyAt<Watch extends Duty>(duty: ReadonlyArray<Watch>, asOf: number): Watch | undefined {
  return duty
    .filter(({ from, until }) => instantMillis(from) <= asOf && asOf < instantMillis(until))
    .toSorted(
      (one, other) =>
        instantMillis(one.from) - instantMillis(other.from) ||
        instantMillis(other.until) - instantMillis(one.until) ||
        (one.reach < other.reach ? -1 : 1)
    )[0]
}

/** Minutes since midnight of `HH:MM`. */
export function clockMinutes(clockTime: string): number {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5))
}
