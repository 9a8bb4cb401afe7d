import { civilDay } from "../time/civilDate.ts"
import type { Holidays } from "../time/duration.ts"
import { instantMillis } from "../time/instant.ts"
import { makeZone, type Zone } from "../time/zone.ts"
import type { Snapshot } from "./Snapshot.ts"

/** The instant of a snapshot, and the civil date it falls on. */
export interface Now {
  readonly asOf: number
  readonly today: number
}

/** The time of a snapshot with what is needed to count days from it. */
export interface Moment extends Now {
  readonly zone: Zone
  readonly holidays: Holidays
}

export function momentOf(snapshot: Snapshot): Moment {
  const zone = makeZone(snapshot.timeZone)
  const asOf = instantMillis(snapshot.asOf)
  return { asOf, today: zone.dayAt(asOf), zone, holidays: new Set(snapshot.holidays.map(civilDay)) }
}

/** Whether an `until` is reached: a civil date is reached with its first moment. */
export function isOver(until: string, now: Now): boolean {
  return until.length === 10 ? now.today >= civilDay(until) : now.asOf >= instantMillis(until)
}
