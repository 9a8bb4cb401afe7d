import { forAudience, formatInstant, instantMillis, isOverAt, refusalOpenHours } from "@samsyn/core"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import { checkBreach } from "./checkBreach.ts"
import type { AcceptOffer, DeclineOffer, TakeBackDecline } from "./Command.ts"
import { decisionRecordOf } from "./decisionRecordOf.ts"
import { atOffer, findOffer, next } from "./offerFound.ts"
import { bindsPlace, lapsesOf, offersAt } from "./offersAt.ts"
import { endOf, isAfterDay } from "./placeFor.ts"
import { weigh } from "./weigh.ts"

/** The person says yes. There is nothing left to answer by a time. */
export function acceptOffer(records: Records, command: AcceptOffer, occasion: Occasion): Decision {
  const found = findOffer(records, command, occasion)
  if (found.tag === "refused") return found
  const { until: _until, ...offer } = next(found.offer, "accepted", { by: command.by, at: occasion.at })
  return accepted({ tag: "offer-accepted", by: command.by, puts: { offers: [offer] } })
}

/** The person says no, for a coded reason whose consequence the pack names. The place is free at once; the no is open for 48 hours, in which it bars nothing. */
export function declineOffer(records: Records, command: DeclineOffer, occasion: Occasion): Decision {
  const { by, reason, refusalId } = command
  const found = findOffer(records, command, occasion)
  if (found.tag === "refused") return found
  if (!occasion.rulePack.declineReasons.some(({ code }) => code === reason))
    return refused("invalid", { path: "/reason", code: "unknown", message: "No decline reason of the pack has this code" })
  const { id: offerId, referralId, vacancyId } = found.offer
  const vacancy = records.vacancies.find(({ id }) => id === vacancyId)
  if (vacancy === undefined) throw new Error("declineOffer: an offer is of a vacancy that there is")
  const { at } = occasion
  const openUntil = formatInstant(instantMillis(at) + refusalOpenHours * 3_600_000)
  return accepted({
    tag: "offer-declined",
    by,
    puts: {
      offers: [{ ...next(found.offer, "declined", { at, by, reason }), openUntil }],
      refusals: [{ id: refusalId, referralId, unitId: vacancy.unitId, reason, at, offerId }]
    }
  })
}

/**
 * The person takes the no back while it is open: the offer stands where it stood, with time to answer until the no would have counted. It binds a place that was free meanwhile, and so
 * is weighed against everyone else as an offer is.
 *
 * Returns: what has expired of the person's own, then the offer.
 */
export function takeBackDecline(records: Records, command: TakeBackDecline, occasion: Occasion): Decision {
  const found = findOffer(records, command, occasion)
  if (found.tag === "refused") return found
  const { openUntil, ...declined } = found.offer
  const { at, timeZone } = occasion
  const { breach, by, decisionRecordId } = command
  if (openUntil === undefined || isOverAt(openUntil, at, timeZone))
    return forbidden("no-counts", "This no was open for 48 hours, and counts now")
  const others = offersAt(records, occasion).filter(({ id }) => id !== declined.id)
  if (others.some((known) => known.personKey === declined.personKey && bindsPlace(known)))
    return forbidden("holds-a-place", "This person holds another place")
  const pile = forAudience(pileOf(records, occasion), "unit")
  const weighed = weigh(records, pile, occasion, declined)
  if (weighed.tag === "impossible") return atOffer({ tag: "refused", refusal: { reason: "not-allowed-now", faults: weighed.faults } })
  if (weighed.startsOn > declined.startsOn) return forbidden("start-over", "The person could no longer start on the day they were given")
  const breached = checkBreach(breach, weighed.affected)
  if (breached !== undefined) return breached

  const stood = declined.history.at(-2)?.state === "accepted" ? "accepted" : "offered"
  const { until = openUntil, ...rest } = declined
  const offer: Offer = {
    ...next(rest, stood, { at, by }),
    ...(stood === "accepted" ? {} : { until: isOverAt(until, at, timeZone) ? answeredBy(openUntil, declined, occasion) : until }),
    ...(breach === undefined ? {} : { breach }),
    decisionRecordIds: [...(declined.decisionRecordIds ?? []), decisionRecordId]
  }
  const lapses = lapsesOf(offer.personKey, records, occasion)
  const decisionRecord = decisionRecordOf(pile, occasion, {
    id: decisionRecordId,
    kind: "decline-taken-back",
    offerId: offer.id,
    referralId: offer.referralId,
    vacancyId: offer.vacancyId,
    by,
    proposalDigest: weighed.proposed.digest,
    eventsBefore: lapses.length
  })
  return accepted(...lapses, {
    tag: "decline-taken-back",
    by,
    decisionRecord,
    puts: {
      offers: [offer],
      refusals: records.refusals
        .filter((refusal) => refusal.offerId === offer.id && refusal.takenBack === undefined)
        .map((refusal) => ({ ...refusal, takenBack: { at, by } }))
    }
  })
}

/** Until when someone who takes a no back can answer: while the no would have been open, and not after the day of start. */
function answeredBy(openUntil: string, { startsOn }: Offer, occasion: Occasion): string {
  return isAfterDay(openUntil, startsOn, occasion) ? endOf(startsOn) : openUntil
}

function forbidden(code: string, message: string): Decision {
  return refused("not-allowed-now", { path: "/offerId", code, message })
}
