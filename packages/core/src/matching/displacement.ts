import { deskOf } from "../queues/Desk.ts"
import type { Entry } from "../queues/keys.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { formatCivilDate } from "../time/civilDate.ts"
import { type Level, levels } from "./levels.ts"
import { solve } from "./solve.ts"
import { type Solved, solvedOf } from "./solved.ts"
import { type FailedCondition, whyNot } from "./whyNot.ts"

/** Someone placed before who is worse off when a pair is pinned: how, and from when to when. */
export interface Affected {
  readonly referralId: string
  readonly change: "uncovered" | "more-late" | "wish-lost" | "care-level-lost" | "window-missed" | "start-later"
  /** Earlier in the order than the pinned person. */
  readonly before: boolean
  readonly startsOnBefore: string
  readonly startsOnAfter: string | null
  readonly daysLateBefore: number
  readonly daysLateAfter: number | null
}

/** What giving one person one vacancy would cost, and whom; or why the pair cannot be pinned. */
export type Displacement =
  | {
      readonly tag: "displaced"
      readonly referralId: string
      readonly vacancyId: string
      readonly startsOn: string
      readonly affected: ReadonlyArray<Affected>
    }
  | { readonly tag: "notInPool"; readonly referralId: string }
  | {
      readonly tag: "notEligible"
      readonly referralId: string
      readonly vacancyId: string
      readonly failed: ReadonlyArray<FailedCondition>
    }

/**
 * Pins a pair and matches everyone else again: who placed before is worse at the first level that differs.
 *
 * Shape: `affected` in the order of the pool, the pinned person not among them; a vacancy's id is a tie-breaker and no change.
 * Units: civil dates, whole days.
 * Fails: throws when the snapshot has no such referral or vacancy.
 * Laws: equals matching the rest by trying everything on small cases; pinning what the proposal gives affects nobody.
 * Cost: two matchings.
 * Source: design section 4.6.
 */
export function displacement(
  snapshot: Snapshot,
  pack: RulePack,
  pair: { readonly referralId: string; readonly vacancyId: string }
): Displacement {
  const desk = deskOf(snapshot, pack)
  const failed = whyNot(snapshot, pack, pair)
  const { referralId, vacancyId } = pair
  if (failed.length > 0) return { tag: "notEligible", referralId, vacancyId, failed }
  const solved = solvedOf(desk)
  const { pool } = solved
  const seeker = pool.seekers.findIndex(({ referral }) => referral.id === referralId)
  if (seeker === -1) return { tag: "notInPool", referralId }
  const pinned = edgesOf(solved, seeker).find((edge) => pool.vacancies[pool.vacancyOf[edge] as number]?.id === vacancyId)
  if (pinned === undefined) throw new Error("displacement: a pair that fails no condition is an edge of the pool")
  const startsOn = formatCivilDate(pool.dayOf[pinned] as number)
  return { tag: "displaced", referralId, vacancyId, startsOn, affected: affectedBy(solved, seeker, pinned) }
}

function edgesOf({ pool }: Solved, seeker: number): ReadonlyArray<number> {
  const from = pool.edgesFrom[seeker] as number
  return Array.from({ length: (pool.edgesFrom[seeker + 1] as number) - from }, (_, index) => from + index)
}

/** Everyone placed who is worse off when a seeker holds a pinned edge. */
function affectedBy(solved: Solved, pinnedSeeker: number, pinned: number): ReadonlyArray<Affected> {
  const { pool, solution } = solved
  const after = solveWithout(solved, pinnedSeeker, pool.vacancyOf[pinned] as number)
  return pool.seekers.flatMap((entry, seeker): ReadonlyArray<Affected> => {
    const held = solution.edgeOf[seeker] as number
    if (seeker === pinnedSeeker || held === -1) return []
    const holds = after(seeker)
    const change = changeBetween(solved, held, holds)
    if (change === undefined) return []
    return [affectedOf(solved, entry, { change, before: seeker < pinnedSeeker, held, holds })]
  })
}

function affectedOf(
  { pool, ranks }: Solved,
  entry: Entry,
  found: { readonly change: Affected["change"]; readonly before: boolean; readonly held: number; readonly holds: number }
): Affected {
  const daysLate = ranks[levels.indexOf("daysLate")] as Int32Array
  const { before, change, held, holds } = found
  return {
    referralId: entry.referral.id,
    change,
    before,
    startsOnBefore: formatCivilDate(pool.dayOf[held] as number),
    startsOnAfter: holds === -1 ? null : formatCivilDate(pool.dayOf[holds] as number),
    daysLateBefore: daysLate[held] as number,
    daysLateAfter: holds === -1 ? null : (daysLate[holds] as number)
  }
}

/** The matching of everyone but one, with one place fewer at a vacancy: the edge each seeker holds, by their index before. */
function solveWithout({ pool, ranks }: Solved, pinnedSeeker: number, vacancy: number): (seeker: number) => number {
  const first = pool.edgesFrom[pinnedSeeker] as number
  const skipped = (pool.edgesFrom[pinnedSeeker + 1] as number) - first
  const without = (array: Int32Array) => {
    const rest = new Int32Array(array.length - skipped)
    rest.set(array.subarray(0, first))
    rest.set(array.subarray(first + skipped), first)
    return rest
  }
  const edgesFrom = Int32Array.from(pool.edgesFrom, (from, seeker) => (seeker > pinnedSeeker ? from - skipped : from))
  const solution = solve({
    seekers: pool.seekers.length,
    places: pool.places.map((places, index) => (index === vacancy ? places - 1 : places)),
    edgesFrom,
    vacancyOf: without(pool.vacancyOf),
    ranks: ranks.map(without)
  })
  return (seeker) => {
    const edge = solution.edgeOf[seeker] as number
    return edge >= first ? edge + skipped : edge
  }
}

const worse: { readonly [L in Exclude<Level, "vacancy">]: Affected["change"] } = {
  daysLate: "more-late",
  wish: "wish-lost",
  careLevel: "care-level-lost",
  window: "window-missed",
  start: "start-later"
}

/** How someone is worse off, at the first level that differs. */
function changeBetween({ ranks }: Solved, held: number, holds: number): Affected["change"] | undefined {
  if (holds === -1) return "uncovered"
  for (const [index, level] of levels.entries()) {
    const rank = ranks[index] as Int32Array
    const apart = (rank[holds] as number) - (rank[held] as number)
    if (apart !== 0) return apart > 0 && level !== "vacancy" ? worse[level] : undefined
  }
  return undefined
}
