import { type Fault, instantMillis } from "@samsyn/core"
import { checkPast } from "../checkRecords.ts"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { WindowKept } from "../records/Window.ts"
import type { WindowCommand } from "./Command.ts"
import { unknownWindow } from "./refusals.ts"

/**
 * Puts on record that someone talked with the person about a window. One that came too late is recorded too: it happened. One from before the window opened was about
 * something else, and leaves the talk owed; only about a window that is still to open can someone have talked already.
 */
export function recordContact(
  records: Records,
  { contact, windowId }: Extract<WindowCommand, { readonly tag: "record-contact" }>,
  occasion: Occasion
): Decision {
  const window = records.windows.find((known) => known.id === windowId)
  if (window === undefined) return unknownWindow
  const faults = [...checkPast(contact.at, "/at", occasion), ...checkSinceOpening(window, contact, occasion)]
  if (faults.length > 0) return refused("invalid", ...faults)
  const { at, by, how } = contact
  const contacted = [...window.contacted, { at, by: by.role, how }]
  return accepted({ tag: "contact-recorded", by, puts: { windows: [{ ...window, contacted }] } })
}

function checkSinceOpening({ openedAt }: WindowKept, { at }: { readonly at: string }, occasion: Occasion): ReadonlyArray<Fault> {
  const opened = instantMillis(openedAt)
  if (opened > instantMillis(occasion.at) || instantMillis(at) >= opened) return []
  return [{ path: "/at", code: "before-opening", message: "Talked with before the window opened" }]
}
