import { formatCivilDate } from "../time/civilDate.ts"
import type { RulePack } from "../rules/RulePack.ts"
import { deskOf } from "../queues/Desk.ts"
import { placeOrder } from "../queues/order.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"

/** The bands in which people are counted for someone who may not see the pile. */
export const bands = ["0–4", "5–9", "10–19", "20–49", "50 and over"] as const
export type Band = (typeof bands)[number]

/** How many wait for a place, and how many are before, in bands; `before` is null for someone who waits for no place. */
export interface ShapeOfPile {
  /** The civil date it was computed for: the same answer all that day. */
  readonly onDay: string
  readonly waiting: Band
  readonly before: Band | null
}

/**
 * The honest shape of the pile for one referral, in bands and without any breakdown.
 *
 * Shape: `snapshot` is the one of the day: whoever asks keeps one snapshot a day, so that asking again on the same day tells nothing more.
 * Fails: never; a referral outside the place queue has no `before`.
 * Laws: the answer is always one of the bands; it never depends on anything but the two counts.
 * Source: design section 4.7.
 */
export function shapeOfPile(snapshot: Snapshot, pack: RulePack, question: { readonly referralId: string }): ShapeOfPile {
  const desk = deskOf(snapshot, pack)
  const order = placeOrder(desk, "pile")
  const index = order.findIndex(({ referral }) => referral.id === question.referralId)
  return { onDay: formatCivilDate(desk.moment.today), waiting: bandOf(order.length), before: index === -1 ? null : bandOf(index) }
}

/** The band of a count. */
export function bandOf(count: number): Band {
  if (count < 5) return "0–4"
  if (count < 10) return "5–9"
  if (count < 20) return "10–19"
  return count < 50 ? "20–49" : "50 and over"
}
