import { matchingOf } from "../matching/match.ts"
import type { Matching } from "../matching/Matching.ts"
import { type Solved, solvedOf } from "../matching/solved.ts"
import { type Desk, deskOf } from "../queues/Desk.ts"
import type { RulePack, Trigger } from "../rules/RulePack.ts"
import type { OpenReturn, Snapshot, Window } from "../snapshot/Snapshot.ts"
import { formatInstant, instantMillis, millisecondsPerDay } from "../time/instant.ts"
import { contactTimes } from "./contact.ts"
import { doorsOpen, dutyAt, type OpenDoor } from "./doorsOpen.ts"
import { type PlaceFor, type PlaceInTime, placesInTime } from "./placeInTime.ts"
import { windowStateAt } from "./windowState.ts"

/** A window that is open or opens within 14 days, by when someone must have talked with the person, and what is open now. */
export interface ActNowRow {
  readonly windowId: string
  /** The referral or the approach. */
  readonly about: string
  readonly trigger: string
  readonly kind: Trigger["kind"]
  readonly state: "open" | "upcoming"
  readonly openedAt: string
  readonly phase?: string
  readonly phaseUntil?: string
  readonly unconfirmedSince?: string
  readonly closesAt: string
  readonly contactBy: string
  /** The first time someone talked with the person. */
  readonly contactedAt?: string
  /** Nobody has talked with the person, and `contactBy` is past. */
  readonly contactOverdue: boolean
  /** Where the person may come straight back to while the window is open, and who agreed it. */
  readonly openReturn?: OpenReturn
  /** Empty: no door of the trigger's kinds is open now. */
  readonly doorsOpen: ReadonlyArray<OpenDoor>
  readonly duty: { readonly reach: string; readonly until: string } | null
  /** Whether a place can be had within the window, and at what price to others. */
  readonly place: PlaceInTime
}

/** How long before it opens a window is shown. */
export const upcomingDays = 14

/**
 * One row for each window, of any kind, that is open or opens within 14 days.
 *
 * Order: contact overdue first, danger before the rest, then `contactBy`, then id.
 * Units: instants; `contactBy` is the opening plus the trigger's `contactWithin`, a day is 24 hours.
 * Fails: never, on a snapshot that readSnapshot accepted.
 * Cost: linear in windows × doors; for each window of someone placed too late for it a search over the vacancies.
 * Source: design section 4.5.
 */
export function actNow(snapshot: Snapshot, pack: RulePack): ReadonlyArray<ActNowRow> {
  const desk = deskOf(snapshot, pack)
  return actNowOn(desk, solvedOf(desk))
}

/** The matching and the windows to act on now, of a pool that is solved once for both. */
export function matchAndActNow(
  snapshot: Snapshot,
  pack: RulePack
): { readonly matching: Matching; readonly actNow: ReadonlyArray<ActNowRow> } {
  const desk = deskOf(snapshot, pack)
  const solved = solvedOf(desk)
  return { matching: matchingOf(desk, solved), actNow: actNowOn(desk, solved) }
}

function actNowOn(desk: Desk, solved: Solved): ReadonlyArray<ActNowRow> {
  const placeFor = placesInTime(desk, solved)
  return desk.snapshot.windows
    .flatMap((window) => {
      const trigger = desk.rules.triggers.get(window.trigger)
      return trigger === undefined ? [] : rowOf(desk, window, trigger, placeFor)
    })
    .toSorted(comesFirst)
}

function rowOf(desk: Desk, window: Window, trigger: Trigger, placeFor: PlaceFor): ReadonlyArray<ActNowRow> {
  const { moment, snapshot } = desk
  const { asOf } = moment
  const openedAt = instantMillis(window.openedAt)
  const state = windowStateAt(window, trigger, asOf)
  if (state.tag === "closed" || openedAt >= asOf + upcomingDays * millisecondsPerDay) return []
  const { contactBy, contactedAt, isOverdue } = contactTimes(window, trigger, asOf)
  const duty = dutyAt(snapshot.duty, asOf)
  return [
    {
      windowId: window.id,
      about: window.about,
      trigger: trigger.code,
      kind: trigger.kind,
      state: state.tag,
      openedAt: formatInstant(openedAt),
      ...(state.tag === "open" ? { phase: state.phase, phaseUntil: state.phaseUntil } : {}),
      ...(state.tag === "open" && state.unconfirmedSince !== undefined ? { unconfirmedSince: state.unconfirmedSince } : {}),
      closesAt: state.closesAt,
      contactBy: formatInstant(contactBy),
      ...(contactedAt === undefined ? {} : { contactedAt: formatInstant(contactedAt) }),
      contactOverdue: isOverdue,
      ...(window.openReturn === undefined ? {} : { openReturn: window.openReturn }),
      doorsOpen: doorsOpen(snapshot.doors, trigger.doors, moment),
      duty: duty === undefined ? null : { reach: duty.reach, until: formatInstant(instantMillis(duty.until)) },
      place: placeFor(window, state)
    }
  ]
}

function comesFirst(one: ActNowRow, other: ActNowRow): number {
  return (
    Number(other.contactOverdue) - Number(one.contactOverdue) ||
    Number(other.kind === "danger") - Number(one.kind === "danger") ||
    instantMillis(one.contactBy) - instantMillis(other.contactBy) ||
    (one.windowId < other.windowId ? -1 : 1)
  )
}
