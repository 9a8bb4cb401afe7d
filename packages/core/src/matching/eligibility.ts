import type { Desk } from "../queues/Desk.ts"
import type { Moment } from "../snapshot/moment.ts"
import type { Referral, Refusal, Vacancy } from "../snapshot/Snapshot.ts"
import { admittedDays, type AdmittedDays } from "./admits.ts"
import type { EdgeList } from "./edgeList.ts"
import { type Bar, barOf, barsStart } from "./refusalBars.ts"
import { startDay } from "./startDay.ts"

/** Adds a referral's edges to a list, by vacancy. */
export type AddEdges = (referral: Referral, edges: EdgeList) => void

/**
 * Finds the vacancies a referral could start in but for a place. People with the same wants (care levels, needs, exclusive wishes) share one list
 * of vacancies, with the days of start where these are the same for all; what differs from person to person (earliest day, sex and age, refusals)
 * is judged pair by pair, on numbers worked out once. Agrees with whyNot (law), which asks for a place too.
 */
export function eligibility(
  desk: Desk,
  vacancies: ReadonlyArray<Vacancy>,
  refusalsOf: (referral: Referral) => ReadonlyArray<Refusal>
): AddEdges {
  const daysFrom = makeDaysFrom(vacancies, desk.moment)
  const wantedBy = makeWantedBy(vacancies, daysFrom(undefined))
  const { kindOf, kinds } = admissionKinds(vacancies)
  return (referral, edges) => {
    const { forAnyone, indexes } = wantedBy(referral)
    const refusals = refusalsOf(referral)
    if (forAnyone !== undefined && referral.earliestOn === undefined && refusals.length === 0) {
      edges.addAll(forAnyone.vacancies, forAnyone.days)
      return
    }
    const dayIn = daysFrom(referral.earliestOn)
    const bars = barsByUnit(desk, refusals)
    const admitted: Array<AdmittedDays | undefined> = []
    for (const index of indexes) {
      const day = dayIn(index)
      if (day === undefined) continue
      const kind = kindOf[index] as number
      const days = (admitted[kind] ??= admittedDays((kinds[kind] as Vacancy).admits, referral.person))
      if (day < days.from || day >= days.until) continue
      const { unitId } = vacancies[index] as Vacancy
      if (bars.get(unitId)?.some((bar) => barsStart(bar, day)) === true) continue
      edges.add(index, day)
    }
  }
}

/** The vacancies that people with the same wants could have. */
interface Wanted {
  readonly indexes: ReadonlyArray<number>
  /** The same with the days of start, where all of them take anyone. */
  readonly forAnyone: { readonly vacancies: Int32Array; readonly days: Int32Array } | undefined
}

type DayIn = (vacancy: number) => number | undefined

function makeWantedBy(vacancies: ReadonlyArray<Vacancy>, usualDay: DayIn): (referral: Referral) => Wanted {
  const ofLevel = Map.groupBy(vacancies.keys(), (index) => (vacancies[index] as Vacancy).careLevel)
  const ofUnit = Map.groupBy(vacancies.keys(), (index) => (vacancies[index] as Vacancy).unitId)
  const known = new Map<string, Wanted>()
  const find = ({ careLevels, needs, onlyWishes, wishes }: Referral): Wanted => {
    const named = onlyWishes === true ? inAny(ofUnit, wishes) : inAny(ofLevel, careLevels)
    const indexes = named.filter((index) => {
      const { careLevel, features } = vacancies[index] as Vacancy
      return careLevels.includes(careLevel) && needs.every((need) => features.includes(need))
    })
    const takeAnyone = indexes.every((index) => Object.keys((vacancies[index] as Vacancy).admits).length === 0)
    const open = indexes.filter((index) => usualDay(index) !== undefined)
    const days = open.map((index) => usualDay(index) as number)
    return { indexes, forAnyone: takeAnyone ? { vacancies: Int32Array.from(open), days: Int32Array.from(days) } : undefined }
  }
  return (referral) => {
    const signature = signatureOf(referral)
    const shared = known.get(signature)
    if (shared !== undefined) return shared
    const wanted = find(referral)
    known.set(signature, wanted)
    return wanted
  }
}

/** What a referral wants, as one text. Codes and ids are never empty and hold no NUL, so that two different wants never read the same. */
function signatureOf({ careLevels, needs, onlyWishes, wishes }: Referral): string {
  let signature = ""
  for (const careLevel of careLevels) signature += `${careLevel}\0`
  for (const need of needs) signature += `\0${need}`
  if (onlyWishes === true) signature += `\0\0${wishes.join("\0")}`
  return signature
}

function inAny(indexesOf: ReadonlyMap<string, ReadonlyArray<number>>, keys: ReadonlyArray<string>): ReadonlyArray<number> {
  return [...new Set(keys)].flatMap((key) => indexesOf.get(key) ?? []).sort((one, other) => one - other)
}

/** Days of start by the earliest day of the person, each worked out when first asked for. */
function makeDaysFrom(vacancies: ReadonlyArray<Vacancy>, moment: Moment): (earliestOn: string | undefined) => DayIn {
  const known = new Map<string | undefined, Array<number | undefined | null>>()
  return (earliestOn) => {
    const days: Array<number | undefined | null> = known.get(earliestOn) ?? Array<null>(vacancies.length).fill(null)
    known.set(earliestOn, days)
    return (index) => {
      const found = days[index]
      if (found !== null) return found
      return (days[index] = startDay(earliestOn === undefined ? {} : { earliestOn }, vacancies[index] as Vacancy, moment))
    }
  }
}

/** Vacancies that admit the same people are of one kind; a kind is named by the first of them. */
function admissionKinds(vacancies: ReadonlyArray<Vacancy>): {
  readonly kindOf: ReadonlyArray<number>
  readonly kinds: ReadonlyArray<Vacancy>
} {
  const kindBy = new Map<string, number>()
  const kinds: Array<Vacancy> = []
  const kindOf = vacancies.map((vacancy) => {
    const { ageMax, ageMin, sex } = vacancy.admits
    const key = JSON.stringify([sex, ageMin, ageMax])
    const kind = kindBy.get(key) ?? kinds.push(vacancy) - 1
    kindBy.set(key, kind)
    return kind
  })
  return { kindOf, kinds }
}

function barsByUnit({ moment, rules }: Desk, refusals: ReadonlyArray<Refusal>): ReadonlyMap<string, ReadonlyArray<Bar>> {
  if (refusals.length === 0) return noBars
  const bars = new Map<string, Array<Bar>>()
  for (const refusal of refusals) {
    const bar = barOf(refusal, rules.pack, moment)
    const known = bars.get(refusal.unitId)
    if (known === undefined) bars.set(refusal.unitId, [bar])
    else known.push(bar)
  }
  return bars
}

const noBars: ReadonlyMap<string, ReadonlyArray<Bar>> = new Map()
