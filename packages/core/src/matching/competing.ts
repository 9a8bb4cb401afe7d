import { deskOf } from "../queues/Desk.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { type Pool, poolOf } from "./pool.ts"

/** Those who compete with a pair, and for what. */
export interface Competing {
  /** Referrals that seek a place, in the order of the pool. */
  readonly referralIds: ReadonlyArray<string>
  /** Vacancies with a place not committed, by id. */
  readonly vacancyIds: ReadonlyArray<string>
}

/**
 * Everyone whose place may depend on what a pair is given: the referrals and vacancies that are joined to it by pairs that may be matched, through others.
 * Who is not among them gets the same whatever is decided here, and the other way round.
 *
 * Shape: of a person with several referrals the one that they seek a place by. Who seeks none (an unranked lane) is not among them; those who compete for the vacancy are.
 * Fails: never.
 * Laws: competingSlice.laws.test.ts of casework — matching these alone gives each of them what the whole matching gives.
 * Cost: as many steps as the pool has edges.
 */
export function competing(
  snapshot: Snapshot,
  pack: RulePack,
  pair: { readonly referralId: string; readonly vacancyId: string }
): Competing {
  const pool = poolOf(deskOf(snapshot, pack))
  const seekersOf = holdersOf(pool)
  const person = snapshot.referrals.find(({ id }) => id === pair.referralId)?.personKey
  const seekers = new Set(pool.seekers.flatMap(({ referral }, seeker) => (referral.personKey === person ? [seeker] : [])))
  const vacancies = new Set(pool.vacancies.flatMap(({ id }, vacancy) => (id === pair.vacancyId ? [vacancy] : [])))
  const reach = (vacancy: number) => {
    for (const seeker of seekersOf[vacancy] ?? []) seekers.add(seeker)
  }
  vacancies.forEach(reach)
  // A set is walked on to what is added while it is walked.
  for (const seeker of seekers) {
    for (const vacancy of freeVacanciesOf(pool, seeker)) {
      if (vacancies.has(vacancy)) continue
      vacancies.add(vacancy)
      reach(vacancy)
    }
  }
  return {
    referralIds: pool.seekers.flatMap(({ referral }, seeker) => (seekers.has(seeker) ? [referral.id] : [])),
    vacancyIds: pool.vacancies.flatMap(({ id }, vacancy) => (vacancies.has(vacancy) ? [id] : []))
  }
}

/** The vacancies with a place left that a seeker may be matched with. */
function freeVacanciesOf(pool: Pool, seeker: number): ReadonlyArray<number> {
  const edges = pool.vacancyOf.subarray(pool.edgesFrom[seeker], pool.edgesFrom[seeker + 1])
  return [...edges].filter((vacancy) => (pool.places[vacancy] as number) > 0)
}

/** The seekers who may be matched with each vacancy. */
function holdersOf(pool: Pool): ReadonlyArray<ReadonlyArray<number>> {
  const seekersOf: Array<Array<number>> = pool.vacancies.map(() => [])
  pool.seekers.forEach((_, seeker) => {
    for (const vacancy of freeVacanciesOf(pool, seeker)) seekersOf[vacancy]?.push(seeker)
  })
  return seekersOf
}
