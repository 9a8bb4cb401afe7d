import { type CaseworkEvent, LogEntry, payloadDigestOf, upcasted, withoutContent } from "@samsyn/casework"
import type { readEventsAfter } from "./readLog.ts"
import { Schema } from "effect"

type Row = Awaited<ReturnType<typeof readEventsAfter>>[number]

const decodeLink = Schema.decodeUnknownSync(LogEntry)

/**
 * A row of the log as the event of today.
 *
 * Fails: throws on content that is not what was recorded, or that no version of this program wrote. The message names the event's number and no content.
 */
export function eventOf({ link, payload }: Row): { readonly number: number; readonly event: CaseworkEvent } {
  const entry = decodeLink(link)
  const { content, format, salt, version } = payload
  if (content === null || salt === null) return { number: entry.number, event: withoutContent(entry) }
  if (version === 1 && payloadDigestOf({ content, format, salt }) !== entry.payloadDigest)
    throw new Error(`the content of event ${entry.number} is not what was recorded`)
  return { number: entry.number, event: upcasted(format, content) }
}
