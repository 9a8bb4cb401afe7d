import type { PGlite } from "@electric-sql/pglite"
import { Effect, Queue, Stream } from "effect"
import type { Heard, Listen } from "./Database.ts"
import { storeUnavailable } from "./storeUnavailable.ts"

/** Listens within the process: there is no connection that could drop. */
export function listenToPglite(client: PGlite): Listen {
  return (channel) =>
    Stream.callback<Heard, ReturnType<typeof storeUnavailable>>((heard) =>
      Effect.acquireRelease(
        Effect.tryPromise({
          try: () => client.listen(channel, (text) => void Queue.offerUnsafe(heard, { tag: "message", text })),
          catch: (cause) => storeUnavailable("listen", cause)
        }),
        (unlisten) => Effect.promise(() => unlisten())
      ).pipe(Effect.tap(() => Queue.offer(heard, { tag: "listening" })))
    )
}
