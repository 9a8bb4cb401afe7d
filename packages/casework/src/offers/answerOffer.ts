import { formatInstant, instantMillis, isOverAt, refusalOpenHours, whyNot } from "@samsyn/core"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import type { AcceptOffer, DeclineOffer, TakeBackDecline } from "./Command.ts"
import { findOffer, next } from "./offerFound.ts"
import { bindsPlace, offersAt } from "./offersAt.ts"

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

/** The person takes the no back while it is open and the place is still free: the offer stands where it stood, with time to answer until the no would have counted. */
export function takeBackDecline(records: Records, command: TakeBackDecline, occasion: Occasion): Decision {
  const found = findOffer(records, command, occasion)
  if (found.tag === "refused") return found
  const { openUntil, ...declined } = found.offer
  const { at, timeZone } = occasion
  const { by } = command
  if (openUntil === undefined || isOverAt(openUntil, at, timeZone))
    return forbidden("no-counts", "This no was open for 48 hours, and counts now")
  const others = offersAt(records, occasion).filter(({ id }) => id !== declined.id)
  if (others.some((known) => known.personKey === declined.personKey && bindsPlace(known)))
    return forbidden("holds-a-place", "This person holds another place")
  const pile = pileOf(records, occasion)
  if (!pile.referrals.some(({ id }) => id === declined.referralId)) return forbidden("not-waiting", "The wait of this referral has ended")
  if (whyNot(pile, occasion.rulePack, declined).some(({ condition }) => condition === "place" || condition === "day"))
    return forbidden("place-gone", "The place is not free any more")

  const stood = declined.history.at(-2)?.state === "accepted" ? "accepted" : "offered"
  const { until = openUntil, ...rest } = declined
  const offer: Offer = {
    ...next(rest, stood, { at, by }),
    ...(stood === "accepted" ? {} : { until: isOverAt(until, at, timeZone) ? openUntil : until })
  }
  return accepted({
    tag: "decline-taken-back",
    by,
    puts: {
      offers: [offer],
      refusals: records.refusals
        .filter((refusal) => refusal.offerId === offer.id && refusal.takenBack === undefined)
        .map((refusal) => ({ ...refusal, takenBack: { at, by } }))
    }
  })
}

function forbidden(code: string, message: string): Decision {
  return refused("not-allowed-now", { path: "/offerId", code, message })
}
