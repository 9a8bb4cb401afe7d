import type { Entry } from "../queues/keys.ts"
import { placeOrder } from "../queues/order.ts"
import type { Desk } from "../queues/Desk.ts"
import type { Refusal, Vacancy } from "../snapshot/Snapshot.ts"
import { commitmentStands } from "./commitmentStands.ts"
import { failedConditions, type Pair } from "./whyNot.ts"
import { startDay } from "./startDay.ts"

/** A person in the pool and the vacancies they could start in, by index, each with its day of start. */
export interface Seeker {
  readonly entry: Entry
  readonly edges: ReadonlyArray<{ readonly vacancy: number; readonly day: number }>
}

/** Who is matched with what: the place queue by the pile less those whose person holds a commitment, one referral a person. */
export interface Pool {
  readonly seekers: ReadonlyArray<Seeker>
  /** Sorted by id, so that the order they came in never matters. */
  readonly vacancies: ReadonlyArray<Vacancy>
  /** Places not committed, by vacancy. */
  readonly places: ReadonlyArray<number>
  /** What a pair's eligibility rests on. */
  readonly pairOf: (entry: Entry, vacancy: number) => Pair
}

export function poolOf(desk: Desk): Pool {
  const { moment, rules, snapshot } = desk
  const vacancies = snapshot.vacancies.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const standing = snapshot.commitments.filter((commitment) => commitmentStands(commitment, moment))
  const committed = countBy(standing, ({ vacancyId }) => vacancyId)
  const refusals = groupBy(snapshot.refusals, ({ referralId, unitId }) => JSON.stringify([referralId, unitId]))
  const pairOf = (entry: Entry, index: number): Pair => {
    const vacancy = vacancies[index] as Vacancy
    return {
      referral: entry.referral,
      vacancy,
      committed: committed.get(vacancy.id) ?? 0,
      refusals: refusals.get(JSON.stringify([entry.referral.id, vacancy.unitId])) ?? none,
      pack: rules.pack,
      moment
    }
  }
  const byCareLevel = groupBy([...vacancies.keys()], (index) => (vacancies[index] as Vacancy).careLevel)
  const seekerOf = (entry: Entry): Seeker => {
    const edges = [...new Set(entry.referral.careLevels)]
      .flatMap((careLevel) => byCareLevel.get(careLevel) ?? [])
      .flatMap((vacancy) => {
        const pair = pairOf(entry, vacancy)
        if (failedConditions(pair).length > 0) return []
        return [{ vacancy, day: startDay(pair.referral, pair.vacancy, moment) as number }]
      })
    return { entry, edges }
  }
  return {
    seekers: onePerPerson(
      desk,
      standing.map(({ referralId }) => referralId),
      seekerOf
    ),
    vacancies,
    places: vacancies.map(({ id, places }) => Math.max(0, places - (committed.get(id) ?? 0))),
    pairOf
  }
}

const none: ReadonlyArray<Refusal> = []

/** Of each person's referrals the first that has an edge, else the first; nobody whose person holds a commitment. */
function onePerPerson(desk: Desk, committedReferrals: ReadonlyArray<string>, seekerOf: (entry: Entry) => Seeker): ReadonlyArray<Seeker> {
  const committed = new Set(committedReferrals)
  const placed = new Set(desk.snapshot.referrals.filter(({ id }) => committed.has(id)).map(({ personKey }) => personKey))
  const seekers = placeOrder(desk, "pile")
    .filter(({ referral }) => !placed.has(referral.personKey))
    .map(seekerOf)
  const chosen = new Map<string, Seeker>()
  for (const seeker of seekers) {
    const { personKey } = seeker.entry.referral
    const found = chosen.get(personKey)
    if (found === undefined || (found.edges.length === 0 && seeker.edges.length > 0)) chosen.set(personKey, seeker)
  }
  return seekers.filter((seeker) => chosen.get(seeker.entry.referral.personKey) === seeker)
}

function countBy<A>(items: ReadonlyArray<A>, keyOf: (item: A) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

function groupBy<A>(items: ReadonlyArray<A>, keyOf: (item: A) => string): ReadonlyMap<string, ReadonlyArray<A>> {
  return Map.groupBy(items, keyOf)
}
