import { formatInstant, instantMillis } from "@samsyn/core"
import type { CaseworkEvent } from "../CaseworkEvent.ts"
import { type Announcement, announcementOf } from "./announcementOf.ts"
import { linked } from "./linked.ts"
import type { LogEntry } from "./LogEntry.ts"
import { currentFormat, type Payload } from "./Payload.ts"

/** An event as it is kept: its link in the log, its content apart from it, and what is announced. */
export interface Recording {
  readonly event: CaseworkEvent
  readonly entry: LogEntry
  readonly payload: Payload
  readonly announcement: Announcement
}

/** Where events come in the log. `recordedAt` is an instant; `salt` draws a new one each time. */
export interface Following {
  readonly after: number
  readonly previousHash: string
  readonly recordedAt: string
  readonly salt: () => string
}

/** The recordings of events that follow event number `after`. */
export function recordingsOf(
  events: ReadonlyArray<CaseworkEvent>,
  { after, previousHash, recordedAt, salt }: Following
): ReadonlyArray<Recording> {
  let last = previousHash
  return events.map((event, index) => {
    const payload: Payload = { format: currentFormat, salt: salt(), content: event }
    const number = after + index + 1
    const { by, tag } = event
    const at = formatInstant(instantMillis(recordedAt))
    const entry = linked(last, { number, tag, recordedAt: at, ...(by === undefined ? {} : { by }), payload })
    last = entry.hash
    return { event, entry, payload, announcement: announcementOf(number, event) }
  })
}
