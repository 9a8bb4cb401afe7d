import type { Fault, Observer } from "@samsyn/core"
import type { Decision } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import type { OfferCommand } from "./Command.ts"
import { offersAt } from "./offersAt.ts"
import { checkState } from "./transitions.ts"

type Change = Extract<OfferCommand, { readonly offerId: string }>

type Refused = Extract<Decision, { readonly tag: "refused" }>

/** The offer that a command is about, as it stands at the occasion and in a state that allows it; or why not. */
export type OfferFound = { readonly tag: "found"; readonly offer: Offer } | Refused

export function findOffer(records: Records, { offerId, tag }: Pick<Change, "offerId" | "tag">, occasion: Occasion): OfferFound {
  const offer = offersAt(records, occasion).find(({ id }) => id === offerId)
  if (offer === undefined) return refuse("unknown-record", [{ path: "/offerId", code: "unknown", message: "No offer has this id" }])
  const faults = checkState(offer.state, tag)
  return faults.length === 0 ? { tag: "found", offer } : refuse("not-allowed-now", faults)
}

function refuse(reason: "unknown-record" | "not-allowed-now", faults: ReadonlyArray<Fault>): OfferFound {
  return { tag: "refused", refusal: { reason, faults } }
}

/** What cannot be of the person or the place, told of the offer that was named in their stead. */
export function atOffer({ refusal, tag }: Refused): Refused {
  if (refusal.reason !== "not-allowed-now") return { tag, refusal }
  return { tag, refusal: { ...refusal, faults: refusal.faults.map((fault) => ({ ...fault, path: "/offerId" })) } }
}

/** An offer one step on in its story. */
export function next(
  offer: Offer,
  state: Offer["state"],
  { at, by, reason }: { readonly at: string; readonly by: Observer; readonly reason?: string }
): Offer {
  return { ...offer, state, history: [...offer.history, { at, by, state, ...(reason === undefined ? {} : { reason }) }] }
}
