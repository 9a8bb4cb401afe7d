import type { RulePack, Trigger } from "../rules/RulePack.ts"
import { rulesOf } from "../rules/Rules.ts"
import { type Moment, momentOf } from "../snapshot/moment.ts"
import type { Door, Snapshot, Window } from "../snapshot/Snapshot.ts"
import { weekdayIndex, weekdays } from "../time/civilDate.ts"
import { durationMillis } from "../time/duration.ts"
import { formatInstant, instantMillis, millisecondsPerDay } from "../time/instant.ts"
import { clockMinutes } from "./doorsOpen.ts"
import { upcomingDays } from "./actNow.ts"

/**
 * The first instant after `asOf` at which an answer of the core may change though no record does: a window's phase, a contact that becomes
 * overdue, a door or a duty that begins or ends, a hold or a refusal that runs out, midnight, the clock put forward or back. So a page need not poll.
 *
 * Shape: nothing changes before the instant given; at it something may. Never later than the next midnight of the snapshot's zone.
 * Units: an instant.
 * Fails: never.
 * Laws: the answers at `asOf` are the answers at every instant before it.
 * Source: design section 4.5.
 */
export function nextChangeAt(snapshot: Snapshot, pack: RulePack): string {
  const rules = rulesOf(pack)
  const moment = momentOf(snapshot)
  const instants = [
    ...moment.zone.instantsAt(moment.today + 1, 0),
    ...moment.zone.clockChangesOn(moment.today),
    ...snapshot.windows.flatMap((window) => {
      const trigger = rules.triggers.get(window.trigger)
      return trigger === undefined ? [] : instantsOf(window, trigger)
    }),
    ...snapshot.doors.flatMap((door) => instantsOfDoor(door, moment)),
    ...snapshot.duty.flatMap(({ from, until }) => [instantMillis(from), instantMillis(until)]),
    ...[...snapshot.commitments, ...snapshot.refusals].flatMap(({ until }) =>
      until === undefined || until.length === 10 ? [] : [instantMillis(until)]
    ),
    ...snapshot.refusals.map(({ at }) => instantMillis(at) + 2 * millisecondsPerDay),
    ...snapshot.vacancies.map(({ confirmedAt }) => instantMillis(confirmedAt) + durationMillis(pack.staleAfter) + 1)
  ]
  return formatInstant(instants.filter((at) => at > moment.asOf).reduce((first, at) => Math.min(first, at)))
}

/** Every instant at which a window could change, whichever of its confirmations counts. */
function instantsOf(window: Window, trigger: Trigger): ReadonlyArray<number> {
  const openedAt = instantMillis(window.openedAt)
  const evidence = [openedAt, ...window.confirmedAt.map(instantMillis)]
  const contacts = window.contacted.map(({ at }) => instantMillis(at))
  return [
    ...evidence,
    ...contacts,
    ...evidence.flatMap((at) => trigger.phases.map(({ until }) => at + durationMillis(until))),
    openedAt - upcomingDays * millisecondsPerDay + 1,
    openedAt + durationMillis(trigger.contactWithin) + 1,
    ...(window.endsAt === undefined ? [] : [instantMillis(window.endsAt)]),
    ...(window.closed === undefined ? [] : [instantMillis(window.closed.at)])
  ]
}

/** When a door opens or closes today. */
function instantsOfDoor(door: Door, { today, zone }: Moment): ReadonlyArray<number> {
  const weekday = weekdays[weekdayIndex(today)]
  return door.hours
    .filter(({ days }) => days.some((day) => day === weekday))
    .flatMap(({ from, to }) => [clockMinutes(from), clockMinutes(to)])
    .flatMap((minute) => zone.instantsAt(today, minute))
}
