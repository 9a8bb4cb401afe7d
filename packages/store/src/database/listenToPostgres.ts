import type { StoreUnavailable } from "@samsyn/application"
import { Cause, Effect, Queue, Schedule, Stream } from "effect"
import postgres from "postgres"
import type { Heard, Listen } from "./Database.ts"
import { storeUnavailable } from "./storeUnavailable.ts"

/** How often a connection that only listens is asked whether it still is one, and how long it may take to answer. */
const askedEvery = "10 seconds"
const answersWithin = "5 seconds"

/**
 * Listens on a connection of its own. postgres.js reconnects silently, and what was notified meanwhile is lost to it; so here a closed connection, and one that
 * no longer answers, ends the stream with a failure, and whoever listens again catches up.
 */
export function listenToPostgres(url: string): Listen {
  return (channel) =>
    Stream.callback<Heard, StoreUnavailable>((heard) =>
      Effect.gen(function* () {
        const lost = () => storeUnavailable("listen", { code: "08006" })
        const client = yield* Effect.acquireRelease(
          Effect.sync(() =>
            connect(url, {
              onClosed: () => void Queue.failCauseUnsafe(heard, Cause.fail(lost())),
              onMessage: (from, text) => {
                if (from === channel) Queue.offerUnsafe(heard, { tag: "message", text })
              }
            })
          ),
          (open) => Effect.promise(() => open.end({ timeout: 1 }))
        )
        const ask = (statement: string) =>
          Effect.tryPromise({ try: () => client.unsafe(statement), catch: (cause) => storeUnavailable("listen", cause) })
        yield* ask(`listen "${channel}"`)
        yield* Queue.offer(heard, { tag: "listening" })
        const isThere = ask("select 1").pipe(Effect.timeoutOrElse({ duration: answersWithin, orElse: () => Effect.fail(lost()) }))
        yield* Effect.repeat(isThere, Schedule.spaced(askedEvery))
      })
    )
}

interface Told {
  readonly onClosed: () => void
  readonly onMessage: (channel: string, text: string) => void
}

/** One connection, for as long as it lasts. `onnotify` is an option of postgres.js that its types leave out. */
function connect(url: string, { onClosed, onMessage }: Told) {
  const options = {
    max: 1,
    connect_timeout: 5,
    fetch_types: false,
    max_lifetime: null,
    onclose: onClosed,
    onnotify: onMessage,
    onnotice: () => undefined
  }
  return postgres(url, options as unknown as postgres.Options<Record<string, never>>)
}
