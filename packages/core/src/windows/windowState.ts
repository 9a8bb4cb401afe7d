import type { Trigger } from "../rules/RulePack.ts"
import type { Window } from "../snapshot/Snapshot.ts"
import { durationMillis } from "../time/duration.ts"
import { formatInstant, instantMillis } from "../time/instant.ts"

/** Where a window is at an instant. Phases are steps, not decay: no study measures a half-life of motivation. */
export type WindowState =
  | { readonly tag: "upcoming"; readonly opensAt: string; readonly closesAt: string }
  | {
      readonly tag: "open"
      readonly phase: string
      readonly phaseUntil: string
      readonly closesAt: string
      /** The last evidence, once past the first phase; only where a window can be confirmed. */
      readonly unconfirmedSince?: string
    }
  | { readonly tag: "closed"; readonly reason: "used" | "lapsed" | "withdrawn" | "ended"; readonly at: string }

/**
 * The state of a window at an instant.
 *
 * Shape: `trigger` is the window's own; confirmations after `asOf` are not yet known and do not count.
 * Phases count from the opening, or where the trigger is confirmable from the latest confirmation; `endsAt` and `closed` cut them short.
 * A closing that someone recorded gives its own reason; else whichever came first, the end (`ended`) or the last phase (`lapsed`).
 * Units: instants; intervals are half-open, a day is 24 hours.
 * Fails: never.
 * Source: design section 4.5; domain.md 8.5.
 *
 * @example Someone asked for help at eight; the next evening the window is in its second phase
 * ```ts run
 * import { noTsb, windowState } from "@samsyn/core"
 * const trigger = noTsb.triggers.find(({ code }) => code === "asked-for-help")
 * if (trigger === undefined) throw new Error("no-tsb knows the trigger")
 * const observedBy = { role: "milieu-therapist", service: "Solbakken" }
 * const window = { id: "w", about: "kari", trigger: trigger.code, openedAt: "2026-11-21T20:00:00Z", observedBy, agreed: "yes", confirmedAt: [], contacted: [] } as const
 * windowState(window, trigger, "2026-11-22T21:00:00Z").tag // => "open"
 * windowState(window, trigger, "2026-11-28T20:00:00Z") // => { tag: "closed", reason: "lapsed", at: "2026-11-28T20:00:00Z" }
 * ```
 */
export function windowState(window: Window, trigger: Trigger, asOf: string): WindowState {
  return windowStateAt(window, trigger, instantMillis(asOf))
}

export function windowStateAt(window: Window, trigger: Trigger, asOf: number): WindowState {
  const times = windowTimes(window, trigger, asOf)
  const { closedAt, closesAt, endsAt, evidenceAt, openedAt, phasesEndAt } = times
  if (window.closed !== undefined && asOf >= closedAt) return { tag: "closed", reason: window.closed.reason, at: formatInstant(closedAt) }
  if (asOf < openedAt) return { tag: "upcoming", opensAt: formatInstant(openedAt), closesAt: formatInstant(closesAt) }
  if (asOf >= closesAt) return { tag: "closed", reason: endsAt < phasesEndAt ? "ended" : "lapsed", at: formatInstant(closesAt) }
  const index = trigger.phases.findIndex((phase) => asOf < evidenceAt + durationMillis(phase.until))
  const phase = trigger.phases[index]
  if (phase === undefined) throw new Error("windowStateAt: an open window is in one of its trigger's phases")
  return {
    tag: "open",
    phase: phase.name,
    phaseUntil: formatInstant(Math.min(closesAt, evidenceAt + durationMillis(phase.until))),
    closesAt: formatInstant(closesAt),
    ...(trigger.confirmable && index > 0 ? { unconfirmedSince: formatInstant(evidenceAt) } : {})
  }
}

interface WindowTimes {
  readonly openedAt: number
  /** The opening, or the latest confirmation where the trigger is confirmable. */
  readonly evidenceAt: number
  readonly phasesEndAt: number
  readonly endsAt: number
  readonly closedAt: number
  /** The first of the last three. */
  readonly closesAt: number
}

function windowTimes(window: Window, trigger: Trigger, asOf: number): WindowTimes {
  const openedAt = instantMillis(window.openedAt)
  const confirmed = trigger.confirmable ? window.confirmedAt.map(instantMillis).filter((at) => at <= asOf) : []
  const evidenceAt = confirmed.reduce((latest, at) => Math.max(latest, at), openedAt)
  const lastPhase = trigger.phases.at(-1)
  if (lastPhase === undefined) throw new Error("windowTimes: a trigger that readRulePack accepted has a phase")
  const phasesEndAt = evidenceAt + durationMillis(lastPhase.until)
  const endsAt = window.endsAt === undefined ? Number.POSITIVE_INFINITY : instantMillis(window.endsAt)
  const closedAt = window.closed === undefined ? Number.POSITIVE_INFINITY : instantMillis(window.closed.at)
  return { openedAt, evidenceAt, phasesEndAt, endsAt, closedAt, closesAt: Math.min(phasesEndAt, endsAt, closedAt) }
}
