import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { WindowCommand } from "./Command.ts"
import { closedFault, isClosed, unknownWindow } from "./refusals.ts"

/** Puts on record that someone doubts a window, and why. It is shown; it moves nothing, and the window stays open. */
export function contestWindow(
  records: Records,
  { contested, windowId }: Extract<WindowCommand, { readonly tag: "contest-window" }>,
  occasion: Occasion
): Decision {
  const window = records.windows.find((known) => known.id === windowId)
  if (window === undefined) return unknownWindow
  if (isClosed(records, window, occasion)) return refused("window-closed", closedFault)
  return accepted({
    tag: "window-contested",
    by: contested.by,
    puts: { windows: [{ ...window, contested: [...(window.contested ?? []), contested] }] }
  })
}
