import { writeFile } from "node:fs/promises"
import { Effect } from "effect"
import { CallAtFault } from "./refusals.ts"

/** Writes a file whole. A place that cannot be written is a fault of the call. */
export const writeText = Effect.fn("writeText")(function* (file: string, text: string): Effect.fn.Return<void, CallAtFault> {
  yield* Effect.tryPromise({
    try: () => writeFile(file, text),
    catch: (cause) =>
      new CallAtFault({
        reason: `${file} cannot be written: ${cause instanceof Error && "code" in cause ? String(cause.code) : "unknown"}`
      })
  })
})
