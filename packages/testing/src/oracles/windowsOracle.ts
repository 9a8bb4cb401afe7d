import type { RulePack, Snapshot } from "@samsyn/core"
import { civilDateAt, compare, durationHours, localParts, millis, weekday } from "./calendar.ts"

type Window = Snapshot["windows"][number]
type Trigger = RulePack["triggers"][number]
const hour = 3_600_000

export type WindowStateByOracle =
  | { readonly tag: "upcoming"; readonly opensAt: number; readonly closesAt: number }
  | {
      readonly tag: "open"
      readonly phase: string
      readonly phaseUntil: number
      readonly closesAt: number
      readonly unconfirmedSince?: number
    }
  | { readonly tag: "closed"; readonly reason: string; readonly at: number }

/** Design 4.5: the state of a window at an instant, in milliseconds. */
export function windowStateOracle(window: Window, trigger: Trigger, asOf: number): WindowStateByOracle {
  const opensAt = millis(window.openedAt)
  const evidence = trigger.confirmable ? Math.max(opensAt, ...window.confirmedAt.map(millis).filter((at) => at <= asOf)) : opensAt
  const phases = trigger.phases.map(({ name, until }) => ({ name, until: evidence + durationHours(until) * hour }))
  const phasesOver = phases.at(-1)?.until ?? evidence
  const endsAt = window.endsAt === undefined ? Number.POSITIVE_INFINITY : millis(window.endsAt)
  const closedAt = window.closed === undefined ? Number.POSITIVE_INFINITY : millis(window.closed.at)
  const closesAt = Math.min(phasesOver, endsAt, closedAt)
  if (window.closed !== undefined && millis(window.closed.at) <= asOf) {
    return { tag: "closed", reason: window.closed.reason, at: millis(window.closed.at) }
  }
  if (asOf < opensAt) return { tag: "upcoming", opensAt, closesAt }
  if (asOf >= closesAt) return { tag: "closed", reason: endsAt < phasesOver ? "ended" : "lapsed", at: closesAt }
  const phase = phases.find((one) => asOf < one.until)
  const first = phases[0]
  if (phase === undefined || first === undefined) throw new Error("a trigger without phases is never open")
  return {
    tag: "open",
    phase: phase.name,
    phaseUntil: Math.min(phase.until, closesAt),
    closesAt,
    ...(trigger.confirmable && asOf >= first.until ? { unconfirmedSince: evidence } : {})
  }
}

export interface ActNowRowByOracle {
  readonly windowId: string
  readonly state: "open" | "upcoming"
  readonly closesAt: number
  readonly contactBy: number
  readonly contactOverdue: boolean
  readonly doorsOpen: ReadonlyArray<string>
  readonly onDuty: boolean
}

/** Design 4.5: every window open or opening within 14 days, those too late to talk about first. */
export function actNowOracle(snapshot: Snapshot, pack: RulePack): ReadonlyArray<ActNowRowByOracle> {
  const asOf = millis(snapshot.asOf)
  return snapshot.windows
    .flatMap((window) => {
      const trigger = triggerOf(pack, window)
      const state = windowStateOracle(window, trigger, asOf)
      if (state.tag === "closed" || (state.tag === "upcoming" && state.opensAt >= asOf + 14 * 24 * hour)) return []
      const contactBy = millis(window.openedAt) + durationHours(trigger.contactWithin) * hour
      const talked = window.contacted.some((contact) => millis(contact.at) <= asOf)
      return [
        {
          windowId: window.id,
          state: state.tag,
          closesAt: state.closesAt,
          contactBy,
          contactOverdue: !talked && contactBy < asOf,
          doorsOpen: doorsOpenOracle(snapshot, trigger),
          onDuty: snapshot.duty.some((duty) => millis(duty.from) <= asOf && asOf < millis(duty.until)),
          danger: trigger.kind === "danger"
        }
      ]
    })
    .toSorted(
      (a, b) =>
        compare(Number(b.contactOverdue), Number(a.contactOverdue)) ||
        compare(Number(b.danger), Number(a.danger)) ||
        compare(a.contactBy, b.contactBy) ||
        compare(a.windowId, b.windowId)
    )
    .map(({ danger: _danger, ...row }) => row)
}

/** The doors of the trigger's kinds that one can walk through now, by id. */
export function doorsOpenOracle(snapshot: Snapshot, trigger: Trigger): ReadonlyArray<string> {
  const now = localParts(millis(snapshot.asOf), snapshot.timeZone)
  return snapshot.doors
    .filter((door) => trigger.doors.includes(door.kind))
    .filter((door) => door.onHolidays === true || !snapshot.holidays.includes(now.date))
    .filter((door) => door.hours.some((span) => span.days.includes(weekday(now.date)) && span.from <= now.time && now.time < span.to))
    .map((door) => door.id)
    .toSorted(compare)
}

/**
 * The civil date up to which a start meets the person's last-closing open window, or undefined where none is open.
 * A person is everyone with the same key: all referrals, and approaches.
 */
export function windowClosesOn(snapshot: Snapshot, pack: RulePack, personKey: string): string | undefined {
  const abouts = [...snapshot.referrals, ...snapshot.approaches].filter((one) => one.personKey === personKey).map((one) => one.id)
  const closings = snapshot.windows
    .filter((window) => abouts.includes(window.about))
    .map((window) => windowStateOracle(window, triggerOf(pack, window), millis(snapshot.asOf)))
    .flatMap((state) => (state.tag === "open" ? [state.closesAt] : []))
  return closings.length === 0 ? undefined : civilDateAt(Math.max(...closings), snapshot.timeZone)
}

function triggerOf(pack: RulePack, window: Window): Trigger {
  const trigger = pack.triggers.find((one) => one.code === window.trigger)
  if (trigger === undefined) throw new Error("a window of an unknown trigger")
  return trigger
}
