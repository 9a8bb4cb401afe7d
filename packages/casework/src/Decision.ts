import type { Fault } from "@samsyn/core"
import type { CaseworkEvent } from "./CaseworkEvent.ts"

/**
 * Why a command is refused: what it names does not exist, an id is taken, the window is over, or the content is at fault.
 *
 * The paths of `faults` point into what was asked for: the referral, unit, vacancy or snapshot itself, `/windowId` and the contact, or the note with `/facts` and `/window`.
 */
export interface CommandRefusal {
  readonly reason: "unknown-record" | "id-taken" | "window-closed" | "invalid"
  readonly faults: ReadonlyArray<Fault>
}

/** What came of a command: the events that follow from it, or why there are none. */
export type Decision =
  | { readonly tag: "accepted"; readonly events: ReadonlyArray<CaseworkEvent> }
  | { readonly tag: "refused"; readonly refusal: CommandRefusal }

export function accepted(...events: ReadonlyArray<CaseworkEvent>): Decision {
  return { tag: "accepted", events }
}

export function refused(reason: CommandRefusal["reason"], ...faults: ReadonlyArray<Fault>): Decision {
  return { tag: "refused", refusal: { reason, faults } }
}

export function idTaken(path: string): Decision {
  return refused("id-taken", { path, code: "taken", message: "This id is in use" })
}
