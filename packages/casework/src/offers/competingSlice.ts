import { competing, type Referral, type RulePack, type Snapshot } from "@samsyn/core"

interface Pair {
  readonly referralId: string
  readonly vacancyId: string
}

/** The part of a pile that competes with a pair, its people under other ids. */
export interface Slice {
  readonly snapshot: Snapshot
  /** The pair, with the person's id in the slice. */
  readonly pair: Pair
  /** The id in the slice of each referral in it. */
  readonly referralIds: ReadonlyMap<string, string>
}

/**
 * The part of a pile on which a place for someone rests: those who compete for it, with all their referrals, windows, refusals and what the pile knows of them,
 * and the vacancies, with what is committed there. People have other ids, the same throughout and in the same order (an id is the last key of the order, so that
 * nobody changes place by it); no words that someone wrote, no residence, language or service.
 *
 * Shape: a pile as casework makes it, whose commitments all stand; the person of the pair holds none.
 * Laws: competingSlice.laws.test.ts — matching the slice gives everyone in it what the whole pile gives them; nothing in it names anyone.
 * Fails: throws when the pile has no such referral or vacancy.
 */
export function competingSlice(pile: Snapshot, pack: RulePack, pair: Pair): Slice {
  const { referralIds, vacancyIds } = competing(pile, pack, pair)
  const vacancies = keep(pile.vacancies, new Set(vacancyIds))
  const isKept = new Set(vacancyIds)
  const commitments = pile.commitments.filter(({ vacancyId }) => isKept.has(vacancyId))
  const seeking = new Set([...referralIds, pair.referralId])
  const persons = new Set(pile.referrals.flatMap(({ id, personKey }) => (seeking.has(id) ? [personKey] : [])))
  const committed = new Set(commitments.map(({ referralId }) => referralId))
  const referrals = pile.referrals.filter(({ id, personKey }) => persons.has(personKey) || committed.has(id))
  const approaches = pile.approaches.filter(({ personKey }) => personKey !== undefined && persons.has(personKey))

  const referralId = renaming(
    "r",
    referrals.map(({ id }) => id)
  )
  const approachId = renaming(
    "a",
    approaches.map(({ id }) => id)
  )
  const personKey = renaming(
    "p",
    [...referrals, ...approaches].flatMap((one) => (one.personKey === undefined ? [] : [one.personKey]))
  )
  const about = new Map([...referralId, ...approachId])
  const windows = pile.windows.filter((window) => about.has(window.about))
  const windowId = renaming(
    "w",
    windows.map(({ id }) => id)
  )
  const facts = pile.facts.filter(({ referralId: id, source }) => referralId.has(id) && (source === "referral" || source === "assessment"))
  const factId = renaming(
    "f",
    facts.map(({ id }) => id)
  )
  const refusals = pile.refusals.filter(({ referralId: id }) => referralId.has(id))
  const unitIds = new Set([
    ...vacancies.map(({ unitId }) => unitId),
    ...referrals.flatMap(({ wishes }) => wishes),
    ...refusals.map(({ unitId }) => unitId)
  ])

  const snapshot: Snapshot = {
    ...pile,
    referrals: referrals.map((referral) => ({
      ...bareReferral(referral),
      id: named(referralId, referral.id),
      personKey: named(personKey, referral.personKey)
    })),
    facts: facts.map((fact) => ({ ...fact, id: named(factId, fact.id), referralId: named(referralId, fact.referralId), by: withheld })),
    windows: windows.map(({ openReturn: _openReturn, ...window }) => ({
      ...window,
      id: named(windowId, window.id),
      about: named(about, window.about),
      observedBy: withheld,
      contacted: []
    })),
    approaches: approaches.map(({ askedAt, id, personKey: key }) => ({
      id: named(approachId, id),
      ...(key === undefined ? {} : { personKey: named(personKey, key) }),
      askedAt,
      by: withheld
    })),
    units: keep(pile.units, unitIds),
    vacancies,
    commitments: commitments.map((commitment) => ({ ...commitment, referralId: named(referralId, commitment.referralId) })),
    refusals: refusals.map((refusal) => ({ ...refusal, referralId: named(referralId, refusal.referralId) })),
    doors: [],
    duty: []
  }
  return { snapshot, pair: { ...pair, referralId: named(referralId, pair.referralId) }, referralIds: referralId }
}

/** A referral without what no rule asks about: residence, language, who referred. */
export function bareReferral({ breach: _breach, person, referrerKind: _referrerKind, ...referral }: Referral): Referral {
  return {
    ...referral,
    person: {
      ...(person.born === undefined ? {} : { born: person.born }),
      ...(person.sex === undefined ? {} : { sex: person.sex })
    }
  }
}

/** Who saw or said something is left out: of so few services a name tells too much. */
export const withheld = { role: "withheld", service: "withheld" }

function keep<A extends { readonly id: string }>(list: ReadonlyArray<A>, ids: ReadonlySet<string>): ReadonlyArray<A> {
  return list.filter(({ id }) => ids.has(id))
}

/** New names for ids, of equal length and in the order of the ids. */
function renaming(letter: string, ids: ReadonlyArray<string>): ReadonlyMap<string, string> {
  const sorted = [...new Set(ids)].sort((one, other) => (one < other ? -1 : 1))
  const digits = String(sorted.length).length
  return new Map(sorted.map((id, index) => [id, `${letter}-${String(index + 1).padStart(digits, "0")}`]))
}

function named(names: ReadonlyMap<string, string>, id: string): string {
  const name = names.get(id)
  if (name === undefined) throw new Error("competingSlice: every id in a slice has a name")
  return name
}
