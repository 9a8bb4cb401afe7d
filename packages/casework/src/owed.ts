import { civilDateAt, instantMillis } from "@samsyn/core"
import { compare } from "./compare.ts"
import type { Target } from "./Decider.ts"
import type { Occasion } from "./Occasion.ts"

/** What can be owed to someone, by the room that knows of it. Each room adds its own. */
export const owedKinds = [
  // intake
  "acknowledgement",
  "assessment",
  "answer-to-question",
  "answer-to-approach",
  // assessment
  "decision-telling",
  "reassessment-answer",
  "question-reply",
  "disagreement-settling",
  // a date that is not kept
  "breach-telling",
  "breach-remedy",
  // windows
  "contact",
  // places
  "vacancy-confirmation",
  "vacancy-question",
  // offers
  "offer-answer",
  "arrival",
  "next-step",
  // access
  "emergency-review"
] as const
export type OwedKind = (typeof owedKinds)[number]

/** When something is due: an instant, or a civil date that counts to its end. */
export type Due = { readonly dueAt: string } | { readonly dueOn: string }

/** Something that someone has to do by a time, and has not done. A reading of the records at an occasion: nothing keeps it, and doing it ends it. */
export type Owed = Due & {
  readonly kind: OwedKind
  /** The record that it is about. */
  readonly about: Target
  /** The referral of the person to whom it is owed, where there is one. */
  readonly referralId?: string
  readonly overdue: boolean
  /** Who is to do it: a role, and the service where only one will do. */
  readonly owner: { readonly role: string; readonly service?: string }
}

/** Whether something due is past at an occasion: an instant after it, a civil date from the next day on. On the very minute nobody is late. */
export function isOverdue(due: Due, { at, timeZone }: Occasion): boolean {
  return "dueAt" in due ? instantMillis(at) > instantMillis(due.dueAt) : civilDateAt(at, timeZone) > due.dueOn
}

/** The longest overdue first, then what is due next; what is due on a civil date comes after the hours of that day; then by kind and id. */
export function inOrderOfDue(owed: ReadonlyArray<Owed>, { timeZone }: Pick<Occasion, "timeZone">): ReadonlyArray<Owed> {
  const keyed = owed.map((one) => ({
    one,
    day: "dueAt" in one ? civilDateAt(one.dueAt, timeZone) : one.dueOn,
    millis: "dueAt" in one ? instantMillis(one.dueAt) : Number.POSITIVE_INFINITY,
    name: `${one.kind} ${one.about.id}`
  }))
  return keyed.toSorted((a, b) => compare(a.day, b.day) || compare(a.millis, b.millis) || compare(a.name, b.name)).map(({ one }) => one)
}
