import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { WindowCommand } from "./Command.ts"
import { closedFault, isClosed, unknownWindow } from "./refusals.ts"

/** Closes a window before its time, with the reason: it was used, the person took it back, or what opened it is over. */
export function closeWindow(
  records: Records,
  { closed: { at, by, reason }, windowId }: Extract<WindowCommand, { readonly tag: "close-window" }>,
  occasion: Occasion
): Decision {
  const window = records.windows.find((known) => known.id === windowId)
  if (window === undefined) return unknownWindow
  if (isClosed(records, window, occasion)) return refused("window-closed", closedFault)
  return accepted({ tag: "window-closed", by, puts: { windows: [{ ...window, closed: { at, reason }, closedBy: by }] } })
}
