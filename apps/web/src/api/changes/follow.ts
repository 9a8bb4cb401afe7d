import { senderFor } from "../acting.ts"
import { makeEventReader, type StreamEvent } from "./eventsIn.ts"

/** Milliseconds: a comment comes every 15 seconds, so that longer silence than this is a line that is gone; and how soon to connect again, doubled each time. */
const times = { silence: 40_000, soonest: 1_000, latest: 30_000 } as const

export interface Follower {
  readonly audience: "unit" | "nearby" | "person"
  readonly onEvent: (event: StreamEvent) => void
  /** The stream is open. What was read before the first time may be older than it. */
  readonly onOpen: () => void
  readonly onLost: () => void
  readonly onSignedOut: () => void
}

/**
 * Follows what happens until the signal says stop, takes up after the last event that was received, and connects again for as long as it takes. By `fetch` and not
 * by `EventSource`, which cannot say in which role it asks, nor hear that the session is over.
 */
export async function follow({ audience, onEvent, onLost, onOpen, onSignedOut }: Follower, signal: AbortSignal): Promise<void> {
  let last: string | undefined
  let pause: number = times.soonest
  while (!signal.aborted) {
    const attempt = new AbortController()
    const stop = () => attempt.abort()
    signal.addEventListener("abort", stop)
    let watchdog = setTimeout(stop, times.silence)
    try {
      const { purpose, role } = senderFor(undefined)
      const answer = await fetch(`/api/changes?audience=${audience}`, {
        headers: {
          accept: "text/event-stream",
          ...(role === undefined ? {} : { "samsyn-role": role }),
          ...(purpose === undefined ? {} : { "samsyn-purpose": purpose }),
          ...(last === undefined ? {} : { "last-event-id": last })
        },
        signal: attempt.signal
      })
      if (answer.status === 401) {
        onSignedOut()
        return
      }
      if (answer.ok && answer.body !== null) {
        onOpen()
        pause = times.soonest
        const read = makeEventReader()
        for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
          clearTimeout(watchdog)
          watchdog = setTimeout(stop, times.silence)
          for (const event of read(piece)) {
            last = event.id ?? last
            onEvent(event)
          }
        }
      }
    } catch {
      // The line is gone, or was cut because nothing came over it.
    } finally {
      clearTimeout(watchdog)
      signal.removeEventListener("abort", stop)
    }
    if (signal.aborted) return
    onLost()
    await waited(pause, signal)
    pause = Math.min(pause * 2, times.latest)
  }
}

/** Until the time is over, the browser says that it is on line again, or nobody waits any more. */
function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener("online", done)
      signal.removeEventListener("abort", done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    addEventListener("online", done)
    signal.addEventListener("abort", done)
  })
}
