import { readFile } from "node:fs/promises"
import { Effect } from "effect"
import { CallAtFault } from "./refusals.ts"

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "this user may not read it",
  ERR_FS_FILE_TOO_LARGE: "it is over 2 GiB"
}

/** The bytes of a file, or of standard input for `-`. A file that cannot be read is a fault of the call. */
export const readBytes = Effect.fn("readBytes")(function* (file: string): Effect.fn.Return<Uint8Array, CallAtFault> {
  return yield* Effect.tryPromise({
    try: () => (file === "-" ? readStandardInput() : readFile(file)),
    catch: (cause) => new CallAtFault({ reason: `${nameOf(file)} cannot be read: ${reasonOf(cause)}` })
  })
})

/** How a file is called in messages. */
export function nameOf(file: string): string {
  return file === "-" ? "standard input" : file
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Array<Uint8Array> = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown"
  return reasons[code] ?? code
}
