import { isOverAt, overFrom } from "@samsyn/core"
import type { CaseworkEvent } from "../CaseworkEvent.ts"
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
 * for a referral whose wait has ended is released. Each such step bears the moment at which it was due.
 */
export function offersAt({ offers, referrals }: Known, time: Time): ReadonlyArray<Offer> {
  const ended = endsOf(referrals)
  return offers.map((offer) => lapsed(offer, ended, time) ?? offer)
}

/** What time has ended since it was last noticed, put on record. Once it is, there is nothing left to do. */
export function offersAsTimePasses({ offers, referrals }: Known, time: Time): SomeRecords {
  const ended = endsOf(referrals)
  const steps = offers.flatMap((offer) => lapsed(offer, ended, time) ?? [])
  return steps.length === 0 ? {} : { offers: steps }
}

/** What has lapsed of a person's own offers, put on record before another place is theirs: as they are kept, too, nobody holds two. */
export function lapsesOf(personKey: string, records: Known, time: Time): ReadonlyArray<CaseworkEvent> {
  const offers = (offersAsTimePasses(records, time).offers ?? []).filter((offer) => offer.personKey === personKey)
  return offers.length === 0 ? [] : [{ tag: "time-passed", puts: { offers } }]
}

/** When the waits that have ended did. */
function endsOf(referrals: Records["referrals"]): ReadonlyMap<string, string> {
  return new Map(referrals.flatMap(({ ended, id }) => (ended === undefined ? [] : [[id, ended.at]])))
}

/** An offer that time alone has brought on, by whichever came first; undefined where it stands as it was left. */
function lapsed(offer: Offer, ended: ReadonlyMap<string, string>, { at: now, timeZone }: Time): Offer | undefined {
  if (!bindsPlace(offer)) return undefined
  const to = (state: "expired" | "released", at: string): Offer => ({ ...offer, state, history: [...offer.history, { at, state }] })
  const { referralId, state, until } = offer
  const endedAt = ended.get(referralId)
  const first = endedAt ?? now
  if (state !== "accepted" && until !== undefined && isOverAt(until, first, timeZone)) return to("expired", overFrom(until, timeZone))
  return endedAt === undefined ? undefined : to("released", endedAt)
}
