import { displacement, type FailedCondition, type Fault, type Referral, type Snapshot, startOf, whyNot } from "@samsyn/core"
import type { AffectedByOffer } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import { placesOfEach } from "../pileOf.ts"
import { isStale } from "../places/isStale.ts"
import type { Records } from "../records/Records.ts"
import { affectedBy } from "./affectedBy.ts"
import { offersAt } from "./offersAt.ts"
import { type Proposed, proposalOf } from "./proposalOf.ts"

/** A place for a person, weighed against everyone else; or why the person cannot have it. */
export type Weighed =
  | { readonly tag: "impossible"; readonly faults: ReadonlyArray<Fault> }
  | {
      readonly tag: "possible"
      readonly startsOn: string
      readonly affected: ReadonlyArray<AffectedByOffer>
      readonly proposed: Proposed
      /** Whether it is what the proposal says; undefined where the person stands in no order, so that there is nothing to leave. */
      readonly follows: boolean | undefined
    }

/**
 * Weighs a place for someone who holds none.
 *
 * Shape: `pile` is the records at the occasion, as the unit may know them. Someone in an unranked lane (emergency, compulsory) stands in no order: nobody is before them but emergencies.
 * Fails: throws when the pile has no such vacancy.
 */
export function weigh(
  records: Records,
  pile: Snapshot,
  occasion: Occasion,
  pair: { readonly referralId: string; readonly vacancyId: string }
): Weighed {
  const pack = occasion.rulePack
  const referral = pile.referrals.find(({ id }) => id === pair.referralId)
  if (referral === undefined) return impossible("/referralId", "not-waiting", "The wait of this referral has ended")
  const isRanked = pack.lanes.some(({ code, ranked }) => code === referral.lane && ranked)
  const right = rightFaults(referral, isRanked)
  if (right.length > 0) return { tag: "impossible", faults: right }
  const failed = whyNot(pile, pack, pair)
  if (failed.length > 0) return { tag: "impossible", faults: failed.map(faultOf) }
  const proposed = proposalOf(pile, pack)
  if (pile.vacancies.some((vacancy) => vacancy.id === pair.vacancyId && isStale(vacancy, { at: pile.asOf, rulePack: pack })))
    return impossible("/vacancyId", "not-confirmed", "Nobody has confirmed this vacancy lately: ask the unit first")
  const displaced = displacement(pile, pack, pair)
  if (isRanked && displaced.tag !== "displaced")
    return impossible("/referralId", "other-referral", "This person stands in the order by another referral")
  const startsOn = displaced.tag === "displaced" ? displaced.startsOn : startOf(pile, pair)
  if (startsOn === undefined) throw new Error("weigh: a pair that fails no condition has a day of start")
  if (!hasPlaceOn(startsOn, records, occasion, pair))
    return impossible("/vacancyId", "out-of-service", "On the day of start no place of this vacancy is in service that is not taken")
  const follows = proposed.matching.assignments.some(
    ({ referralId, vacancyId }) => referralId === pair.referralId && vacancyId === pair.vacancyId
  )
  return {
    tag: "possible",
    startsOn,
    affected: affectedBy(pile, pack, pair, displaced),
    proposed,
    follows: isRanked ? follows : undefined
  }
}

/** Whether a place is left on the day of start: places can be closed from a day that is to come. */
function hasPlaceOn(startsOn: string, records: Records, occasion: Occasion, pair: { readonly vacancyId: string }): boolean {
  const vacancy = records.vacancies.find(({ id }) => id === pair.vacancyId)
  if (vacancy === undefined) throw new Error("weigh: a pair that fails no condition is of a vacancy that there is")
  const { bound, inService, used } = placesOfEach(offersAt(records, occasion), startsOn)(vacancy)
  return inService > used + bound
}

function rightFaults({ rights }: Referral, isRanked: boolean): ReadonlyArray<Fault> {
  if (rights.outcome === "refused") return [fault("/referralId", "right-refused", "The right was refused")]
  if (isRanked && rights.outcome === "pending") return [fault("/referralId", "right-pending", "The right has not been decided")]
  return []
}

const sayings: { readonly [Condition in FailedCondition["condition"]]: string } = {
  place: "No place of this vacancy is left",
  day: "There is no day on which this person could start here",
  careLevel: "This care level is not wanted",
  wish: "The person wants none but the units named, and this is none of them",
  need: "The vacancy lacks what this person needs",
  admits: "The vacancy does not admit this person, or it must be checked",
  refusal: "The person said no to this unit"
}

function faultOf({ condition }: FailedCondition): Fault {
  return fault("/vacancyId", `fails-${condition}`, sayings[condition])
}

function impossible(path: string, code: string, message: string): Weighed {
  return { tag: "impossible", faults: [fault(path, code, message)] }
}

function fault(path: string, code: string, message: string): Fault {
  return { path, code, message }
}
