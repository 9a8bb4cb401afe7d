import { deskOf } from "../queues/Desk.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { matchingOf } from "./match.ts"
import type { Assignment, Matching } from "./Matching.ts"
import { type Solved, solvedOf } from "./solved.ts"
import { type FailedCondition, whyNot } from "./whyNot.ts"

/** Where someone would start. */
export interface Place {
  readonly vacancyId: string
  readonly startsOn: string
}

/** Why someone's place is another one than before. */
export type WhyChanged =
  /** They have come into the pool, or left it (a place accepted, a referral closed, another order). */
  | { readonly tag: "arrived" }
  | { readonly tag: "left" }
  /** The place they had is gone, or they are no longer eligible for it. */
  | { readonly tag: "vacancyGone" }
  | { readonly tag: "notEligible"; readonly failed: ReadonlyArray<FailedCondition> }
  /** Their place now starts on another day. */
  | { readonly tag: "dayMoved" }
  /** They now have a place, or a better one. */
  | { readonly tag: "better" }
  /** Someone before them in the order now has what they had, or it is needed for someone before them. */
  | { readonly tag: "givenUp" }

/** One person for whom a matching differs from the one before. */
export interface Change {
  readonly referralId: string
  readonly before: Place | null
  readonly after: Place | null
  readonly why: WhyChanged
}

/** What {@link rematch} must know of a matching before: who had which place, and who had none. */
export interface Placed {
  readonly assignments: ReadonlyArray<Pick<Assignment, "referralId" | "vacancyId" | "startsOn">>
  readonly unplaced: ReadonlyArray<{ readonly referralId: string }>
}

/** A new matching, and what it changes. */
export interface Rematching {
  readonly matching: Matching
  readonly changes: ReadonlyArray<Change>
}

/**
 * Matches again and says what changed and why. A commitment is never moved: whoever holds one is not in the pool.
 *
 * Shape: changes in the order of the new pool, then those who left it in the order they had.
 * Fails: never.
 * Laws: with nothing changed, nothing changes; the matching is the one of match.
 * Source: design section 4.6; issue 4.
 */
export function rematch(snapshot: Snapshot, pack: RulePack, previous: Placed): Rematching {
  const desk = deskOf(snapshot, pack)
  const solved = solvedOf(desk)
  const matching = matchingOf(desk, solved)
  const before = placesOf(previous)
  const after = placesOf(matching)
  const changed = (id: string, why: WhyChanged): Change => ({
    referralId: id,
    before: before.get(id) ?? null,
    after: after.get(id) ?? null,
    why
  })
  const changes = [...after.keys()].flatMap((id): ReadonlyArray<Change> => {
    const had = before.get(id)
    const has = after.get(id)
    if (had === undefined) return [changed(id, { tag: "arrived" })]
    if (isSame(had, has ?? null)) return []
    return [changed(id, whyMoved(snapshot, pack, solved, { referralId: id, had, has: has ?? null }))]
  })
  const left = [...before.keys()].filter((id) => !after.has(id)).map((id) => changed(id, { tag: "left" }))
  return { matching, changes: [...changes, ...left] }
}

/** Everyone of a matching, in the order of its pool as far as it can be told, with their place or null. */
function placesOf(matching: Placed): ReadonlyMap<string, Place | null> {
  return new Map([
    ...matching.assignments.map(({ referralId, startsOn, vacancyId }) => [referralId, { vacancyId, startsOn }] as const),
    ...matching.unplaced.map(({ referralId }) => [referralId, null] as const)
  ])
}

function isSame(one: Place | null, other: Place | null): boolean {
  return one?.vacancyId === other?.vacancyId && one?.startsOn === other?.startsOn
}

function whyMoved(
  snapshot: Snapshot,
  pack: RulePack,
  solved: Solved,
  { had, has, referralId }: { readonly referralId: string; readonly had: Place | null; readonly has: Place | null }
): WhyChanged {
  if (had === null) return { tag: "better" }
  if (!snapshot.vacancies.some(({ id }) => id === had.vacancyId)) return { tag: "vacancyGone" }
  const failed = whyNot(snapshot, pack, { referralId, vacancyId: had.vacancyId })
  if (failed.length > 0) return { tag: "notEligible", failed }
  if (has?.vacancyId === had.vacancyId) return { tag: "dayMoved" }
  return has !== null && isBetter(solved, referralId, has, had) ? { tag: "better" } : { tag: "givenUp" }
}

/** Whether the edge someone now holds ranks before the one they had, as both rank today. */
function isBetter({ pool, ranks }: Solved, referralId: string, has: Place, had: Place): boolean {
  const seeker = pool.seekers.findIndex(({ referral }) => referral.id === referralId)
  const edgeTo = (place: Place): number => {
    for (let edge = pool.edgesFrom[seeker] as number; edge < (pool.edgesFrom[seeker + 1] as number); edge++) {
      if (pool.vacancies[pool.vacancyOf[edge] as number]?.id === place.vacancyId) return edge
    }
    throw new Error("isBetter: both places are edges of the pool")
  }
  const [now, then] = [edgeTo(has), edgeTo(had)]
  const level = ranks.find((rank) => rank[now] !== rank[then])
  return level !== undefined && (level[now] as number) < (level[then] as number)
}
