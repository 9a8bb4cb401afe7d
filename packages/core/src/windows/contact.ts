import type { Trigger } from "../rules/RulePack.ts"
import type { Window } from "../snapshot/Snapshot.ts"
import { durationMillis } from "../time/duration.ts"
import { instantMillis } from "../time/instant.ts"

/** By when someone must have talked with the person, and whether anyone has. */
export interface ContactTimes {
  readonly contactBy: number
  /** The first time someone talked with the person; undefined when nobody has by then. */
  readonly contactedAt: number | undefined
  /** Nobody has talked with the person, and `contactBy` is past. */
  readonly isOverdue: boolean
}

/** The contact of a window at an instant: talks after it are not yet known. */
export function contactTimes(window: Window, trigger: Trigger, asOf: number): ContactTimes {
  const contactBy = instantMillis(window.openedAt) + durationMillis(trigger.contactWithin)
  const contacts = window.contacted.map(({ at }) => instantMillis(at)).filter((at) => at <= asOf)
  const contactedAt = contacts.length === 0 ? undefined : contacts.reduce((first, at) => Math.min(first, at))
  return { contactBy, contactedAt, isOverdue: contactedAt === undefined && contactBy < asOf }
}
