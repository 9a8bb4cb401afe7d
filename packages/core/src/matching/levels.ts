import { never } from "../dates/dayDates.ts"
import type { Desk } from "../queues/Desk.ts"
import { instantMillis } from "../time/instant.ts"
import { windowStateAt } from "../windows/windowState.ts"
import type { Referral, Vacancy } from "../snapshot/Snapshot.ts"
import type { Pool } from "./pool.ts"

/** The levels of the matching, most important first: a right before a choice before a window before convenience. */
export const levels = ["daysLate", "wish", "careLevel", "window", "start", "vacancy"] as const
export type Level = (typeof levels)[number]

/** How every edge of a pool ranks on each level, in the order of {@link levels}; smaller is better. */
export function ranksOf(desk: Desk, pool: Pool): ReadonlyArray<Int32Array> {
  const windowEnds = lastWindowDays(desk)
  const { dayOf, edgesFrom, seekers, vacancies, vacancyOf } = pool
  // A level on which all edges of a person rank alike is left at 0.
  const [late, wish, careLevel, window] = Array.from({ length: 4 }, () => new Int32Array(vacancyOf.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array
  ]
  const rankUnits = makeRanking(vacancies.map(({ unitId }) => unitId))
  const rankCareLevels = makeRanking(vacancies.map(({ careLevel }) => careLevel))
  seekers.forEach(({ dates, referral }, seeker) => {
    const [from, until] = [edgesFrom[seeker] as number, edgesFrom[seeker + 1] as number]
    if (dates.latestStart !== never) {
      for (let edge = from; edge < until; edge++) late[edge] = Math.max(0, (dayOf[edge] as number) - dates.latestStart)
    }
    if (referral.wishes.length > 0) rankUnits(referral.wishes, { into: wish, vacancyOf, from, until })
    if (referral.careLevels.length > 1) rankCareLevels(referral.careLevels, { into: careLevel, vacancyOf, from, until })
    const windowEnd = windowEnds.get(referral.personKey)
    if (windowEnd !== undefined) {
      for (let edge = from; edge < until; edge++) window[edge] = (dayOf[edge] as number) <= windowEnd ? 0 : 1
    }
  })
  return [late, wish, careLevel, window, dayOf, vacancyOf]
}

/** Ranks edges by where the name of their vacancy (its unit, its care level) stands in a list; what the list does not name comes after all. */
function makeRanking(names: ReadonlyArray<string>) {
  const indexOf = new Map<string, number>()
  const nameOf = Int32Array.from(names, (name) => {
    const index = indexOf.get(name) ?? indexOf.size
    indexOf.set(name, index)
    return index
  })
  const standsAt = new Int32Array(indexOf.size).fill(-1)
  return (
    list: ReadonlyArray<string>,
    edges: { readonly into: Int32Array; readonly vacancyOf: Int32Array; readonly from: number; readonly until: number }
  ) => {
    const { from, into, until, vacancyOf } = edges
    const place = (at: (index: number) => number) => {
      // From the last to the first, so that of two that are the same the first counts.
      for (let index = list.length - 1; index >= 0; index--) {
        const name = indexOf.get(list[index] as string)
        if (name !== undefined) standsAt[name] = at(index)
      }
    }
    place((index) => index)
    for (let edge = from; edge < until; edge++) {
      const at = standsAt[nameOf[vacancyOf[edge] as number] as number] as number
      into[edge] = at === -1 ? list.length : at
    }
    place(() => -1)
  }
}

/** Index of the vacancy's unit among the wishes; after all named when it is none of them. */
export function wishRank(referral: Referral, vacancy: Vacancy): number {
  const index = referral.wishes.indexOf(vacancy.unitId)
  return index === -1 ? referral.wishes.length : index
}

/** Days after the latest start; 0 where there is none. */
export function daysLate(day: number, latestStart: number): number {
  return latestStart === never ? 0 : Math.max(0, day - latestStart)
}

/** The civil date on which each person's last-closing open window closes, over all their referrals and approaches. */
export function lastWindowDays(desk: Desk): ReadonlyMap<string, number> {
  const { moment, rules, snapshot } = desk
  const dayOf = new Map<string, number>()
  for (const window of snapshot.windows) {
    const trigger = rules.triggers.get(window.trigger)
    if (trigger === undefined) continue
    const state = windowStateAt(window, trigger, moment.asOf)
    if (state.tag === "open") keepLater(dayOf, window.about, moment.zone.dayAt(instantMillis(state.closesAt)))
  }
  const days = new Map<string, number>()
  if (dayOf.size === 0) return days
  for (const { id, personKey } of [...snapshot.referrals, ...snapshot.approaches]) {
    const day = dayOf.get(id)
    if (day !== undefined && personKey !== undefined) keepLater(days, personKey, day)
  }
  return days
}

function keepLater(days: Map<string, number>, key: string, day: number): void {
  days.set(key, Math.max(days.get(key) ?? day, day))
}
