import { type Finding, findingsOf } from "../dates/findings.ts"
import { bothDayDates } from "../dates/dayDates.ts"
import { forAudience, type Vantage } from "../facts/sight.ts"
import { type Desk, deskOf } from "../queues/Desk.ts"
import { placeOrder } from "../queues/order.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Referral, Snapshot } from "../snapshot/Snapshot.ts"

/** A referral whose two sights differ. */
export interface Tension {
  readonly referralId: string
  /** Pile date minus near date; null where only the near sight has a date. */
  readonly days: number | null
  /** Places between the two positions in the place queue; null outside it. */
  readonly places: number | null
  readonly position: { readonly [V in Vantage]: number | null }
  readonly findings: ReadonlyArray<Finding>
}

/**
 * The referrals whose two sights differ, the most first, so that time goes where it matters. For the unit.
 *
 * Order: a date only the near sight has, then days, then places, then the number of findings, then id.
 * Units: whole days and places.
 * Fails: never.
 * Source: design section 4.7.
 */
export function tensions(snapshot: Snapshot, pack: RulePack): ReadonlyArray<Tension> {
  const desk = deskOf(forAudience(snapshot, "unit"), pack)
  const positions = { pile: positionsIn(desk, "pile"), near: positionsIn(desk, "near") }
  return desk.snapshot.referrals
    .filter(({ rights }) => rights.outcome !== "refused")
    .map((referral) => tensionOf(desk, referral, positions))
    .filter(({ days, findings }) => days !== 0 || findings.length > 0)
    .toSorted(comesFirst)
}

type Positions = { readonly [V in Vantage]: ReadonlyMap<string, number> }

function positionsIn(desk: Desk, vantage: Vantage): ReadonlyMap<string, number> {
  return new Map(placeOrder(desk, vantage).map(({ referral }, index) => [referral.id, index + 1]))
}

function tensionOf(desk: Desk, referral: Referral, positions: Positions): Tension {
  const facts = desk.factsOf(referral)
  const dates = bothDayDates(desk.rules, desk.moment.holidays, referral, facts)
  const isNearer = dates.near.latestStart < dates.pile.latestStart
  const days = isNearer ? dates.pile.latestStart - dates.near.latestStart : 0
  const pile = positions.pile.get(referral.id) ?? null
  const near = positions.near.get(referral.id) ?? null
  return {
    referralId: referral.id,
    days: Number.isFinite(days) ? days : null,
    places: pile === null || near === null ? null : pile - near,
    position: { pile, near },
    findings: findingsOf(desk.rules, referral, facts, dates)
  }
}

function comesFirst(one: Tension, other: Tension): number {
  const difference = (a: number | null, b: number | null) =>
    a === b ? 0 : (b ?? Number.POSITIVE_INFINITY) - (a ?? Number.POSITIVE_INFINITY)
  return (
    difference(one.days, other.days) ||
    (other.places ?? 0) - (one.places ?? 0) ||
    other.findings.length - one.findings.length ||
    (one.referralId < other.referralId ? -1 : 1)
  )
}
