import { never } from "../dates/dayDates.ts"
import type { Desk } from "../queues/Desk.ts"
import { instantMillis } from "../time/instant.ts"
import { windowStateAt } from "../windows/windowState.ts"
import type { Pool, Seeker } from "./pool.ts"

/** The levels of the matching, most important first: a right before a choice before a window before convenience. */
export const levels = ["daysLate", "wish", "careLevel", "window", "start", "vacancy"] as const
export type Level = (typeof levels)[number]

/** What a person would get on each level with one of their edges; smaller is better. */
export type Ranks = { readonly [L in Level]: number }

/** How each person's edges rank, level by level. */
export function ranksIn(desk: Desk, pool: Pool): (seeker: Seeker, edge: Seeker["edges"][number]) => Ranks {
  const windowEnds = lastWindowDays(desk)
  return (seeker, edge) => {
    const { dates, referral } = seeker.entry
    const vacancy = pool.vacancies[edge.vacancy]
    if (vacancy === undefined) throw new Error("ranksIn: an edge leads to a vacancy of the pool")
    const wish = referral.wishes.indexOf(vacancy.unitId)
    const windowEnd = windowEnds.get(referral.personKey)
    return {
      daysLate: daysLate(edge.day, dates.latestStart),
      wish: wish === -1 ? referral.wishes.length : wish,
      careLevel: referral.careLevels.indexOf(vacancy.careLevel),
      window: windowEnd === undefined || edge.day <= windowEnd ? 0 : 1,
      start: edge.day,
      vacancy: edge.vacancy
    }
  }
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
