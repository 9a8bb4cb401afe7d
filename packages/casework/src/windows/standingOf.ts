import { contactTimes, formatInstant, instantMillis, type Trigger, type WindowState } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { PassedOn, WindowKept } from "../records/Window.ts"
import { passedOn } from "./passedOn.ts"
import { stateOf } from "./stateOf.ts"
import { type About, whomWindowsAreAbout } from "./whomItIsAbout.ts"

/** Where a window stands at an occasion: whether it is open, by when to talk with the person, and whose turn it is. */
export interface Standing {
  readonly about: About | undefined
  readonly trigger: Trigger
  readonly state: WindowState
  /** An instant. */
  readonly contactBy: string
  /** The first talk by now. */
  readonly contactedAt?: string
  /** Nobody has talked with the person, `contactBy` is past, and the window is not over. */
  readonly isContactOverdue: boolean
  /** Whom it was passed on to by now, whether or not anything has recorded it. */
  readonly passedOn: ReadonlyArray<PassedOn>
}

/** Reads windows of these records at an occasion; none where the rule pack no longer knows the trigger. */
export function standingsOf(records: Records, occasion: Occasion): (window: WindowKept) => Standing | undefined {
  const whom = whomWindowsAreAbout(records)
  const triggers = new Map(occasion.rulePack.triggers.map((trigger) => [trigger.code, trigger]))
  return (window) => {
    const trigger = triggers.get(window.trigger)
    if (trigger === undefined) return undefined
    const about = whom(window)
    const { contactBy, contactedAt, isOverdue } = contactTimes(window, trigger, instantMillis(occasion.at))
    const state = stateOf(window, { about, at: occasion.at, trigger })
    return {
      about,
      trigger,
      state,
      contactBy: formatInstant(contactBy),
      ...(contactedAt === undefined ? {} : { contactedAt: formatInstant(contactedAt) }),
      isContactOverdue: isOverdue && state.tag !== "closed",
      passedOn: passedOn(window, { about, trigger, at: occasion.at, duty: records.duty })
    }
  }
}
