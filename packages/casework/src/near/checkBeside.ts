import type { Fault } from "@samsyn/core"
import type { Records } from "../records/Records.ts"
import type { AttachNote } from "./Command.ts"

/** Faults of what a note stands beside: it is of another referral or not there, or whoever writes the note may not object to it or put it right. */
export function checkBeside(records: Records, { beside, by, referralId, source }: AttachNote["note"]): ReadonlyArray<Fault> {
  if (beside === undefined) return []
  const rows: ReadonlyArray<{ readonly id: string; readonly referralId: string }> = records[beside.list]
  if (!rows.some((row) => row.id === beside.id && row.referralId === referralId))
    return [{ path: "/beside/id", code: "unknown", message: "The referral has no such record" }]
  if (beside.how === "objects")
    return source === "person"
      ? []
      : [{ path: "/beside/how", code: "not-the-person", message: "Only the person objects, in a note of their own" }]
  const isOwn = records.notes.some((note) => beside.list === "notes" && note.id === beside.id && note.by.service === by.service)
  return isOwn ? [] : [{ path: "/beside/how", code: "not-the-writer", message: "Only the service that wrote a note puts it right" }]
}
