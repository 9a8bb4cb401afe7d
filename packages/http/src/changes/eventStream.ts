import type { Announced } from "@samsyn/casework"
import { Duration, type Effect, Stream } from "effect"

/** How often a comment is sent, so that whatever stands between keeps the connection open, and a connection that is gone is noticed. */
const heartbeat = Duration.seconds(15)

/** How long a browser waits before it connects again, in milliseconds. */
const retryMillis = 1000

/**
 * Announcements as server-sent events: `id` is the event's number, `event` its tag, `data` which records it is about. Begins by telling how soon to connect
 * again; ends, without an error, when the announcements do or when `until` is done.
 */
export function eventStream<E>(announcements: Stream.Stream<Announced, E>, until: Effect.Effect<void>): Stream.Stream<Uint8Array, E> {
  const events = Stream.map(announcements, ({ about, number, tag }) => `id: ${number}\nevent: ${tag}\ndata: ${JSON.stringify(about)}\n\n`)
  const heartbeats = Stream.map(Stream.tick(heartbeat), () => ":\n\n")
  return Stream.make(`retry: ${retryMillis}\n\n`).pipe(
    Stream.concat(Stream.merge(events, heartbeats, { haltStrategy: "left" })),
    Stream.interruptWhen(until),
    Stream.encodeText
  )
}
