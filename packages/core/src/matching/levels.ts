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
  const ranks = levels.map(() => new Int32Array(pool.vacancyOf.length))
  const [late, wish, careLevel, window, start, vacancy] = ranks as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]
  pool.seekers.forEach(({ dates, referral }, seeker) => {
    const windowEnd = windowEnds.get(referral.personKey) ?? Number.POSITIVE_INFINITY
    for (let edge = pool.edgesFrom[seeker] as number; edge < (pool.edgesFrom[seeker + 1] as number); edge++) {
      const index = pool.vacancyOf[edge] as number
      const day = pool.dayOf[edge] as number
      const found = pool.vacancies[index] as Vacancy
      late[edge] = daysLate(day, dates.latestStart)
      wish[edge] = wishRank(referral, found)
      careLevel[edge] = referral.careLevels.indexOf(found.careLevel)
      window[edge] = day <= windowEnd ? 0 : 1
      start[edge] = day
      vacancy[edge] = index
    }
  })
  return ranks
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
  const personOf = new Map<string, string | undefined>([
    ...snapshot.referrals.map(({ id, personKey }) => [id, personKey] as const),
    ...snapshot.approaches.map(({ id, personKey }) => [id, personKey] as const)
  ])
  const days = new Map<string, number>()
  for (const window of snapshot.windows) {
    const trigger = rules.triggers.get(window.trigger)
    const personKey = personOf.get(window.about)
    if (trigger === undefined || personKey === undefined) continue
    const state = windowStateAt(window, trigger, moment.asOf)
    if (state.tag !== "open") continue
    const day = moment.zone.dayAt(instantMillis(state.closesAt))
    days.set(personKey, Math.max(days.get(personKey) ?? day, day))
  }
  return days
}
