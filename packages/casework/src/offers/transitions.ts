import type { Fault } from "@samsyn/core"
import type { Offer } from "../records/Offer.ts"
import type { OfferCommand } from "./Command.ts"

type State = Offer["state"]
type Change = Exclude<OfferCommand["tag"], "hold-place" | "offer-place">

/** From which states an offer can be brought on, by what happens to it. Expiry is what only time does; taking a no back leads to where the offer stood before it. */
const from: { readonly [Tag in Change]: ReadonlyArray<State> } = {
  "offer-held": ["held"],
  "accept-offer": ["offered"],
  "decline-offer": ["offered", "accepted"],
  "take-back-decline": ["declined"],
  "release-offer": ["held", "offered", "accepted"],
  "record-arrival": ["accepted"],
  "record-no-show": ["accepted"]
}

/** Why something cannot happen to an offer in a state; nothing where it can. */
export function checkState(state: State, tag: Change): ReadonlyArray<Fault> {
  if (from[tag].includes(state)) return []
  return [{ path: "/offerId", code: `is-${state}`, message: `An offer in this state (${state}) cannot take this step` }]
}
