import type { Contact } from "@samsyn/core"
import { checkPast } from "../checkRecords.ts"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"

/** Puts on record that someone talked with the person about a window. A contact that came too late is recorded too: it happened. */
export function recordContact(
  records: Records,
  { contact, windowId }: { readonly windowId: string; readonly contact: Contact },
  occasion: Occasion
): Decision {
  const window = records.windows.find((known) => known.id === windowId)
  if (window === undefined) return refused("unknown-record", { path: "/windowId", code: "unknown", message: "No window has this id" })
  const faults = checkPast(contact.at, "/at", occasion)
  if (faults.length > 0) return refused("invalid", ...faults)
  return accepted({ tag: "contact-recorded", puts: { windows: [{ ...window, contacted: [...window.contacted, contact] }] } })
}
