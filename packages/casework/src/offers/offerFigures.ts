import { instantMillis } from "@samsyn/core"
import type { Offer, remedies } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"

/** How many of how many. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** How offers fall, without a row about anyone. Counts of offers made here, on a proposal; those of people who stand in no order leave none. */
export interface OfferFigures {
  /** Offers that were not what the proposal said. */
  readonly outOfOrder: Share
  readonly bySkipReason: ReadonlyArray<{ readonly reason: string; readonly count: number }>
  /** Offers that made others later, and what was done for those. */
  readonly breaches: Share
  readonly byRemedy: ReadonlyArray<{ readonly remedy: (typeof remedies)[number]; readonly count: number }>
  /** Starts moved by a window, by whether someone near the person had said anything before the offer. */
  readonly movedByWindow: { readonly someoneNear: Share; readonly nobodyNear: Share }
}

/**
 * The headline figures of offers.
 *
 * Shape: reasons and remedies by count, then by code.
 * Source: design.md 4.8.
 */
export function offerFigures(records: Records): OfferFigures {
  const made = records.offers.filter(({ proposal }) => proposal !== undefined)
  const near = made.filter((offer) => hasSomeoneNear(records, offer))
  const alone = made.filter((offer) => !near.includes(offer))
  return {
    outOfOrder: share(made, ({ proposal }) => proposal?.followed === false),
    bySkipReason: counted(made.flatMap(({ skipReason }) => skipReason ?? [])).map(([reason, count]) => ({ reason, count })),
    breaches: share(made, ({ breach }) => breach !== undefined),
    byRemedy: counted(made.flatMap(({ breach }) => breach?.instead.map(({ remedy }) => remedy) ?? [])).map(([remedy, count]) => ({
      remedy,
      count
    })),
    movedByWindow: { someoneNear: share(near, isMoved), nobodyNear: share(alone, isMoved) }
  }
}

function isMoved({ movedByWindow }: Offer): boolean {
  return movedByWindow === true
}

/** Someone near had written a note, or seen a fact, about any referral of the person before the place was given. */
function hasSomeoneNear({ facts, notes, referrals }: Records, { history, personKey }: Offer): boolean {
  const own = new Set(referrals.flatMap((referral) => (referral.personKey === personKey ? [referral.id] : [])))
  const givenAt = history[0]?.at
  return [...notes, ...facts].some(
    ({ recordedAt, referralId, source }) =>
      source === "nearby" && own.has(referralId) && givenAt !== undefined && instantMillis(recordedAt) <= instantMillis(givenAt)
  )
}

function share(offers: ReadonlyArray<Offer>, is: (offer: Offer) => boolean): Share {
  return { count: offers.filter(is).length, of: offers.length }
}

function counted<Code extends string>(codes: ReadonlyArray<Code>): ReadonlyArray<readonly [Code, number]> {
  return [...Map.groupBy(codes, (code) => code)]
    .map(([code, own]) => [code, own.length] as const)
    .toSorted(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
}
