import type { Fault } from "@samsyn/core"
import type { AttachNote } from "../near/Command.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { WindowKept } from "../records/Window.ts"
import type { WindowChange } from "./Command.ts"
import { checkConfirming, withConfirmation } from "./confirmWindow.ts"
import { checkOpening } from "./openWindow.ts"
import { overFault } from "./refusals.ts"
import { whomWindowsAreAbout } from "./whomItIsAbout.ts"

/** The window that a note opens or confirms, as it is afterwards, or why not. The codes `window-closed` and `over` stand alone: there is nothing left to confirm, or nobody who waits. */
export type WindowChanged =
  | { readonly tag: "changed"; readonly window: WindowKept }
  | { readonly tag: "refused"; readonly faults: ReadonlyArray<Fault> }

export function changeWindow(records: Records, note: AttachNote["note"], change: WindowChange, occasion: Occasion): WindowChanged {
  return "open" in change
    ? openByNote(records, note, change.open, occasion)
    : confirmByNote(records, note, change.confirm.windowId, occasion)
}

function openByNote(
  records: Records,
  note: AttachNote["note"],
  { openedAt = note.observedAt, ...open }: Extract<WindowChange, { readonly open: unknown }>["open"],
  occasion: Occasion
): WindowChanged {
  const window: WindowKept = {
    ...open,
    about: note.referralId,
    openedAt,
    observedBy: note.by,
    confirmedAt: [],
    contacted: [],
    recordedAt: occasion.at
  }
  const isTaken = records.windows.some((known) => known.id === window.id)
  const faults = isTaken ? [{ path: "/id", code: "taken", message: "This id is in use" }] : checkOpening({ ...open, openedAt }, occasion)
  if (faults.length === 0 && whomWindowsAreAbout(records)(window)?.overAt !== undefined) {
    return { tag: "refused", faults: [{ ...overFault, path: "/window/open" }] }
  }
  return changedUnless(
    faults.map((fault) => ({ ...fault, path: `/window/open${fault.path}` })),
    window
  )
}

function confirmByNote(records: Records, note: AttachNote["note"], windowId: string, occasion: Occasion): WindowChanged {
  const whom = whomWindowsAreAbout(records)
  const window = records.windows.find((known) => known.id === windowId && whom(known)?.id === note.referralId)
  const path = "/window/confirm/windowId"
  if (window === undefined)
    return { tag: "refused", faults: [{ path, code: "unknown", message: "No window about this referral has this id" }] }
  const confirmed = { at: note.observedAt, by: note.by }
  const faults = checkConfirming(records, window, confirmed, occasion)
  return changedUnless(
    faults.map((fault) => ({ ...fault, path: fault.path === "/at" ? "/observedAt" : path })),
    withConfirmation(window, confirmed)
  )
}

function changedUnless(faults: ReadonlyArray<Fault>, window: WindowKept): WindowChanged {
  return faults.length > 0 ? { tag: "refused", faults } : { tag: "changed", window }
}
