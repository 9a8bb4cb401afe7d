import { forAudience } from "@samsyn/core"
import { accepted, type Decision } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import type { OfferHeld } from "./Command.ts"
import { decisionRecordOf } from "./decisionRecordOf.ts"
import { atOffer, findOffer, next } from "./offerFound.ts"
import { placeFor } from "./placeFor.ts"

/**
 * Offers a place that is held. A hold is no offer: it is weighed anew against everyone who has come meanwhile, as if the place were not held, and says anew from which day it is,
 * whether that follows the proposal, and why where it does not.
 */
export function offerHeld(records: Records, command: OfferHeld, occasion: Occasion): Decision {
  const found = findOffer(records, command, occasion)
  if (found.tag === "refused") return found
  const { movedByWindow: _moved, proposal: _proposal, skipReason: _skipReason, ...held } = found.offer
  const { breach, by, decisionRecordId, proposal, skipReason, until } = command
  const { id, referralId, vacancyId } = held

  const others = { ...records, offers: records.offers.filter((offer) => offer.id !== id) }
  const pile = forAudience(pileOf(others, occasion), "unit")
  const seenOn = forAudience(pileOf(records, occasion), "unit")
  const terms = { until, ...(skipReason === undefined ? {} : { skipReason }), ...(breach === undefined ? {} : { breach }) }
  const place = placeFor({ records: others, pile, seenOn }, { asked: { referralId, vacancyId, ...terms }, proposal }, occasion)
  if (place.tag === "refused") return atOffer(place)

  const offered: Offer = {
    ...next(held, "offered", { by, at: occasion.at }),
    ...terms,
    ...place.given,
    decisionRecordIds: [...(held.decisionRecordIds ?? []), decisionRecordId]
  }
  const decisionRecord = decisionRecordOf(pile, occasion, {
    id: decisionRecordId,
    kind: "offer",
    offerId: id,
    referralId,
    vacancyId,
    by,
    proposalDigest: place.proposalDigest,
    eventsBefore: 0
  })
  return accepted({ tag: "place-offered", by, puts: { offers: [offered] }, decisionRecord })
}
