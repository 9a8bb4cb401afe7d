import { isInRankedLane, unknownToPack } from "../queues/apart.ts"
import type { Desk } from "../queues/Desk.ts"
import type { Entry } from "../queues/keys.ts"
import type { Referral, Vacancy, Window } from "../snapshot/Snapshot.ts"
import { formatCivilDate } from "../time/civilDate.ts"
import { instantMillis } from "../time/instant.ts"
import { commitmentStands } from "../matching/commitmentStands.ts"
import { levels } from "../matching/levels.ts"
import type { Solved } from "../matching/solved.ts"
import type { WindowState } from "./windowState.ts"

/** Whether a place can be had within a window, and at what price to others. */
export type PlaceInTime =
  /** The proposal already starts them within the window: offer it today. */
  | { readonly tag: "inTime"; readonly vacancyId: string; readonly startsOn: string }
  /** Eligible vacancies that start within it; `free`: everybody placed can stay no worse off; `costly`: what it costs, and whom, is asked pair by pair. */
  | {
      readonly tag: "possible"
      readonly free: ReadonlyArray<string>
      readonly costly: ReadonlyArray<string>
      /** The referral by which the person is matched, to ask the price for; absent where the window is about that one. */
      readonly referralId?: string
    }
  | { readonly tag: "noneInTime"; readonly nearestMiss: { readonly vacancyId: string; readonly startsOn: string } | null }
  | { readonly tag: "notInPool"; readonly why: "noReferral" | "pending" | "committed" | "refused" | "lane" | "setAside" }

/** Answers for a window that is not closed. */
export type PlaceFor = (window: Window, state: Exclude<WindowState, { readonly tag: "closed" }>) => PlaceInTime

/** Answers for each window of a desk whether a place can be had within it. The searches that windows share are done once. */
export function placesInTime(desk: Desk, solved: Solved): PlaceFor {
  const { pool, solution } = solved
  const seekerOf = new Map<string | undefined, number>(pool.seekers.map(({ referral }, seeker) => [referral.personKey, seeker]))
  const personOf = new Map([...desk.snapshot.referrals, ...desk.snapshot.approaches].map(({ id, personKey }) => [id, personKey]))
  const whyNotInPool = makeWhyNotInPool(desk)
  const arcs = reverseArcs(solved)
  const spare = [...pool.places]
  for (const edge of solution.edgeOf) if (edge !== -1) (spare[pool.vacancyOf[edge] as number] as number)--
  const reachesSpare = reachedFrom(
    arcs,
    spare.flatMap((places, vacancy) => (places > 0 ? [vacancy] : []))
  )

  return (window, state) => {
    const personKey = personOf.get(window.about)
    const seeker = seekerOf.get(personKey)
    if (seeker === undefined) return { tag: "notInPool", why: whyNotInPool(window.about, personKey) }
    const { zone, today } = desk.moment
    const firstDay = state.tag === "upcoming" ? zone.dayAt(instantMillis(state.opensAt)) : today
    const lastDay = zone.dayAt(instantMillis(state.closesAt))
    const held = solution.edgeOf[seeker] as number
    if (held !== -1 && isWithin(pool.dayOf[held] as number)) {
      return { tag: "inTime", vacancyId: vacancyId(held), startsOn: formatCivilDate(pool.dayOf[held] as number) }
    }
    const edges = openEdges(solved, seeker)
    const within = edges.filter((edge) => isWithin(pool.dayOf[edge] as number))
    if (within.length === 0) {
      const miss = edges.find((edge) => (pool.dayOf[edge] as number) > lastDay)
      return {
        tag: "noneInTime",
        nearestMiss: miss === undefined ? null : { vacancyId: vacancyId(miss), startsOn: formatCivilDate(pool.dayOf[miss] as number) }
      }
    }
    const reachesOwn = held === -1 ? reachesSpare : reachedFrom(arcs, [pool.vacancyOf[held] as number])
    const isFree = (edge: number) => {
      const vacancy = pool.vacancyOf[edge] as number
      return reachesSpare[vacancy] === 1 || reachesOwn[vacancy] === 1
    }
    const referralId = (pool.seekers[seeker] as Entry).referral.id
    return {
      tag: "possible",
      free: within.filter(isFree).map(vacancyId),
      costly: within.filter((edge) => !isFree(edge)).map(vacancyId),
      ...(referralId === window.about ? {} : { referralId })
    }

    function isWithin(day: number): boolean {
      return day >= firstDay && day <= lastDay
    }
  }

  function vacancyId(edge: number): string {
    return (pool.vacancies[pool.vacancyOf[edge] as number] as Vacancy).id
  }
}

/** A seeker's edges to vacancies with a place that is not committed, by start, then vacancy id: a pool has them by vacancy, and the sort is stable. */
function openEdges(solved: Solved, seeker: number): ReadonlyArray<number> {
  const { dayOf, places, vacancyOf } = solved.pool
  return [...edgesOf(solved, seeker)]
    .filter((edge) => (places[vacancyOf[edge] as number] as number) > 0)
    .sort((one, other) => (dayOf[one] as number) - (dayOf[other] as number))
}

/** For each vacancy the vacancies of which a holder could go there and be no worse off. What is all committed is led to, and leads nowhere. */
function reverseArcs(solved: Solved): ReadonlyArray<ReadonlySet<number>> {
  const { pool, solution } = solved
  const arcs = pool.vacancies.map(() => new Set<number>())
  pool.seekers.forEach((_, seeker) => {
    const held = solution.edgeOf[seeker] as number
    if (held === -1) return
    for (const edge of edgesOf(solved, seeker)) {
      if (isNoWorse(solved, held, edge)) (arcs[pool.vacancyOf[edge] as number] as Set<number>).add(pool.vacancyOf[held] as number)
    }
  })
  return arcs
}

function* edgesOf({ pool }: Solved, seeker: number): Generator<number> {
  for (let edge = pool.edgesFrom[seeker] as number; edge < (pool.edgesFrom[seeker + 1] as number); edge++) yield edge
}

/** No worse at days late, wish, care level and window, read in that sequence: so who starts later still starts on time, or held no date. */
function isNoWorse({ ranks }: Solved, held: number, edge: number): boolean {
  for (const level of ["daysLate", "wish", "careLevel", "window"] as const) {
    const rank = ranks[levels.indexOf(level)] as Int32Array
    if (rank[edge] !== rank[held]) return (rank[edge] as number) < (rank[held] as number)
  }
  return true
}

/** 1 for every vacancy that leads to one of the ends. */
function reachedFrom(arcs: ReadonlyArray<ReadonlySet<number>>, ends: ReadonlyArray<number>): Uint8Array {
  const reached = new Uint8Array(arcs.length)
  const pending = [...ends]
  for (const end of ends) reached[end] = 1
  for (let vacancy = pending.pop(); vacancy !== undefined; vacancy = pending.pop()) {
    for (const from of arcs[vacancy] as ReadonlySet<number>) {
      if (reached[from] === 1) continue
      reached[from] = 1
      pending.push(from)
    }
  }
  return reached
}

type WhyNotInPool = Extract<PlaceInTime, { readonly tag: "notInPool" }>["why"]

/** Why nobody is matched for what a window is about: where the person's own referral stands instead (as the queues say), else that there is none. */
function makeWhyNotInPool(desk: Desk): (about: string, personKey: string | undefined) => WhyNotInPool {
  const { moment, snapshot } = desk
  const referrals = new Map(snapshot.referrals.map((referral) => [referral.id, referral]))
  /** Of each person the referral whose id comes first. */
  const firstOf = new Map<string | undefined, Referral>()
  for (const referral of snapshot.referrals) {
    const first = firstOf.get(referral.personKey)
    if (first === undefined || referral.id < first.id) firstOf.set(referral.personKey, referral)
  }
  const committed = new Set<string | undefined>()
  for (const commitment of snapshot.commitments) {
    if (commitmentStands(commitment, moment)) committed.add(referrals.get(commitment.referralId)?.personKey)
  }
  return (about, personKey) => {
    const referral = referrals.get(about) ?? firstOf.get(personKey)
    if (referral === undefined) return "noReferral"
    if (committed.has(personKey)) return "committed"
    if (unknownToPack(desk, referral).length > 0) return "setAside"
    if (referral.rights.outcome === "refused") return "refused"
    return isInRankedLane(desk, referral) ? "pending" : "lane"
  }
}
