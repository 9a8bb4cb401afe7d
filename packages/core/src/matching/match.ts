import { never } from "../dates/dayDates.ts"
import { type Desk, deskOf } from "../queues/Desk.ts"
import type { Entry } from "../queues/keys.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot, Vacancy } from "../snapshot/Snapshot.ts"
import { formatCivilDate } from "../time/civilDate.ts"
import { durationMillis } from "../time/duration.ts"
import { instantMillis } from "../time/instant.ts"
import { makeCareLevelsFailed } from "./careLevelsFailed.ts"
import { gainedByOneMore } from "./gainedByOneMore.ts"
import { daysLate, lastWindowDays, wishRank } from "./levels.ts"
import type { Assignment, Certificate, Matching } from "./Matching.ts"
import type { Closure } from "./solve.ts"
import { type Solved, solvedOf } from "./solved.ts"

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
 *
 * @example Two places, three who wait
 * ```ts run
 * import { readFileSync } from "node:fs"
 * import { match, noTsb, readSnapshot } from "@samsyn/core"
 * const reading = readSnapshot(JSON.parse(readFileSync("docs/examples/pile.json", "utf8")), noTsb)
 * if (reading.tag === "refused") throw new Error("the example is a good file")
 * match(reading.value, noTsb).assignments.map(({ referralId, startsOn }) => [referralId, startsOn]) // => [["kari", "2026-11-30"], ["mari", "2026-11-30"]]
 * match(reading.value, noTsb).unplaced.map(({ certificate, referralId }) => [referralId, certificate.tag]) // => [["ola", "full"]]
 * ```
 */
export function match(snapshot: Snapshot, pack: RulePack): Matching {
  const desk = deskOf(snapshot, pack)
  return matchingOf(desk, solvedOf(desk))
}

/** The answer of a solved pool, in words of the snapshot. */
export function matchingOf(desk: Desk, solved: Solved): Matching {
  const { pool, solution } = solved
  const closures = openClosures(solved)
  const certificateOf = makeCertificates(desk, solved, closures)
  const windowDays = lastWindowDays(desk)
  const left = [...pool.places]
  const assignments: Array<Assignment> = []
  const unplaced: Array<Matching["unplaced"][number]> = []
  pool.seekers.forEach((entry, seeker) => {
    const { dates, referral } = entry
    const edge = solution.edgeOf[seeker] as number
    if (edge === -1) {
      unplaced.push({ referralId: referral.id, certificate: certificateOf(seeker, never) })
      return
    }
    const index = pool.vacancyOf[edge] as number
    const vacancy = pool.vacancies[index] as Vacancy
    const day = pool.dayOf[edge] as number
    const late = daysLate(day, dates.latestStart)
    const windowDay = windowDays.get(referral.personKey)
    left[index] = (left[index] as number) - 1
    assignments.push({
      referralId: referral.id,
      vacancyId: vacancy.id,
      startsOn: formatCivilDate(day),
      daysLate: late,
      wishRank: wishRank(referral, vacancy),
      inWindow: windowDay === undefined ? null : day <= windowDay,
      ...(late > 0 ? { certificate: certificateOf(seeker, late) } : {})
    })
  })
  const vacancyId = (index: number) => (pool.vacancies[index] as Vacancy).id
  const staleBefore = desk.moment.asOf - durationMillis(desk.rules.pack.staleAfter)
  return {
    assignments,
    unplaced,
    closures: closures.list.map(({ holders, vacancies }) => ({
      vacancies: vacancies.map(vacancyId),
      holders: holders.map((seeker) => (pool.seekers[seeker] as Entry).referral.id)
    })),
    vacancies: pool.vacancies.map((vacancy, index) => ({
      vacancyId: vacancy.id,
      placesLeft: left[index] as number,
      committed: vacancy.places - (pool.places[index] as number),
      gainedByOneMore: gainedByOneMore(desk, solved, index),
      ringFirst: instantMillis(vacancy.confirmedAt) < staleBefore
    }))
  }
}

/** The closures without what has no places, and the index among them of each vacancy's closure, −1 for none. */
interface OpenClosures {
  readonly list: ReadonlyArray<Closure>
  readonly indexOf: Int32Array
}

function openClosures({ pool, solution }: Solved): OpenClosures {
  const list = solution.closures
    .map(({ holders, vacancies }) => ({ holders, vacancies: vacancies.filter((vacancy) => (pool.places[vacancy] as number) > 0) }))
    .filter(({ vacancies }) => vacancies.length > 0)
  const indexOf = new Int32Array(pool.vacancies.length).fill(-1)
  list.forEach(({ vacancies }, index) => {
    for (const vacancy of vacancies) indexOf[vacancy] = index
  })
  return { list, indexOf }
}

/** Says of a seeker why they did not get less than so many days late (never: no place at all). */
function makeCertificates(desk: Desk, { pool }: Solved, closures: OpenClosures): (seeker: number, than: number) => Certificate {
  const careLevelsFailed = makeCareLevelsFailed(desk, pool)
  return (seeker, than) => {
    const entry = pool.seekers[seeker] as Entry
    let through = -1
    let edges = 0
    for (let edge = pool.edgesFrom[seeker] as number; edge < (pool.edgesFrom[seeker + 1] as number); edge++) {
      const vacancy = pool.vacancyOf[edge] as number
      if (pool.places[vacancy] === 0) continue
      edges++
      if (than !== never && daysLate(pool.dayOf[edge] as number, entry.dates.latestStart) >= than) continue
      through = Math.max(through, closures.indexOf[vacancy] as number)
    }
    if (edges === 0) return { tag: "noneEligible", careLevels: careLevelsFailed(entry) }
    return through === -1 ? { tag: "noneSooner" } : { tag: "full", through }
  }
}
