import type { Desk } from "../queues/Desk.ts"
import type { Entry } from "../queues/keys.ts"
import { placeOrder } from "../queues/order.ts"
import type { Referral, Refusal, Vacancy } from "../snapshot/Snapshot.ts"
import { commitmentStands } from "./commitmentStands.ts"
import { makeEdgeList } from "./edgeList.ts"
import { type AddEdges, eligibility } from "./eligibility.ts"
import type { Pair } from "./whyNot.ts"

/**
 * Who is matched with what: the place queue by the pile less those whose person holds a commitment, one referral a person.
 * The pairs that are eligible but for a place are edges: those of seeker s are `[edgesFrom[s], edgesFrom[s + 1])`. An edge to a vacancy
 * whose places are all committed gives nobody anything; it is kept to tell whom one more place there would place.
 */
export interface Pool {
  readonly seekers: ReadonlyArray<Entry>
  /** Sorted by id, so that the order they came in never matters. */
  readonly vacancies: ReadonlyArray<Vacancy>
  /** Places not committed, by vacancy. */
  readonly places: ReadonlyArray<number>
  readonly edgesFrom: Int32Array
  /** The vacancy of each edge. */
  readonly vacancyOf: Int32Array
  /** The day of start of each edge. */
  readonly dayOf: Int32Array
  /** Full vacancies at which one more place would let another referral of someone stand for them. */
  readonly changesSeekers: ReadonlySet<number>
  /** What a pair's eligibility rests on. */
  readonly pairOf: (entry: Entry, vacancy: number) => Pair
}

/** The pool of a desk; `oneMoreAt` asks what it would be with one more place at a vacancy. */
export function poolOf(desk: Desk, oneMoreAt?: string): Pool {
  const { moment, rules, snapshot } = desk
  const vacancies = snapshot.vacancies.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const standing = snapshot.commitments.filter((commitment) => commitmentStands(commitment, moment))
  const committed = Map.groupBy(standing, ({ vacancyId }) => vacancyId)
  const committedTo = (vacancy: Vacancy) => committed.get(vacancy.id)?.length ?? 0
  const places = vacancies.map((vacancy) => Math.max(0, vacancy.places - committedTo(vacancy)) + (vacancy.id === oneMoreAt ? 1 : 0))
  const refusals = Map.groupBy(snapshot.refusals, ({ referralId }) => referralId)
  const refusalsOf = (referral: Referral) => refusals.get(referral.id) ?? none
  const addEdges = eligibility(desk, vacancies, refusalsOf)

  const committedIds = new Set(standing.map(({ referralId }) => referralId))
  const placed = new Set(snapshot.referrals.filter(({ id }) => committedIds.has(id)).map(({ personKey }) => personKey))
  const waiting = placeOrder(desk, "pile").filter(({ referral }) => !placed.has(referral.personKey))
  const hasEdge = (entry: Entry) => {
    const edges = makeEdgeList()
    addEdges(entry.referral, edges)
    return edges.vacancies().some((vacancy) => (places[vacancy] as number) > 0)
  }
  const { passedOver, seekers } = onePerPerson(waiting, hasEdge)

  const edges = makeEdgeList()
  const edgesFrom = new Int32Array(seekers.length + 1)
  seekers.forEach(({ referral }, index) => {
    addEdges(referral, edges)
    edgesFrom[index + 1] = edges.count()
  })
  return {
    seekers,
    vacancies,
    places,
    edgesFrom,
    vacancyOf: edges.vacancies(),
    dayOf: edges.days(),
    changesSeekers: changingVacancies(passedOver, places, addEdges),
    pairOf: ({ referral }, index) => {
      const vacancy = vacancies[index] as Vacancy
      const refused = refusalsOf(referral).filter(({ unitId }) => unitId === vacancy.unitId)
      return { referral, vacancy, committed: committedTo(vacancy), refusals: refused, pack: rules.pack, moment }
    }
  }
}

const none: ReadonlyArray<Refusal> = []

function changingVacancies(passedOver: ReadonlyArray<Entry>, places: ReadonlyArray<number>, addEdges: AddEdges): ReadonlySet<number> {
  const edges = makeEdgeList()
  for (const { referral } of passedOver) addEdges(referral, edges)
  return new Set(edges.vacancies().filter((vacancy) => places[vacancy] === 0))
}

/** Of each person's referrals the first that has an edge, else the first; and those that would stand for someone instead if they had an edge. */
function onePerPerson(
  waiting: ReadonlyArray<Entry>,
  hasEdge: (entry: Entry) => boolean
): { readonly seekers: ReadonlyArray<Entry>; readonly passedOver: ReadonlyArray<Entry> } {
  if (new Set(waiting.map(({ referral }) => referral.personKey)).size === waiting.length) return { seekers: waiting, passedOver: [] }
  const chosen = new Set<Entry>()
  const passedOver: Array<Entry> = []
  for (const own of Map.groupBy(waiting, ({ referral }) => referral.personKey).values()) {
    const index = own.length === 1 ? 0 : own.findIndex(hasEdge)
    chosen.add(own[Math.max(0, index)] as Entry)
    for (const entry of index === -1 ? own.slice(1) : own.slice(0, index)) passedOver.push(entry)
  }
  return { seekers: waiting.filter((entry) => chosen.has(entry)), passedOver }
}
