import { type Displacement, displacement, noTsb, parseInstant, type Window, type WindowState, windowState } from "@samsyn/core"
import { type Draw, vacancies, weekAfter } from "../draw/drawOf.ts"

/** A window of the week: what it was near the person, and what the pile knew of it. */
export interface WindowInWeek {
  readonly key: string
  readonly trigger: string
  readonly openedAt: string
  /** When it was over, on all that was seen; after the week where it was still open. */
  readonly endsAt: string
  readonly contactBy: string
  readonly heardAt: string | null
  /** At the call; null where nobody calls. */
  readonly atCall: { readonly state: WindowState; readonly isHeard: boolean } | null
}

export interface CostOfPlace {
  readonly vacancyId: string
  readonly unitId: string
  readonly cost: Displacement
}

/** The moment from which what a place costs is seen where nobody calls: the end of the week. */
const endOfWeek = "2026-11-29T22:59:00Z"

/** Ten o'clock on a day of the practised week. */
export function callAt(day: string): string {
  return `${day}T09:00:00Z`
}

/** The windows of the week, in the order they opened. */
export function windowsOf(draw: Draw, call: string | null): ReadonlyArray<WindowInWeek> {
  return draw.snapshotAt(weekAfter, "near").windows.map((window) => {
    const trigger = triggerOf(window)
    const after = windowState(window, trigger, weekAfter)
    const heardAt = draw.week.events.find(({ key }) => key === window.id)?.heardAt ?? null
    const contactWithin = trigger.contactWithin
    if (!("hours" in contactWithin)) throw new Error("windowsOf: the pack says in hours by when someone must have talked")
    return {
      key: window.id,
      trigger: window.trigger,
      openedAt: window.openedAt,
      endsAt: after.tag === "closed" ? after.at : after.closesAt,
      contactBy: instantAfter(window.openedAt, contactWithin.hours),
      heardAt,
      atCall: call === null ? null : { state: windowState(window, trigger, call), isHeard: heardAt !== null && heardAt <= call }
    }
  })
}

/** What each place would have cost, and whom, on what the unit knew at the call. */
export function costsOf(draw: Draw, call: string | null): { readonly asOf: string; readonly places: ReadonlyArray<CostOfPlace> } {
  const asOf = call ?? endOfWeek
  const snapshot = draw.snapshotAt(asOf, "to-unit")
  return {
    asOf,
    places: vacancies.map(({ id, unitId }) => ({
      vacancyId: id,
      unitId,
      cost: displacement(snapshot, noTsb, { referralId: draw.inPile, vacancyId: id })
    }))
  }
}

function triggerOf({ trigger: code }: Window) {
  const trigger = noTsb.triggers.find((each) => each.code === code)
  if (trigger === undefined) throw new Error("triggerOf: the pack knows every trigger of the practised weeks")
  return trigger
}

/** The instant so many hours after another. */
function instantAfter(instant: string, hours: number): string {
  return new Date(millis(instant) + hours * 3_600_000).toISOString()
}

export function millis(instant: string): number {
  const found = parseInstant(instant)
  if (found === undefined) throw new Error("millis: not an instant of the practised weeks")
  return found
}
