import type { Occasion } from "../Occasion.ts"
import type { Records, SomeRecords } from "../records/Records.ts"
import { standingsOf } from "./standingOf.ts"

/** The windows that were passed on by now and do not say so yet. */
export function windowsAsTimePasses(records: Records, occasion: Occasion): SomeRecords {
  const standingOf = standingsOf(records, occasion)
  const windows = records.windows.flatMap((window) => {
    const escalated = standingOf(window)?.passedOn ?? []
    return escalated.length > (window.escalated?.length ?? 0) ? [{ ...window, escalated }] : []
  })
  return windows.length === 0 ? {} : { windows }
}
