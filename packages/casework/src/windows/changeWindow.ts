import { type Fault, instantMillis, windowState } from "@samsyn/core"
import type { AttachNote } from "../near/Command.ts"
import type { WindowChange } from "./Command.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { WindowKept } from "../records/Window.ts"

/** The window that a note opens or confirms, as it is afterwards, or why not. The code `window-closed` stands alone: there is nothing left to confirm. */
export type WindowChanged =
  | { readonly tag: "changed"; readonly window: WindowKept }
  | { readonly tag: "refused"; readonly faults: ReadonlyArray<Fault> }

export function changeWindow(records: Records, note: AttachNote["note"], change: WindowChange, occasion: Occasion): WindowChanged {
  return "open" in change
    ? openWindow(records, note, change.open, occasion)
    : confirmWindow(records, note, change.confirm.windowId, occasion)
}

function openWindow(
  records: Records,
  note: AttachNote["note"],
  { agreed, endsAt, id, openedAt = note.observedAt, trigger }: Extract<WindowChange, { readonly open: unknown }>["open"],
  occasion: Occasion
): WindowChanged {
  if (records.windows.some((known) => known.id === id)) return refuse("/window/open/id", "taken", "This id is in use")
  if (!occasion.rulePack.triggers.some((known) => known.code === trigger)) {
    return refuse("/window/open/trigger", "unknown", "No trigger of the pack has this id or code")
  }
  if (endsAt !== undefined && instantMillis(endsAt) <= instantMillis(openedAt)) {
    return refuse("/window/open/endsAt", "reversed", "The window ends before it opens")
  }
  const window: WindowKept = {
    id,
    about: note.referralId,
    trigger,
    openedAt,
    observedBy: note.by,
    agreed,
    confirmedAt: [],
    contacted: [],
    ...(endsAt === undefined ? {} : { endsAt })
  }
  return { tag: "changed", window }
}

function confirmWindow(records: Records, note: AttachNote["note"], windowId: string, occasion: Occasion): WindowChanged {
  const path = "/window/confirm/windowId"
  const window = records.windows.find((known) => known.id === windowId && known.about === note.referralId)
  if (window === undefined) return refuse(path, "unknown", "No window about this referral has this id")
  const trigger = occasion.rulePack.triggers.find((known) => known.code === window.trigger)
  if (trigger?.confirmable !== true)
    return refuse(path, "not-confirmable", "A window of this kind runs from when it opened; open a new one instead")
  if (instantMillis(note.observedAt) < instantMillis(window.openedAt))
    return refuse("/observedAt", "before-opening", "Seen before the window opened")
  if (windowState(window, trigger, occasion.at).tag === "closed")
    return refuse(path, "window-closed", "This window is closed; open a new one")
  return { tag: "changed", window: { ...window, confirmedAt: [...window.confirmedAt, note.observedAt] } }
}

function refuse(path: string, code: string, message: string): WindowChanged {
  return { tag: "refused", faults: [{ path, code, message }] }
}
