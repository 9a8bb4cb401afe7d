import type { Decider, Deciders } from "../Decider.ts"
import { acceptOffer, declineOffer, takeBackDecline } from "./answerOffer.ts"
import type { OfferCommand } from "./Command.ts"
import { givePlace } from "./givePlace.ts"
import { offerHeld } from "./offerHeld.ts"
import { recordArrival, recordNoShow } from "./recordArrival.ts"
import { releaseOffer } from "./releaseOffer.ts"

/** An offer that there is, which its sender must have seen. */
function ofOffer<Command extends { readonly offerId: string }>(decide: Decider<Command>["decide"]): Decider<Command> {
  return { changes: ({ offerId }) => ({ list: "offers", id: offerId }), decide }
}

/** Offers: a place held, offered, answered, taken back, begun in. */
export const offerDeciders: Deciders<OfferCommand> = {
  "hold-place": { decide: givePlace },
  "offer-place": { decide: givePlace },
  "offer-held": ofOffer(offerHeld),
  "accept-offer": ofOffer(acceptOffer),
  "decline-offer": ofOffer(declineOffer),
  "take-back-decline": ofOffer(takeBackDecline),
  "release-offer": ofOffer(releaseOffer),
  "record-arrival": ofOffer(recordArrival),
  "record-no-show": ofOffer(recordNoShow)
}
