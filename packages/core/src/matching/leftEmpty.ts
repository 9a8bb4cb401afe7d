import { deskOf } from "../queues/Desk.ts"
import type { Entry } from "../queues/keys.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot, Vacancy } from "../snapshot/Snapshot.ts"
import { type Solved, solvedOf } from "./solved.ts"
import { type FailedCondition, failedConditions } from "./whyNot.ts"

/** Someone who would have to start later, and by how many more days late. */
export interface MadeLater {
  readonly referralId: string
  readonly daysLater: number
}

/** A place left empty although moving others there would let someone unplaced in: whose days late forbid it. */
export interface LeftEmpty {
  readonly vacancyId: string
  /** Who waits, the first of those for whom the fewest days late would be needed. */
  readonly referralId: string
  readonly forbiddenBy: ReadonlyArray<MadeLater>
}

/** A free place that someone unplaced misses by one condition alone. */
export interface OneConditionAway {
  readonly vacancyId: string
  readonly failed: FailedCondition
  /** In the order of the pool. */
  readonly referralIds: ReadonlyArray<string>
}

/**
 * Places left empty while someone waits who could be placed if others were moved, and whose days late forbid it.
 *
 * Shape: one row for each vacancy with a place left, by id, where there is such a way; the way with the fewest days late in all is told,
 * of several the one for the person earliest in the order.
 * Units: whole days.
 * Fails: never.
 * Laws: every row makes someone earlier than the waiting person later (else the matching would have done it).
 * Cost: one shortest-path search backwards for each vacancy with a place left.
 * Source: design section 4.6.
 */
export function leftEmpty(snapshot: Snapshot, pack: RulePack): ReadonlyArray<LeftEmpty> {
  const solved = solvedOf(deskOf(snapshot, pack))
  const { pool } = solved
  const arcs = arcsInto(solved)
  const waiting = waitingSeekers(solved)
  return [...pool.vacancies.keys()]
    .filter((vacancy) => placesLeft(solved, vacancy) > 0)
    .flatMap((vacancy) => leftEmptyAt(solved, arcs, waiting, vacancy))
}

/**
 * For each free place the single conditions that, were they met, would let someone unplaced in, so that a unit knows what is missing most.
 *
 * Shape: by vacancy id, then the most people first.
 * Fails: never.
 * Laws: meeting the condition makes the pair eligible (whyNot names it alone).
 * Cost: unplaced people × vacancies with a place left.
 */
export function oneConditionAway(snapshot: Snapshot, pack: RulePack): ReadonlyArray<OneConditionAway> {
  const solved = solvedOf(deskOf(snapshot, pack))
  const { pool } = solved
  const waiting = waitingSeekers(solved).map((seeker) => pool.seekers[seeker] as Entry)
  return [...pool.vacancies.keys()]
    .filter((vacancy) => placesLeft(solved, vacancy) > 0)
    .flatMap((vacancy) => {
      const misses = waiting.flatMap((entry) => {
        const failed = failedConditions(pool.pairOf(entry, vacancy))
        return failed.length === 1 ? [{ referralId: entry.referral.id, failed: failed[0] as FailedCondition }] : []
      })
      return [
        ...Map.groupBy(misses, ({ failed }) =>
          JSON.stringify([failed.condition, "feature" in failed ? failed.feature : null, "bound" in failed ? failed.bound : null])
        ).values()
      ]
        .map((same) => ({
          vacancyId: (pool.vacancies[vacancy] as Vacancy).id,
          failed: (same[0] as (typeof misses)[number]).failed,
          referralIds: same.map(({ referralId }) => referralId)
        }))
        .toSorted((one, other) => other.referralIds.length - one.referralIds.length)
    })
}

function placesLeft({ pool, solution }: Solved, vacancy: number): number {
  let left = pool.places[vacancy] as number
  for (const edge of solution.edgeOf) if (edge !== -1 && pool.vacancyOf[edge] === vacancy) left--
  return left
}

function waitingSeekers({ pool, solution }: Solved): ReadonlyArray<number> {
  return [...pool.seekers.keys()].filter((seeker) => solution.edgeOf[seeker] === -1)
}

/** Someone who could leave one vacancy for another, and how many days later they would be. */
interface Arc {
  readonly from: number
  readonly seeker: number
  readonly daysLater: number
}

/**
 * For each vacancy the cheapest way in from each vacancy: the holder who would be fewest days later, the first of several.
 * A vacancy that is all committed is held by nobody here, so that no way leads on from it.
 */
function arcsInto({ pool, ranks, solution }: Solved): ReadonlyArray<ReadonlyMap<number, Arc>> {
  const daysLate = ranks[0] as Int32Array
  const into = pool.vacancies.map(() => new Map<number, Arc>())
  pool.seekers.forEach((_, seeker) => {
    const held = solution.edgeOf[seeker] as number
    if (held === -1) return
    const from = pool.vacancyOf[held] as number
    for (let edge = pool.edgesFrom[seeker] as number; edge < (pool.edgesFrom[seeker + 1] as number); edge++) {
      const to = pool.vacancyOf[edge] as number
      const daysLater = Math.max(0, (daysLate[edge] as number) - (daysLate[held] as number))
      const known = (into[to] as Map<number, Arc>).get(from)
      if (known === undefined || daysLater < known.daysLater) {
        ;(into[to] as Map<number, Arc>).set(from, { from, seeker, daysLater })
      }
    }
  })
  return into
}

function leftEmptyAt(
  solved: Solved,
  arcs: ReadonlyArray<ReadonlyMap<number, Arc>>,
  waiting: ReadonlyArray<number>,
  end: number
): ReadonlyArray<LeftEmpty> {
  const { pool } = solved
  const { days, next } = shortestTo(arcs, end)
  let best: { readonly seeker: number; readonly vacancy: number; readonly days: number } | undefined
  for (const seeker of waiting) {
    for (let edge = pool.edgesFrom[seeker] as number; edge < (pool.edgesFrom[seeker + 1] as number); edge++) {
      const vacancy = pool.vacancyOf[edge] as number
      const cost = days[vacancy] as number
      if (cost < (best?.days ?? Number.POSITIVE_INFINITY)) best = { seeker, vacancy, days: cost }
    }
  }
  if (best === undefined) return []
  const forbiddenBy: Array<MadeLater> = []
  for (let arc = next[best.vacancy]; arc !== undefined; arc = next[arc.to]) {
    if (arc.daysLater > 0) forbiddenBy.push({ referralId: (pool.seekers[arc.seeker] as Entry).referral.id, daysLater: arc.daysLater })
  }
  return [{ vacancyId: (pool.vacancies[end] as Vacancy).id, referralId: (pool.seekers[best.seeker] as Entry).referral.id, forbiddenBy }]
}

/** From every vacancy the fewest days late in all to an end, and the first step of that way (Dijkstra 1959, backwards). */
function shortestTo(
  arcs: ReadonlyArray<ReadonlyMap<number, Arc>>,
  end: number
): { readonly days: ReadonlyArray<number>; readonly next: ReadonlyArray<(Arc & { readonly to: number }) | undefined> } {
  const days = arcs.map((_, vacancy) => (vacancy === end ? 0 : Number.POSITIVE_INFINITY))
  const next: Array<(Arc & { readonly to: number }) | undefined> = arcs.map(() => undefined)
  const open = new Set([end])
  while (open.size > 0) {
    const to = [...open].reduce((least, vacancy) => ((days[vacancy] as number) < (days[least] as number) ? vacancy : least))
    open.delete(to)
    for (const arc of (arcs[to] as ReadonlyMap<number, Arc>).values()) {
      const cost = (days[to] as number) + arc.daysLater
      if (cost >= (days[arc.from] as number)) continue
      days[arc.from] = cost
      next[arc.from] = { ...arc, to }
      open.add(arc.from)
    }
  }
  return { days, next }
}
