import { contactTimes, durationMillis, dutyAt, formatInstant, instantMillis, type Trigger } from "@samsyn/core"
import type { DutyKept } from "../records/Place.ts"
import { type PassedOn, passedOnTo, type WindowKept } from "../records/Window.ts"
import { stateOf } from "./stateOf.ts"
import type { About } from "./whomItIsAbout.ts"

/** How long after `contactBy`, or after a window was told of where that is later, it goes to whom. The two hours are an assumption: no source says how long duty should have. */
const passedOnAfter = { duty: { hours: 0 }, leader: { hours: 2 } } as const

/** What tells whom a window was passed on to. `at` is an instant. */
export interface Passing {
  readonly about: About | undefined
  readonly trigger: Trigger
  readonly at: string
  readonly duty: ReadonlyArray<DutyKept>
}

/**
 * Whom a window was passed on to by an instant: to duty once `contactBy` is past, to the leader two hours later, as long as nobody has talked with the person
 * and the window is not over. One that was told of later than that is passed on from then: those on duty before it could not have known. What was recorded stands, also where it turns out later that someone had talked with them.
 *
 * Laws: nothing is passed on twice · the answer does not depend on when, or how often, it was recorded.
 */
export function passedOn(window: WindowKept, passing: Passing): ReadonlyArray<PassedOn> {
  return passedOnTo.flatMap((to) => {
    const recorded = window.escalated?.find((known) => known.to === to)
    return recorded === undefined ? dueTo(to, window, passing) : [recorded]
  })
}

function dueTo(to: PassedOn["to"], window: WindowKept, { about, at, duty, trigger }: Passing): ReadonlyArray<PassedOn> {
  const now = instantMillis(at)
  const { contactBy, contactedAt } = contactTimes(window, trigger, now)
  const knownFrom = window.recordedAt === undefined ? contactBy : Math.max(contactBy, instantMillis(window.recordedAt))
  const dueAt = knownFrom + durationMillis(passedOnAfter[to])
  const isInTime = contactedAt !== undefined && contactedAt <= dueAt
  if (now <= dueAt || isInTime || stateOf(window, { about, at: formatInstant(dueAt), trigger }).tag === "closed") return []
  const watch = dutyAt(duty, dueAt)
  const reach = to === "duty" ? watch?.reach : watch?.leader
  return [{ at: formatInstant(dueAt), to, ...(reach === undefined ? {} : { reach }) }]
}
