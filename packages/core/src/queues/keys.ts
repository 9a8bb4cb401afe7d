import { type DayDates, never } from "../dates/dayDates.ts"
import { sightOf, type Vantage } from "../facts/sight.ts"
import type { assessmentKeys, placeKeys } from "../rules/RulePack.ts"
import type { Referral } from "../snapshot/Snapshot.ts"
import { civilDay, formatCivilDate } from "../time/civilDate.ts"
import { addToDay } from "../time/duration.ts"
import { instantMillis } from "../time/instant.ts"
import type { Desk } from "./Desk.ts"
import { pointsParts, totalPoints } from "./points.ts"

export type Key = (typeof placeKeys)[number] | (typeof assessmentKeys)[number]

/** One key of an order, as a row shows it: dates as civil dates (null: none), points in thousandths, the rest as they are. */
export interface KeyValue {
  readonly key: Key
  readonly value: string | number | null
}

/** Someone in an order: the numbers its keys compare by, smaller first; the id is compared last, by code unit. */
export interface Entry {
  readonly referral: Referral
  readonly dates: DayDates
  readonly sortsBy: ReadonlyArray<number>
}

/** The number that a key compares by. */
export function sortsBy(desk: Desk, key: Exclude<Key, "id">, referral: Referral, dates: DayDates, vantage: Vantage): number {
  switch (key) {
    case "lane":
      return desk.rules.lanes.get(referral.lane) ?? never
    case "latest-start":
      return dates.latestStart
    case "assessment-due":
      return assessmentDueDay(desk, referral)
    case "points":
      return -pointsOf(desk, referral, vantage)
    case "seniority":
      return civilDay(referral.seniorityOn)
    case "lot":
      return referral.lot
  }
}

/** What a key shows of the number it compares by. */
export function keyValue(key: Key, entry: Entry, index: number): KeyValue {
  const value = entry.sortsBy[index] ?? never
  switch (key) {
    case "lane":
      return { key, value: entry.referral.lane }
    case "id":
      return { key, value: entry.referral.id }
    case "lot":
      return { key, value }
    case "points":
      return { key, value: -value }
    case "latest-start":
    case "assessment-due":
    case "seniority":
      return { key, value: value === never ? null : formatCivilDate(value) }
  }
}

/** Which of two different referrals comes first; never 0. */
export function compareEntries(one: Entry, other: Entry): number {
  for (let index = 0; index < one.sortsBy.length; index++) {
    const a = one.sortsBy[index] as number
    const b = other.sortsBy[index] as number
    if (a !== b) return a < b ? -1 : 1
  }
  return one.referral.id < other.referral.id ? -1 : 1
}

/** The last day of the assessment clock, counted from the civil date of receipt. */
export function assessmentDueDay(desk: Desk, referral: Referral): number {
  return addToDay(desk.moment.zone.dayAt(instantMillis(referral.receivedAt)), desk.rules.assessmentWithin, desk.moment.holidays)
}

function pointsOf(desk: Desk, referral: Referral, vantage: Vantage): number {
  const { points } = desk.rules.pack
  return points === undefined ? 0 : totalPoints(pointsParts(points, sightOf(desk.factsOf(referral), vantage)))
}
