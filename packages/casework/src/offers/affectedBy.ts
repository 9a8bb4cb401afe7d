import { type Displacement, type Referral, type RulePack, type Snapshot, whyNot } from "@samsyn/core"
import { compare } from "../compare.ts"
import type { AffectedByOffer } from "../Decision.ts"

interface Pair {
  readonly referralId: string
  readonly vacancyId: string
}

/** The lane of those who cannot wait: both shipped packs call it so. Source: design.md 4.8. */
const emergencyLane = "emergency"

/**
 * Those whom an offer would do wrong: everyone earlier in the order who would be without a place or later than now, and every emergency that waits,
 * could have a place of this vacancy, and would find none left. Nobody stands before an emergency.
 *
 * Shape: by the order of the pool, then emergencies by seniority, lot and id.
 */
export function affectedBy(pile: Snapshot, pack: RulePack, pair: Pair, displaced: Displacement): ReadonlyArray<AffectedByOffer> {
  const earlier = displaced.tag === "displaced" ? displaced.affected : []
  return [
    ...earlier.flatMap(({ before, change, ...dates }) =>
      before && (change === "uncovered" || change === "more-late") ? [{ ...dates, change }] : []
    ),
    ...emergenciesLeft(pile, pack, pair)
  ]
}

/** Emergencies for whom no place here would be left. The first of them by seniority have what places there still are. */
function emergenciesLeft(pile: Snapshot, pack: RulePack, { referralId, vacancyId }: Pair): ReadonlyArray<AffectedByOffer> {
  const offered = pile.referrals.find(({ id }) => id === referralId)
  if (offered?.lane === emergencyLane) return []
  const holding = new Set(pile.commitments.map((commitment) => commitment.referralId))
  const served = new Set(pile.referrals.flatMap(({ id, personKey }) => (holding.has(id) ? [personKey] : [])))
  const waiting = pile.referrals.filter(
    ({ lane, personKey, rights }) =>
      lane === emergencyLane && rights.outcome !== "refused" && !served.has(personKey) && personKey !== offered?.personKey
  )
  const eligible = onePerPerson(
    waiting.toSorted(bySeniority).filter(({ id }) => whyNot(pile, pack, { referralId: id, vacancyId }).length === 0)
  )
  const places = pile.vacancies.find(({ id }) => id === vacancyId)?.places ?? 0
  const committed = pile.commitments.filter((commitment) => commitment.vacancyId === vacancyId).length
  return eligible.slice(Math.max(0, places - committed - 1)).map(({ id }) => ({
    referralId: id,
    change: "emergency",
    startsOnBefore: null,
    startsOnAfter: null,
    daysLateBefore: null,
    daysLateAfter: null
  }))
}

function onePerPerson(referrals: ReadonlyArray<Referral>): ReadonlyArray<Referral> {
  return [...Map.groupBy(referrals, ({ personKey }) => personKey).values()].flatMap(([first]) => (first === undefined ? [] : [first]))
}

function bySeniority(one: Referral, other: Referral): number {
  return compare(one.seniorityOn, other.seniorityOn) || compare(one.lot, other.lot) || compare(one.id, other.id)
}
