import { never } from "../dates/dayDates.ts"
import { type Desk, deskOf } from "../queues/Desk.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { formatCivilDate } from "../time/civilDate.ts"
import { durationMillis } from "../time/duration.ts"
import { instantMillis } from "../time/instant.ts"
import { daysLate, lastWindowDays, levels, type Ranks, ranksIn } from "./levels.ts"
import type { Assignment, Certificate, Matching } from "./Matching.ts"
import { type Pool, poolOf, type Seeker } from "./pool.ts"
import { type Problem, type Solution, solve } from "./solve.ts"
import { failedConditions, type FailedCondition } from "./whyNot.ts"

/**
 * Gives places to those who wait, going through the order: no one is made late, or left without, so that someone later in the order is placed.
 *
 * Shape: the lexicographic best, read along the pool, of days late, wish, care level, window, earliest start, vacancy id, in this sequence;
 * so the answer is unique. Everyone unplaced or placed late has a certificate.
 * Units: civil dates, whole days, whole places.
 * Fails: never, on a snapshot that readSnapshot accepted.
 * Laws: match.laws.test.ts — capacity, eligibility, equal to trying everything on small cases, what the first k get never depends on those after,
 * input order and ids irrelevant, certificates check without the solver.
 * Cost: at most one search a person, rank and level; each failed search closes at least one vacancy for good.
 * Source: design section 4.6.
 */
export function match(snapshot: Snapshot, pack: RulePack): Matching {
  const desk = deskOf(snapshot, pack)
  const pool = poolOf(desk)
  const ranksOf = ranksIn(desk, pool)
  const problem = problemOf(pool, ranksOf)
  return matchingOf(desk, pool, problem, solve(problem), ranksOf)
}

type RanksOf = (seeker: Seeker, edge: Seeker["edges"][number]) => Ranks

function problemOf(pool: Pool, ranksOf: RanksOf): Problem {
  const edgesFrom = new Int32Array(pool.seekers.length + 1)
  pool.seekers.forEach((seeker, index) => {
    edgesFrom[index + 1] = (edgesFrom[index] as number) + seeker.edges.length
  })
  const edges = pool.seekers.flatMap((seeker) => seeker.edges.map((edge) => ({ edge, ranks: ranksOf(seeker, edge) })))
  return {
    seekers: pool.seekers.length,
    places: pool.places,
    edgesFrom,
    vacancyOf: Int32Array.from(edges, ({ edge }) => edge.vacancy),
    ranks: levels.map((level) => Int32Array.from(edges, ({ ranks }) => ranks[level]))
  }
}

function matchingOf(desk: Desk, pool: Pool, problem: Problem, solution: Solution, ranksOf: RanksOf): Matching {
  const windowDays = lastWindowDays(desk)
  const left = [...pool.places]
  const assignments: Array<Assignment> = []
  const unplaced: Array<Matching["unplaced"][number]> = []
  pool.seekers.forEach((seeker, index) => {
    const { referral } = seeker.entry
    const edge = seeker.edges[(solution.edgeOf[index] as number) - (problem.edgesFrom[index] as number)]
    if (edge === undefined) {
      unplaced.push({ referralId: referral.id, certificate: certificateOf(pool, solution, seeker, never) })
      return
    }
    left[edge.vacancy] = (left[edge.vacancy] as number) - 1
    const ranks = ranksOf(seeker, edge)
    assignments.push({
      referralId: referral.id,
      vacancyId: (pool.vacancies[edge.vacancy] as { readonly id: string }).id,
      startsOn: formatCivilDate(edge.day),
      daysLate: ranks.daysLate,
      wishRank: ranks.wish,
      inWindow: windowDays.has(referral.personKey) ? ranks.window === 0 : null,
      ...(ranks.daysLate > 0 ? { certificate: certificateOf(pool, solution, seeker, ranks.daysLate) } : {})
    })
  })
  const vacancyId = (index: number) => (pool.vacancies[index] as { readonly id: string }).id
  const staleBefore = desk.moment.asOf - durationMillis(desk.rules.pack.staleAfter)
  return {
    assignments,
    unplaced,
    closures: solution.closures.map((closure) => ({
      vacancies: closure.vacancies.map(vacancyId),
      holders: closure.holders.map((seeker) => (pool.seekers[seeker] as Seeker).entry.referral.id)
    })),
    vacancies: pool.vacancies.map((vacancy, index) => ({
      vacancyId: vacancy.id,
      placesLeft: left[index] as number,
      ringFirst: instantMillis(vacancy.confirmedAt) < staleBefore
    }))
  }
}

/** Why someone did not get less than so many days late (never: no place at all). */
function certificateOf(pool: Pool, solution: Solution, seeker: Seeker, than: number): Certificate {
  if (seeker.edges.length === 0) return { tag: "noneEligible", careLevels: careLevelsFailed(pool, seeker) }
  const { latestStart } = seeker.entry.dates
  const better = seeker.edges.filter(({ day }) => daysLate(day, latestStart) < than)
  if (better.length === 0) return { tag: "noneSooner" }
  return { tag: "full", through: Math.max(...better.map(({ vacancy }) => solution.closureOf[vacancy] as number)) }
}

/** For each wanted care level how many vacancies there are, and how many of them fail each condition. */
function careLevelsFailed(pool: Pool, seeker: Seeker): Extract<Certificate, { readonly tag: "noneEligible" }>["careLevels"] {
  const wanted = [...new Set(seeker.entry.referral.careLevels)]
  return wanted.map((careLevel) => {
    const indexes = pool.vacancies.flatMap((vacancy, index) => (vacancy.careLevel === careLevel ? [index] : []))
    const failed = indexes.flatMap((index) => failedConditions(pool.pairOf(seeker.entry, index)).map(summary))
    const counted = Map.groupBy(failed, ({ condition, detail }) => JSON.stringify([condition, detail]))
    return {
      careLevel,
      vacancies: indexes.length,
      failed: [...counted.values()]
        .map((same) => ({ ...(same[0] as (typeof failed)[number]), vacancies: same.length }))
        .toSorted(
          (one, other) =>
            other.vacancies - one.vacancies || (`${one.condition} ${one.detail}` < `${other.condition} ${other.detail}` ? -1 : 1)
        )
    }
  })
}

function summary(failed: FailedCondition): { readonly condition: FailedCondition["condition"]; readonly detail: string | null } {
  switch (failed.condition) {
    case "need":
      return { condition: failed.condition, detail: failed.feature }
    case "admits":
      return { condition: failed.condition, detail: `${failed.bound}:${failed.verdict}` }
    case "refusal":
      return { condition: failed.condition, detail: failed.reason }
    default:
      return { condition: failed.condition, detail: null }
  }
}
