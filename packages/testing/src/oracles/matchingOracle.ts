import type { RulePack, Snapshot } from "@samsyn/core"
import { Graph } from "effect"
import { compare, daysFrom } from "./calendar.ts"
import { datesOracle } from "./datesOracle.ts"
import { edgeStart, standingCommitments } from "./eligibilityOracle.ts"
import { placeQueueOracle } from "./queuesOracle.ts"
import { windowClosesOn } from "./windowsOracle.ts"

type Referral = Snapshot["referrals"][number]

/** One place a person can have, or none, with what it costs at each of the six levels of design 4.6. */
export interface Choice {
  readonly vacancyId: string | null
  readonly startsOn: string
  readonly costs: readonly [daysLate: number, wish: number, careLevel: number, window: number, start: string, vacancyId: string]
}

export interface AssignmentByOracle {
  readonly referralId: string
  readonly vacancyId: string
  readonly startsOn: string
  readonly daysLate: number
}

/** Everyone who is to be placed, in order: one referral a person, the first that has an edge, else the first. */
export function poolOracle(snapshot: Snapshot, pack: RulePack): ReadonlyArray<Referral> {
  const byId = (id: string) => snapshot.referrals.filter((one) => one.id === id)
  const committed = standingCommitments(snapshot)
    .flatMap((one) => byId(one.referralId))
    .map((one) => one.personKey)
  const waiting = placeQueueOracle(snapshot, pack, "pile")
    .flatMap((row) => byId(row.referralId))
    .filter((one) => !committed.includes(one.personKey))
  const hasEdge = (referral: Referral) => snapshot.vacancies.some((vacancy) => edgeStart(snapshot, pack, referral, vacancy) !== undefined)
  return waiting.filter((referral) => {
    const ofPerson = waiting.filter((one) => one.personKey === referral.personKey)
    return referral === (ofPerson.find(hasEdge) ?? ofPerson[0])
  })
}

/** Places that no commitment holds, by vacancy id. */
export function placesFree(snapshot: Snapshot): ReadonlyMap<string, number> {
  return new Map(
    snapshot.vacancies.map((vacancy) => [
      vacancy.id,
      vacancy.places - standingCommitments(snapshot).filter((one) => one.vacancyId === vacancy.id).length
    ])
  )
}

/** What each person of the pool could have, the choice of nothing last. */
export function choicesOracle(
  snapshot: Snapshot,
  pack: RulePack
): ReadonlyArray<{ readonly referral: Referral; readonly choices: ReadonlyArray<Choice> }> {
  return poolOracle(snapshot, pack).map((referral) => {
    const latest = datesOracle(snapshot, pack, referral, "pile").latestStartOn
    const closesOn = windowClosesOn(snapshot, pack, referral.personKey)
    const choices = snapshot.vacancies.flatMap((vacancy): ReadonlyArray<Choice> => {
      const start = edgeStart(snapshot, pack, referral, vacancy)
      if (start === undefined) return []
      const daysLate = latest === null ? 0 : Math.max(0, daysFrom(latest, start))
      const wish = referral.wishes.indexOf(vacancy.unitId)
      const wishRank = wish === -1 ? referral.wishes.length : wish
      const window = closesOn === undefined || start <= closesOn ? 0 : 1
      return [
        {
          vacancyId: vacancy.id,
          startsOn: start,
          costs: [daysLate, wishRank, referral.careLevels.indexOf(vacancy.careLevel), window, start, vacancy.id]
        }
      ]
    })
    return { referral, choices: [...choices, { vacancyId: null, startsOn: "", costs: [Number.POSITIVE_INFINITY, 0, 0, 0, "", ""] }] }
  })
}

/** Tries every assignment there is and keeps the one whose six vectors are lexicographically least. For small cases only. */
export function matchingOracle(snapshot: Snapshot, pack: RulePack): ReadonlyArray<AssignmentByOracle> {
  return bestOf(choicesOracle(snapshot, pack), placesFree(snapshot)).flatMap(({ choice, referralId }) => {
    const { costs, startsOn, vacancyId } = choice
    return vacancyId === null ? [] : [{ referralId, vacancyId, startsOn, daysLate: costs[0] }]
  })
}

/** The best assignment where one person must have one vacancy, each with what it costs at the six levels. */
export function pinnedOracle(
  snapshot: Snapshot,
  pack: RulePack,
  pair: { readonly referralId: string; readonly vacancyId: string }
): ReadonlyArray<ChosenByOracle> {
  const people = choicesOracle(snapshot, pack).map(({ choices, referral }) =>
    referral.id === pair.referralId
      ? { referral, choices: choices.filter(({ vacancyId }) => vacancyId === pair.vacancyId) }
      : { referral, choices }
  )
  return bestOf(people, placesFree(snapshot))
}

/** The best assignment, each with what it costs at the six levels. */
export function chosenOracle(snapshot: Snapshot, pack: RulePack): ReadonlyArray<ChosenByOracle> {
  return bestOf(choicesOracle(snapshot, pack), placesFree(snapshot))
}

type Person = ReturnType<typeof choicesOracle>[number]

export interface ChosenByOracle {
  readonly referralId: string
  readonly choice: Choice
}

function bestOf(people: ReadonlyArray<Person>, places: ReadonlyMap<string, number>): ReadonlyArray<ChosenByOracle> {
  let best: ReadonlyArray<Choice> | undefined
  forEachAssignment(people, places, (chosen) => {
    if (best === undefined || compareVectors(chosen, best) < 0) best = [...chosen]
  })
  return (best ?? []).map((choice, index) => ({ referralId: people[index]?.referral.id ?? "", choice }))
}

/** Calls back with every assignment that no vacancy is too small for; the list is used again, so copy what is kept. */
export function forEachAssignment(
  people: ReadonlyArray<Person>,
  places: ReadonlyMap<string, number>,
  judge: (chosen: ReadonlyArray<Choice>) => void
): void {
  const left = new Map(places)
  const chosen: Array<Choice> = []
  const tryFrom = (index: number): void => {
    const person = people[index]
    if (person === undefined) return judge(chosen)
    for (const choice of person.choices) {
      const free = choice.vacancyId === null ? 1 : (left.get(choice.vacancyId) ?? 0)
      if (free === 0) continue
      if (choice.vacancyId !== null) left.set(choice.vacancyId, free - 1)
      chosen.push(choice)
      tryFrom(index + 1)
      chosen.pop()
      if (choice.vacancyId !== null) left.set(choice.vacancyId, free)
    }
  }
  tryFrom(0)
}

/** The first vector that differs decides, and in it the first person. */
function compareVectors(first: ReadonlyArray<Choice>, second: ReadonlyArray<Choice>): number {
  for (let level = 0; level < 6; level++) {
    for (const [person, choice] of first.entries()) {
      const difference = compare<string | number>(choice.costs[level] ?? 0, second[person]?.costs[level] ?? 0)
      if (difference !== 0) return difference
    }
  }
  return 0
}

/** How many could be placed at all, by the maximum flow from persons to places. */
export function mostPlacedOracle(snapshot: Snapshot, pack: RulePack): number {
  const people = choicesOracle(snapshot, pack)
  const graph = Graph.directed<string, number>((mutable) => {
    const source = Graph.addNode(mutable, "source")
    const target = Graph.addNode(mutable, "target")
    const vacancies = new Map(
      [...placesFree(snapshot)].map(([id, places]) => {
        const node = Graph.addNode(mutable, id)
        Graph.addEdge(mutable, node, target, Math.max(0, places))
        return [id, node] as const
      })
    )
    for (const { choices, referral } of people) {
      const person = Graph.addNode(mutable, referral.id)
      Graph.addEdge(mutable, source, person, 1)
      for (const { vacancyId } of choices) {
        const vacancy = vacancyId === null ? undefined : vacancies.get(vacancyId)
        if (vacancy !== undefined) Graph.addEdge(mutable, person, vacancy, 1)
      }
    }
  })
  return Graph.maximumFlow(graph, { source: 0, target: 1, capacity: (edge) => edge }).value
}
