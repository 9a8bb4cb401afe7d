import { isOverAt } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records, SomeRecords } from "../records/Records.ts"

type Time = Pick<Occasion, "at" | "timeZone">
type Known = Pick<Records, "offers" | "referrals">

const binding: ReadonlySet<Offer["state"]> = new Set(["held", "offered", "accepted"])

/** Whether an offer binds a place that nobody has begun in. */
export function bindsPlace({ state }: Offer): boolean {
  return binding.has(state)
}

/**
 * The offers as they stand at an instant, whether or not anyone has noticed: what was to be answered by a time that is over has expired, and what binds a place
 * for a referral whose wait has ended is released.
 */
export function offersAt({ offers, referrals }: Known, time: Time): ReadonlyArray<Offer> {
  const ended = endedIds(referrals)
  return offers.map((offer) => {
    const state = lapsedState(offer, ended, time)
    return state === undefined ? offer : { ...offer, state }
  })
}

/** What time has ended since it was last noticed, put on record. Once it is, there is nothing left to do. */
export function offersAsTimePasses({ offers, referrals }: Known, time: Time): SomeRecords {
  const ended = endedIds(referrals)
  const lapsed = offers.flatMap((offer): ReadonlyArray<Offer> => {
    const state = lapsedState(offer, ended, time)
    return state === undefined ? [] : [{ ...offer, state, history: [...offer.history, { at: time.at, state }] }]
  })
  return lapsed.length === 0 ? {} : { offers: lapsed }
}

function endedIds(referrals: Records["referrals"]): ReadonlySet<string> {
  return new Set(referrals.flatMap(({ ended, id }) => (ended === undefined ? [] : [id])))
}

/** The state that time alone has brought an offer to; undefined where it stands as it was left. */
function lapsedState(offer: Offer, ended: ReadonlySet<string>, { at, timeZone }: Time): "expired" | "released" | undefined {
  if (!bindsPlace(offer)) return undefined
  if (ended.has(offer.referralId)) return "released"
  const { state, until } = offer
  return state !== "accepted" && until !== undefined && isOverAt(until, at, timeZone) ? "expired" : undefined
}
