import type { Change, Fault } from "@samsyn/core"
import type { CaseworkEvent } from "./CaseworkEvent.ts"
import type { InTheWay } from "./imports/inTheWay.ts"

/**
 * Someone whom a place given to another leaves without one, or later; null where they have or had none.
 * `emergency`: waits as an emergency, could have a place of this vacancy, and none would be left.
 */
export interface AffectedByOffer {
  readonly referralId: string
  readonly change: "uncovered" | "more-late" | "emergency"
  readonly startsOnBefore: string | null
  readonly startsOnAfter: string | null
  readonly daysLateBefore: number | null
  readonly daysLateAfter: number | null
}

/**
 * Why a command is refused: what it names does not exist, an id is taken, the window is over, the state does not allow it now, the content is at fault;
 * or an offer would break the date of someone else, or was made on a proposal that is another one by now; or a file would take the place of casework that it cannot hold.
 *
 * The paths of `faults` point into what was asked for: the referral, unit, vacancy or snapshot itself, `/windowId` and the contact, or the note with `/facts` and `/window`.
 */
export interface CommandRefusal {
  readonly reason:
    | "unknown-record"
    | "id-taken"
    | "window-closed"
    | "not-allowed-now"
    | "would-breach-date"
    | "outdated-proposal"
    | "would-lose-casework"
    | "invalid"
  readonly faults: ReadonlyArray<Fault>
  /** With `would-breach-date`: each person for whom something else must be done. */
  readonly affected?: ReadonlyArray<AffectedByOffer>
  /** With `outdated-proposal`: for whom something else stands now than was shown. */
  readonly changes?: ReadonlyArray<Change>
  /** With `would-lose-casework`: what no file can hold. */
  readonly inTheWay?: ReadonlyArray<InTheWay>
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
