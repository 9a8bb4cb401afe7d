import { type Fault, instantMillis } from "@samsyn/core"
import { checkPast } from "../checkRecords.ts"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { Step } from "../records/steps.ts"
import type { WindowKept } from "../records/Window.ts"
import type { WindowCommand } from "./Command.ts"
import { closedFault, isClosed, unknownWindow } from "./refusals.ts"

/** Puts on record that the person said it again, or that it was seen again: the phases begin anew. */
export function confirmWindow(
  records: Records,
  { confirmed, windowId }: Extract<WindowCommand, { readonly tag: "confirm-window" }>,
  occasion: Occasion
): Decision {
  const window = records.windows.find((known) => known.id === windowId)
  if (window === undefined) return unknownWindow
  const faults = [...checkPast(confirmed.at, "/at", occasion), ...checkConfirming(records, window, confirmed, occasion)]
  if (faults.length > 0) return refused(faults.every(({ code }) => code === "window-closed") ? "window-closed" : "invalid", ...faults)
  return accepted({ tag: "window-confirmed", by: confirmed.by, puts: { windows: [withConfirmation(window, confirmed)] } })
}

export function withConfirmation(window: WindowKept, confirmed: Step): WindowKept {
  return {
    ...window,
    confirmedAt: [...window.confirmedAt, confirmed.at],
    confirmed: [...(window.confirmed ?? []), { at: confirmed.at, by: confirmed.by }]
  }
}

/** Why a window cannot be confirmed: at `/windowId` what is the matter with it, at `/at` with the time. The code `window-closed` stands alone. */
export function checkConfirming(records: Records, window: WindowKept, { at }: Pick<Step, "at">, occasion: Occasion): ReadonlyArray<Fault> {
  const trigger = occasion.rulePack.triggers.find(({ code }) => code === window.trigger)
  if (trigger?.confirmable !== true) {
    const message = "A window of this kind runs from when it opened; open a new one instead"
    return [{ path: "/windowId", code: "not-confirmable", message }]
  }
  if (instantMillis(at) < instantMillis(window.openedAt)) {
    return [{ path: "/at", code: "before-opening", message: "Seen before the window opened" }]
  }
  return isClosed(records, window, occasion) ? [closedFault] : []
}
