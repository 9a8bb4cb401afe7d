import { hashOf } from "./linked.ts"
import { type LogEntry, noHash } from "./LogEntry.ts"

/** Why a link does not hold: its number does not follow, it does not name the link before, or it was changed after it was recorded. */
export type BreakReason = "number" | "previous" | "changed"

/** What came of following a log from its first link. `place` counts links from 1; `noted` says whether a hash noted earlier was met. */
export type LogVerdict =
  | { readonly tag: "holds"; readonly links: number; readonly lastHash: string; readonly noted?: boolean }
  | { readonly tag: "broken"; readonly place: number; readonly number: number; readonly reason: BreakReason }

/**
 * Follows a log from its first link and names the first that does not hold.
 *
 * A log whose end was cut off still holds: only someone who noted a hash before can see it. `noted` is such a hash.
 * Fails: never. Laws: see verifyLog.laws.test.ts. Cost: one digest a link.
 */
export function verifyLog(entries: Iterable<LogEntry>, options: { readonly noted?: string } = {}): LogVerdict {
  let place = 0
  let lastHash = noHash
  let isMet = options.noted === noHash
  for (const entry of entries) {
    place += 1
    const reason = breakOf(entry, { number: place, previousHash: lastHash })
    if (reason !== undefined) return { tag: "broken", place, number: entry.number, reason }
    lastHash = entry.hash
    isMet ||= lastHash === options.noted
  }
  return { tag: "holds", links: place, lastHash, ...(options.noted === undefined ? {} : { noted: isMet }) }
}

function breakOf(entry: LogEntry, expected: { readonly number: number; readonly previousHash: string }): BreakReason | undefined {
  if (entry.number !== expected.number) return "number"
  if (entry.previousHash !== expected.previousHash) return "previous"
  return entry.hash === hashOf(entry) ? undefined : "changed"
}
