import { Refused } from "../../api/client.ts"
import type { Kept } from "./Kept.ts"

const millisecondsPerHour = 3_600_000

/** Hours after which a thing that may have come through is not sent again by itself: the service knows a key for 24. */
const hoursKnown = 23

/** Answers that say nothing of what was sent: too much at once, or nobody is signed in. */
const later: ReadonlySet<number> = new Set([401, 408, 425, 429])

/** What is kept after the service was not reached, or refused. A refusal is for its writer to answer; anything else is tried again. */
export function afterAttempt(kept: Kept, error: unknown): Kept {
  if (!(error instanceof Refused) || later.has(error.status)) return kept
  return { ...kept, refused: { problem: error.problem, faults: error.faults.map(({ code, path }) => ({ code, path })) } }
}

/**
 * What is kept as it stands before it is sent: from the first attempt on it may have come through without an answer.
 *
 * Law: within the hours that the service knows its key, sending again never does a thing twice; later it is never sent without its writer.
 */
export function beforeAttempt(kept: Kept, now: number): Kept {
  if (kept.triedAt === undefined) return { ...kept, triedAt: now }
  return now - kept.triedAt < hoursKnown * millisecondsPerHour ? kept : { ...kept, refused: { problem: "perhaps-sent", faults: [] } }
}
