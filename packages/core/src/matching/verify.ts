import type { RulePack } from "../rules/RulePack.ts"
import type { Commitment, Referral, Refusal, Snapshot, Vacancy } from "../snapshot/Snapshot.ts"
import { placeQueue } from "../queues/queues.ts"
import { civilDay, formatCivilDate, weekdayIndex, weekdays } from "../time/civilDate.ts"
import { durationMillis } from "../time/duration.ts"
import { instantMillis } from "../time/instant.ts"
import { makeZone } from "../time/zone.ts"
import { windowState } from "../windows/windowState.ts"
import type { Certificate, GivenMatching } from "./Matching.ts"
import { betterAtLevel } from "./verifyLevels.ts"
import { placedByOneMore, placedInTurn } from "./verifyOneMore.ts"

/** One thing wrong with a matching. */
export interface Violation {
  readonly code:
    | "unknownReferral"
    | "unknownVacancy"
    | "notInPool"
    | "repeated"
    | "missing"
    | "outOfOrder"
    | "overCapacity"
    | "notEligible"
    | "wrongStart"
    | "wrongDaysLate"
    | "wrongWishRank"
    | "wrongInWindow"
    | "wrongPlacesLeft"
    | "wrongGainedByOneMore"
    | "wrongRingFirst"
    | "certificateMissing"
    | "certificateFalse"
    | "certificateNeedless"
    | "levelWorse"
  readonly referralId: string | null
  readonly vacancyId: string | null
}

/**
 * Judges a matching against a snapshot without solving anything: the shape of the pool, each pair, each place, every closure and certificate, and
 * then, where all that holds, that nobody could have had better on a level after the first, and who one more place would place.
 * What no certificate speaks of needs none: whoever starts on time cannot start less late.
 *
 * Shape: written apart from the solver, from design section 4.6 alone; shares with it the order, the state of windows and the calendar.
 * Returns: the violations, none when the matching is accepted.
 * Fails: never.
 * Laws: accepts every answer of `match`; refuses planted faults.
 * Cost: quadratic in people × vacancies, once; for each vacancy where one more place would change who stands in the pool, the level of days late again.
 *
 * @example An answer that leaves someone out is refused
 * ```ts run
 * import { readFileSync } from "node:fs"
 * import { match, noTsb, readSnapshot, verify } from "@samsyn/core"
 * const reading = readSnapshot(JSON.parse(readFileSync("docs/examples/pile.json", "utf8")), noTsb)
 * if (reading.tag === "refused") throw new Error("the example is a good file")
 * const matching = match(reading.value, noTsb)
 * verify(reading.value, noTsb, matching) // => []
 * verify(reading.value, noTsb, { ...matching, unplaced: [] }) // => [{ code: "missing", referralId: "ola", vacancyId: null }]
 * ```
 */
export function verify(snapshot: Snapshot, pack: RulePack, matching: GivenMatching): ReadonlyArray<Violation> {
  const violations: Array<Violation> = []
  const judge = judgeOf(snapshot, pack)
  const report = (code: Violation["code"], referralId: string | null, vacancyId: string | null = null) => {
    violations.push({ code, referralId, vacancyId })
  }
  checkPool(judge, matching, report)
  checkPairs(judge, matching, report)
  checkPlaces(judge, matching, report)
  checkCertificates(judge, matching, report)
  if (violations.length === 0) {
    checkLevels(judge, matching, report)
    checkOneMore(judge, matching, report)
  }
  return violations
}

type Report = (code: Violation["code"], referralId: string | null, vacancyId?: string | null) => void

interface Start {
  readonly day: number
  readonly late: number
}

interface Judge {
  readonly snapshot: Snapshot
  readonly pack: RulePack
  readonly asOf: number
  readonly referrals: ReadonlyMap<string, Referral>
  readonly vacancies: ReadonlyMap<string, Vacancy>
  /** Referral ids in the order of the pool. */
  readonly pool: ReadonlyArray<string>
  readonly orderOf: ReadonlyMap<string, number>
  readonly freePlaces: (vacancyId: string) => number
  readonly committedAt: (vacancyId: string) => number
  /** Day of start and days late in each vacancy a referral is eligible for. */
  readonly startsOf: (referralId: string) => ReadonlyMap<string, Start>
  /** The same, with the vacancies that are all committed. */
  readonly startsButForAPlace: (referralId: string) => ReadonlyMap<string, Start>
  /** Referral ids in the order of the pool if there were one more place at a vacancy; undefined where the pool would be the same. */
  readonly poolWithOneMoreAt: (vacancyId: string) => ReadonlyArray<string> | undefined
  /** Everything that a referral fails at a vacancy of a care level they want, each as `failure` writes it. */
  readonly failuresOf: (referral: Referral, vacancy: Vacancy) => ReadonlyArray<string>
  readonly windowEndOf: (referral: Referral) => number | undefined
}

function judgeOf(snapshot: Snapshot, pack: RulePack): Judge {
  const asOf = instantMillis(snapshot.asOf)
  const zone = makeZone(snapshot.timeZone)
  const today = zone.dayAt(asOf)
  const referrals = new Map(snapshot.referrals.map((referral) => [referral.id, referral]))
  const vacancies = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, vacancy]))
  const holidays = new Set(snapshot.holidays.map(civilDay))
  const freeFrom = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, civilDay(vacancy.freeFrom)]))
  const standing = snapshot.commitments.filter((commitment) => !hasLapsed(commitment, asOf, today))
  const taken = Map.groupBy(standing, ({ vacancyId }) => vacancyId)
  const refusals = Map.groupBy(snapshot.refusals, ({ referralId }) => referralId)
  const free = new Map(snapshot.vacancies.map(({ id, places }) => [id, places - (taken.get(id)?.length ?? 0)]))
  const freePlaces = (id: string) => free.get(id) ?? 0
  const queue = placeQueue(snapshot, pack, { vantage: "pile" }).ranking
  const latest = new Map(queue.map((row) => [row.referralId, row.latestStartOn === null ? undefined : civilDay(row.latestStartOn)]))

  /** The first day on which both are free and the unit takes people in, whether or not that is too late; undefined when there is none. */
  const intakeDay = (referral: Referral, vacancy: Vacancy): number | undefined => {
    const first = Math.max(
      today,
      freeFrom.get(vacancy.id) ?? today,
      referral.earliestOn === undefined ? today : civilDay(referral.earliestOn)
    )
    const days: ReadonlyArray<string> | undefined = vacancy.intakeDays
    if (days === undefined) return first
    for (let ahead = 0; ahead <= 366; ahead++) {
      const name = weekdays[weekdayIndex(first + ahead)]
      if (name !== undefined && days.includes(name) && !holidays.has(first + ahead)) return first + ahead
    }
    return undefined
  }
  const isTooLate = (vacancy: Vacancy, day: number) => vacancy.freeUntil !== undefined && day > civilDay(vacancy.freeUntil)

  /** The day a referral would start in a vacancy it is eligible for but for a place; undefined when it is not. The cheap questions first. */
  const startIn = (referral: Referral, vacancy: Vacancy): number | undefined => {
    if (!referral.careLevels.includes(vacancy.careLevel)) return undefined
    if (referral.onlyWishes === true && !referral.wishes.includes(vacancy.unitId)) return undefined
    if (referral.needs.some((need) => !vacancy.features.includes(need))) return undefined
    const day = intakeDay(referral, vacancy)
    if (day === undefined || isTooLate(vacancy, day)) return undefined
    if (refusals.get(referral.id)?.some((refusal) => refusal.unitId === vacancy.unitId && bars(refusal, day)) === true) return undefined
    return admissionFailures(referral, vacancy, day).length === 0 ? day : undefined
  }

  const failuresOf = (referral: Referral, vacancy: Vacancy): ReadonlyArray<string> => {
    const failures: Array<string> = []
    const intake = intakeDay(referral, vacancy)
    if (freePlaces(vacancy.id) <= 0) failures.push(failure("place"))
    if (intake === undefined || isTooLate(vacancy, intake)) failures.push(failure("day"))
    if (referral.onlyWishes === true && !referral.wishes.includes(vacancy.unitId)) failures.push(failure("wish"))
    for (const need of new Set(referral.needs)) if (!vacancy.features.includes(need)) failures.push(failure("need", need))
    const judged =
      intake ?? Math.max(today, civilDay(vacancy.freeFrom), referral.earliestOn === undefined ? today : civilDay(referral.earliestOn))
    failures.push(...admissionFailures(referral, vacancy, judged))
    for (const refusal of refusals.get(referral.id) ?? []) {
      if (refusal.unitId === vacancy.unitId && bars(refusal, judged)) failures.push(failure("refusal", refusal.reason))
    }
    return failures
  }

  const bars = (refusal: Refusal, day: number): boolean => {
    const at = instantMillis(refusal.at)
    if (asOf - at < 48 * 3_600_000) return false
    if (refusal.until !== undefined)
      return day < (refusal.until.length === 10 ? civilDay(refusal.until) : zone.dayAt(instantMillis(refusal.until)))
    const consequence = pack.declineReasons.find((reason) => reason.code === refusal.reason)?.consequence
    if (consequence === "re-offer") return false
    return typeof consequence !== "object" || day < zone.dayAt(at + consequence.park.days * 86_400_000)
  }

  const startsButForAPlace = remembered((referralId) => {
    const starts = new Map<string, Start>()
    const referral = referrals.get(referralId)
    for (const vacancy of referral === undefined ? [] : snapshot.vacancies) {
      const day = startIn(referral as Referral, vacancy)
      if (day !== undefined) starts.set(vacancy.id, { day, late: Math.max(0, day - (latest.get(referralId) ?? Number.POSITIVE_INFINITY)) })
    }
    return starts
  })
  const startsOf = remembered((referralId) => new Map([...startsButForAPlace(referralId)].filter(([id]) => freePlaces(id) > 0)))

  const windowEnds = windowEndsOf(snapshot, pack)
  const poolWhere = (isOpen: (vacancyId: string) => boolean) =>
    poolIds(
      queue.map((row) => row.referralId),
      referrals,
      standing,
      (id) => [...startsButForAPlace(id).keys()].some(isOpen)
    )
  const pool = poolWhere((id) => freePlaces(id) > 0)
  const isInPool = new Set(pool)
  const passedOver = queue.map((row) => row.referralId).filter((id) => !isInPool.has(id))
  return {
    snapshot,
    pack,
    asOf,
    referrals,
    vacancies,
    pool,
    orderOf: new Map(pool.map((id, index) => [id, index])),
    freePlaces,
    committedAt: (id) => taken.get(id)?.length ?? 0,
    startsOf,
    startsButForAPlace,
    poolWithOneMoreAt: (vacancyId) =>
      freePlaces(vacancyId) <= 0 && passedOver.some((id) => startsButForAPlace(id).has(vacancyId))
        ? poolWhere((id) => freePlaces(id) > 0 || id === vacancyId)
        : undefined,
    failuresOf,
    windowEndOf: (referral) => windowEnds.get(referral.personKey)
  }
}

/** Each answer worked out when first asked for. */
function remembered<A>(answer: (id: string) => A): (id: string) => A {
  const known = new Map<string, A>()
  return (id) => {
    const found = known.get(id) ?? answer(id)
    known.set(id, found)
    return found
  }
}

function hasLapsed(commitment: Commitment, asOf: number, today: number): boolean {
  if (commitment.state !== "held" || commitment.until === undefined) return false
  return commitment.until.length === 10 ? civilDay(commitment.until) <= today : instantMillis(commitment.until) <= asOf
}

/** A failed condition as one text: no two that differ read the same. */
function failure(condition: string, detail: string | null = null): string {
  return JSON.stringify([condition, detail])
}

function admissionFailures(referral: Referral, vacancy: Vacancy, day: number): ReadonlyArray<string> {
  const { born, sex } = referral.person
  const onDay = vacancy.admits.ageMin === undefined && vacancy.admits.ageMax === undefined ? "" : formatCivilDate(day)
  const { ageMax, ageMin, sex: onlySex } = vacancy.admits
  const yearsFrom = (bornOn: string) => Number(onDay.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (onDay.slice(5) < bornOn.slice(5) ? 1 : 0)
  const ages = born === undefined ? undefined : [yearsFrom(born.latest), yearsFrom(born.earliest)]
  const failures: Array<string> = []
  if (onlySex !== undefined && sex !== onlySex) failures.push(failure("admits", `sex:${sex === undefined ? "needsChecking" : "failed"}`))
  const ageBound = (bound: string, within: (age: number) => boolean) => {
    if (ages?.every(within) === true) return
    failures.push(failure("admits", `${bound}:${ages === undefined || ages.some(within) ? "needsChecking" : "failed"}`))
  }
  if (ageMin !== undefined) ageBound("ageMin", (age) => age >= ageMin)
  if (ageMax !== undefined) ageBound("ageMax", (age) => age <= ageMax)
  return failures
}

/** The queue less those whose person holds a place, and of each person the first that has somewhere to go, else the first. */
function poolIds(
  queue: ReadonlyArray<string>,
  referrals: ReadonlyMap<string, Referral>,
  standing: ReadonlyArray<Commitment>,
  hasStart: (id: string) => boolean
): ReadonlyArray<string> {
  const personOf = (id: string) => referrals.get(id)?.personKey
  const placed = new Set(standing.map(({ referralId }) => personOf(referralId)))
  const waiting = queue.filter((id) => !placed.has(personOf(id)))
  const chosen = [...Map.groupBy(waiting, personOf).values()].map((own) => own.find(hasStart) ?? own[0])
  const isChosen = new Set(chosen)
  return waiting.filter((id) => isChosen.has(id))
}

function windowEndsOf(snapshot: Snapshot, pack: RulePack): ReadonlyMap<string, number> {
  const zone = makeZone(snapshot.timeZone)
  const personOf = new Map([...snapshot.referrals, ...snapshot.approaches].map(({ id, personKey }) => [id, personKey]))
  const ends = new Map<string, number>()
  for (const window of snapshot.windows) {
    const trigger = pack.triggers.find(({ code }) => code === window.trigger)
    const personKey = personOf.get(window.about)
    if (trigger === undefined || personKey === undefined) continue
    const state = windowState(window, trigger, snapshot.asOf)
    if (state.tag !== "open") continue
    const end = zone.dayAt(instantMillis(state.closesAt))
    if (end > (ends.get(personKey) ?? Number.NEGATIVE_INFINITY)) ends.set(personKey, end)
  }
  return ends
}

function checkPool(judge: Judge, matching: GivenMatching, report: Report): void {
  const seen = new Set<string>()
  for (const list of [matching.assignments, matching.unplaced]) {
    let before = -1
    for (const { referralId } of list) {
      const order = judge.orderOf.get(referralId)
      if (!judge.referrals.has(referralId)) report("unknownReferral", referralId)
      else if (order === undefined) report("notInPool", referralId)
      else if (order < before) report("outOfOrder", referralId)
      if (seen.has(referralId)) report("repeated", referralId)
      seen.add(referralId)
      before = order ?? before
    }
  }
  for (const id of judge.pool) if (!seen.has(id)) report("missing", id)
}

function checkPairs(judge: Judge, matching: GivenMatching, report: Report): void {
  for (const assignment of matching.assignments) {
    const { daysLate, inWindow, referralId, startsOn, vacancyId, wishRank } = assignment
    const referral = judge.referrals.get(referralId)
    const vacancy = judge.vacancies.get(vacancyId)
    if (vacancy === undefined) report("unknownVacancy", referralId, vacancyId)
    if (referral === undefined || vacancy === undefined) continue
    const start = judge.startsOf(referralId).get(vacancyId)
    if (start === undefined) {
      report("notEligible", referralId, vacancyId)
      continue
    }
    if (civilDay(startsOn) !== start.day) report("wrongStart", referralId, vacancyId)
    if (daysLate !== start.late) report("wrongDaysLate", referralId, vacancyId)
    const wish = referral.wishes.findIndex((unit) => unit === vacancy.unitId)
    if (wishRank !== undefined && wishRank !== (wish < 0 ? referral.wishes.length : wish)) report("wrongWishRank", referralId, vacancyId)
    const end = judge.windowEndOf(referral)
    if (inWindow !== undefined && inWindow !== (end === undefined ? null : start.day <= end)) report("wrongInWindow", referralId, vacancyId)
  }
}

function checkPlaces(judge: Judge, matching: GivenMatching, report: Report): void {
  const given = Map.groupBy(matching.assignments, ({ vacancyId }) => vacancyId)
  const told = matching.vacancies === undefined ? undefined : new Map(matching.vacancies.map((row) => [row.vacancyId, row]))
  const rows = new Set<string>()
  for (const { vacancyId } of matching.vacancies ?? []) {
    if (!judge.vacancies.has(vacancyId)) report("unknownVacancy", null, vacancyId)
    if (rows.has(vacancyId)) report("repeated", null, vacancyId)
    rows.add(vacancyId)
  }
  for (const { confirmedAt, id } of judge.vacancies.values()) {
    const left = judge.freePlaces(id) - (given.get(id)?.length ?? 0)
    if (left < 0) report("overCapacity", null, id)
    if (told === undefined) continue
    const row = told.get(id)
    if (row?.placesLeft !== left || (row.committed ?? judge.committedAt(id)) !== judge.committedAt(id)) report("wrongPlacesLeft", null, id)
    if (row?.ringFirst !== undefined && row.ringFirst !== judge.asOf - instantMillis(confirmedAt) > durationMillis(judge.pack.staleAfter))
      report("wrongRingFirst", null, id)
  }
}

function checkCertificates(judge: Judge, matching: GivenMatching, report: Report): void {
  const full = fullSets(judge, matching)
  const isBare = tellsNoMoreThanAsked(matching)
  full.upTo.forEach(({ isSound }, closure) => {
    if (!isSound) report("certificateFalse", null, matching.closures[closure]?.vacancies[0] ?? null)
  })
  for (const { certificate, daysLate, referralId, vacancyId } of matching.assignments) {
    if (daysLate === 0) {
      if (certificate !== undefined) report("certificateNeedless", referralId, vacancyId)
      continue
    }
    if (certificate === undefined) {
      if (!isBare || !isProvedByAny(judge, full, referralId, daysLate)) report("certificateMissing", referralId, vacancyId)
    } else if (!holds(judge, full, referralId, certificate, daysLate)) report("certificateFalse", referralId, vacancyId)
  }
  for (const { certificate, referralId } of matching.unplaced) {
    if (!holds(judge, full, referralId, certificate, Number.POSITIVE_INFINITY)) report("certificateFalse", referralId)
  }
}

/** Whether a matching has the fields that design section 7 names and no other: there someone late has no certificate, and any proof will do. */
function tellsNoMoreThanAsked({ assignments, vacancies }: GivenMatching): boolean {
  return (
    assignments.every(({ certificate }) => certificate === undefined) &&
    (vacancies ?? []).every(({ committed, ringFirst }) => committed === undefined && ringFirst === undefined)
  )
}

/** What the closures prove when read from the first on. */
interface FullSets {
  /** The first closure that holds each vacancy. */
  readonly closureOf: ReadonlyMap<string, number>
  /**
   * For each k: whether closure k is full with holders who cannot leave closures 0 … k, whether that holds for each closure up to k,
   * and the place in the order of the last holder up to k.
   */
  readonly upTo: ReadonlyArray<{ readonly isSound: boolean; readonly isProved: boolean; readonly lastHolder: number }>
}

/**
 * Closure k is full when it has as many holders as places, all inside; a holder cannot leave when every vacancy in which they would start
 * no later is in closures 0 … k. What holds for each closure up to k holds for them together.
 */
function fullSets(judge: Judge, matching: GivenMatching): FullSets {
  const placeOf = new Map(matching.assignments.map(({ referralId, vacancyId }) => [referralId, vacancyId]))
  const closureOf = new Map<string, number>()
  const seen = new Set<string>()
  let isProved = true
  let lastHolder = -1
  const upTo = matching.closures.map(({ holders, vacancies }, closure) => {
    let isSound = vacancies.length > 0
    for (const id of vacancies) {
      if (closureOf.has(id) || !judge.vacancies.has(id)) isSound = false
      closureOf.set(id, closure)
    }
    const places = vacancies.reduce((sum, id) => sum + judge.freePlaces(id), 0)
    if (places !== holders.length) isSound = false
    for (const holder of holders) {
      const held = placeOf.get(holder)
      const starts = judge.startsOf(holder)
      const own = held === undefined ? undefined : starts.get(held)
      if (seen.has(holder) || held === undefined || own === undefined || closureOf.get(held) !== closure) isSound = false
      else for (const [id, start] of starts) if (start.late <= own.late && !closureOf.has(id)) isSound = false
      seen.add(holder)
      lastHolder = Math.max(lastHolder, judge.orderOf.get(holder) ?? Number.POSITIVE_INFINITY)
    }
    isProved &&= isSound
    return { isSound, isProved, lastHolder }
  })
  return { closureOf, upTo }
}

/** Whether something proves that someone could not start less late, although they were given no certificate. */
function isProvedByAny(judge: Judge, full: FullSets, referralId: string, than: number): boolean {
  if (holds(judge, full, referralId, { tag: "noneSooner" }, than)) return true
  // Fewer closures prove more: so the fewest that hold every better vacancy.
  let through = -1
  for (const [id, start] of judge.startsOf(referralId)) if (start.late < than) through = Math.max(through, full.closureOf.get(id) ?? -1)
  return holds(judge, full, referralId, { tag: "full", through }, than)
}

/** Whether a certificate proves that someone could not start less than so many days late. */
function holds(judge: Judge, full: FullSets, referralId: string, certificate: Certificate, than: number): boolean {
  const starts = judge.startsOf(referralId)
  const better = [...starts].filter(([, start]) => start.late < than).map(([vacancyId]) => vacancyId)
  switch (certificate.tag) {
    case "noneSooner":
      return starts.size > 0 && better.length === 0
    case "noneEligible":
      return starts.size === 0 && tellsWhy(judge, referralId, certificate)
    case "full": {
      const proof = full.upTo[certificate.through]
      const order = judge.orderOf.get(referralId) ?? -1
      if (proof === undefined || !proof.isProved || proof.lastHolder >= order || better.length === 0) return false
      return better.every((id) => (full.closureOf.get(id) ?? Number.POSITIVE_INFINITY) <= certificate.through)
    }
  }
}

/** Wish, care level, window, start and vacancy: whether anyone could have had better at one, those before them no different. */
function checkLevels(judge: Judge, matching: GivenMatching, report: Report): void {
  const ids = [...judge.vacancies.keys()].toSorted((one, other) => (one < other ? -1 : 1))
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const given = Map.groupBy(matching.assignments, ({ vacancyId }) => vacancyId)
  const holdings = matching.assignments.map(({ referralId, vacancyId }) => {
    const referral = judge.referrals.get(referralId) as Referral
    const windowEnd = judge.windowEndOf(referral) ?? Number.POSITIVE_INFINITY
    return {
      held: indexOf.get(vacancyId) as number,
      edges: [...judge.startsOf(referralId)].map(([id, { day, late }]) => {
        const vacancy = judge.vacancies.get(id) as Vacancy
        const wish = referral.wishes.findIndex((unit) => unit === vacancy.unitId)
        const index = indexOf.get(id) as number
        const level = referral.careLevels.findIndex((careLevel) => careLevel === vacancy.careLevel)
        return { vacancy: index, ranks: [late, wish < 0 ? referral.wishes.length : wish, level, day <= windowEnd ? 0 : 1, day, index] }
      })
    }
  })
  const hasSpare = ids.map((id) => judge.freePlaces(id) > (given.get(id)?.length ?? 0))
  for (const { person } of betterAtLevel(holdings, hasSpare, { from: 1, until: 6 })) {
    const { referralId, vacancyId } = matching.assignments[person] as { readonly referralId: string; readonly vacancyId: string }
    report("levelWorse", referralId, vacancyId)
  }
}

/** Who one more place at each vacancy would place, where the matching says so. */
function checkOneMore(judge: Judge, matching: GivenMatching, report: Report): void {
  const told = (matching.vacancies ?? []).filter(({ gainedByOneMore }) => gainedByOneMore !== undefined)
  if (told.length === 0) return
  const indexOf = new Map([...judge.vacancies.keys()].map((id, index) => [id, index]))
  const placeOf = new Map(matching.assignments.map(({ referralId, vacancyId }) => [referralId, vacancyId]))
  const choicesOf = (referralId: string) =>
    [...judge.startsButForAPlace(referralId)].map(([id, { late }]) => ({ vacancy: indexOf.get(id) as number, late }))
  const seekers = judge.pool.map((id) => {
    const choices = choicesOf(id)
    const vacancy = indexOf.get(placeOf.get(id) ?? "")
    return { choices, held: choices.find((choice) => choice.vacancy === vacancy) }
  })
  const placed = placedByOneMore(seekers, indexOf.size)
  const personOf = (id: string) => judge.referrals.get(id)?.personKey
  const alreadyPlaced = new Set([...placeOf.keys()].map(personOf))
  for (const { gainedByOneMore, vacancyId } of told) {
    const index = indexOf.get(vacancyId) as number
    const pool = judge.poolWithOneMoreAt(vacancyId)
    if ((pool === undefined ? judge.pool[placed[index] ?? -1] : newlyPlaced(pool, vacancyId)) !== (gainedByOneMore ?? undefined))
      report("wrongGainedByOneMore", gainedByOneMore ?? null, vacancyId)
  }

  /** The first of another pool who is placed though their person was not. */
  function newlyPlaced(pool: ReadonlyArray<string>, oneMoreAt: string): string | undefined {
    const places = [...judge.vacancies.keys()].map((id) => Math.max(0, judge.freePlaces(id)) + (id === oneMoreAt ? 1 : 0))
    const ids = placedInTurn(pool.map(choicesOf), places).map((index) => pool[index] as string)
    return ids.find((id) => !alreadyPlaced.has(personOf(id)))
  }
}

/** Whether the counts of failed conditions are those of the snapshot. */
function tellsWhy(judge: Judge, referralId: string, certificate: Extract<Certificate, { readonly tag: "noneEligible" }>): boolean {
  const referral = judge.referrals.get(referralId)
  if (referral === undefined) return false
  const wanted = new Set(referral.careLevels)
  if (certificate.careLevels.length !== wanted.size || !areDifferent(certificate.careLevels.map(({ careLevel }) => careLevel))) return false
  return certificate.careLevels.every(({ careLevel, failed, vacancies }) => {
    const those = [...judge.vacancies.values()].filter((vacancy) => vacancy.careLevel === careLevel)
    const counts = Map.groupBy(
      those.flatMap((vacancy) => judge.failuresOf(referral, vacancy)),
      (key) => key
    )
    return (
      wanted.has(careLevel) &&
      those.length === vacancies &&
      failed.length === counts.size &&
      areDifferent(failed.map(({ condition, detail }) => failure(condition, detail))) &&
      failed.every(({ condition, detail, vacancies: count }) => counts.get(failure(condition, detail))?.length === count)
    )
  })
}

function areDifferent(keys: ReadonlyArray<string>): boolean {
  return new Set(keys).size === keys.length
}
