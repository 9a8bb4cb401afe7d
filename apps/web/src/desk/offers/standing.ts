import type { OfferAnswer } from "@samsyn/contract"

/** States in which an offer binds a place, or someone has begun in it. */
const binding: ReadonlyArray<OfferAnswer["state"]> = ["held", "offered", "accepted", "arrived"]

/** Whether a place is held for, offered to or promised to someone, or they have begun in it. */
export function isStanding({ state }: OfferAnswer): boolean {
  return binding.includes(state)
}

/** Whether a no can still be taken back. Units: `now` in milliseconds. */
export function isOpenNo({ openUntil, state }: OfferAnswer, now: number): boolean {
  return state === "declined" && openUntil !== undefined && Date.parse(openUntil) > now
}

/** The offer by which someone has a place, if they have one: never more than one is. */
export function standingOfferOf(offers: ReadonlyArray<OfferAnswer>, referralId: string): OfferAnswer | undefined {
  return offers.find((offer) => offer.referralId === referralId && isStanding(offer))
}

/** The offer of someone to look at: the one by which they have a place, else a no that is open, else a no-show whose next step is to be taken. */
export function offerToShow(offers: ReadonlyArray<OfferAnswer>, referralId: string, now: number): OfferAnswer | undefined {
  const own = offers.filter((offer) => offer.referralId === referralId)
  return own.find(isStanding) ?? own.findLast((offer) => isOpenNo(offer, now)) ?? own.findLast(({ state }) => state === "did-not-arrive")
}
