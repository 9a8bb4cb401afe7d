import { forAudience } from "@samsyn/core"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import { checkBreach } from "./checkBreach.ts"
import type { OfferHeld } from "./Command.ts"
import { decisionRecordOf } from "./decisionRecordOf.ts"
import { checkUntil } from "./givePlace.ts"
import { findOffer, next } from "./offerFound.ts"
import { weigh } from "./weigh.ts"

/** Offers a place that is held. A hold is no offer: it is weighed anew against everyone who has come meanwhile, as if the place were not held. */
export function offerHeld(records: Records, command: OfferHeld, occasion: Occasion): Decision {
  const found = findOffer(records, command, occasion)
  if (found.tag === "refused") return found
  const { offer } = found
  const faults = checkUntil(command.until, occasion)
  if (faults.length > 0) return refused("invalid", ...faults)

  const others = { ...records, offers: records.offers.filter(({ id }) => id !== offer.id) }
  const pile = forAudience(pileOf(others, occasion), "unit")
  const weighed = weigh(others, pile, occasion, offer)
  if (weighed.tag === "impossible") return refused("not-allowed-now", ...weighed.faults.map((fault) => ({ ...fault, path: "/offerId" })))
  const breached = checkBreach(command.breach, weighed.affected)
  if (breached !== undefined) return breached

  const offered: Offer = {
    ...next(offer, "offered", { ...command, at: occasion.at }),
    until: command.until,
    decisionRecordIds: [...(offer.decisionRecordIds ?? []), command.decisionRecordId],
    ...(command.breach === undefined ? {} : { breach: command.breach })
  }
  const decisionRecord = decisionRecordOf(pile, occasion, {
    id: command.decisionRecordId,
    kind: "offer",
    offerId: offer.id,
    referralId: offer.referralId,
    vacancyId: offer.vacancyId,
    by: command.by,
    proposalDigest: weighed.proposed.digest,
    eventsBefore: 0
  })
  return accepted({ tag: "place-offered", by: command.by, puts: { offers: [offered] }, decisionRecord })
}
