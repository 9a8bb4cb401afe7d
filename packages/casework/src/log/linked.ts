import type { Observer } from "@samsyn/core"
import { digestOf } from "../digest.ts"
import type { LogEntry } from "./LogEntry.ts"
import { type Payload, payloadDigestOf } from "./Payload.ts"

/** What is recorded of an event. `recordedAt` is an instant. */
export interface ToLink {
  readonly number: number
  readonly tag: string
  readonly recordedAt: string
  readonly by?: Observer
  readonly payload: Payload
}

/** The link of an event that comes after the one with `previousHash`. */
export function linked(previousHash: string, { by, number, payload, recordedAt, tag }: ToLink): LogEntry {
  const link = { number, tag, recordedAt, ...(by === undefined ? {} : { by }), payloadDigest: payloadDigestOf(payload), previousHash }
  return { ...link, hash: hashOf(link) }
}

/** The hash that a link must have. */
export function hashOf({ by, number, payloadDigest, previousHash, recordedAt, tag }: Omit<LogEntry, "hash">): string {
  return digestOf({ number, tag, recordedAt, ...(by === undefined ? {} : { by }), payloadDigest, previousHash })
}
