import { existsSync, mkdirSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { Effect, Schema } from "effect"

/** Another process has the data directory open. */
export class DirectoryInUse extends Schema.TaggedError<DirectoryInUse>()("DirectoryInUse", { directory: Schema.String }) {
  override get message(): string {
    return `the data directory (${this.directory}) is in use by another process; stop that one, or choose another directory`
  }
}

/** The data directory cannot be made, read or written. */
export class DirectoryUnusable extends Schema.TaggedError<DirectoryUnusable>()("DirectoryUnusable", {
  directory: Schema.String,
  code: Schema.String
}) {
  override get message(): string {
    return `the data directory (${this.directory}) cannot be used (${this.code})`
  }
}

/**
 * Holds the directory for this process alone until the scope closes.
 *
 * PGlite has no lock of its own: a second process on the same directory loses acknowledged writes without an error. An exclusive SQLite transaction on a file
 * in the directory is a lock that the operating system gives back when the process ends, kill -9 included.
 */
export const lockDirectory = Effect.fn("lockDirectory")((directory: string) =>
  Effect.acquireRelease(Effect.try({ try: () => takeLock(directory), catch: (cause) => refusal(directory, cause) }), (lock) =>
    Effect.sync(() => lock.close())
  )
)

function takeLock(directory: string): DatabaseSync {
  makeDirectory(directory)
  const lock = new DatabaseSync(join(directory, "lock"))
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
    return lock
  } catch (cause) {
    lock.close()
    throw cause
  }
}

/** Parents first, one by one: `mkdir` with `recursive` never comes back where a parent is there and takes no child, as under `/proc`. */
function makeDirectory(directory: string): void {
  const parent = dirname(directory)
  if (!existsSync(parent)) makeDirectory(parent)
  try {
    mkdirSync(directory)
  } catch (cause) {
    if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) throw cause
  }
}

const sqliteBusy = 5

function refusal(directory: string, cause: unknown): DirectoryInUse | DirectoryUnusable {
  if (typeof cause === "object" && cause !== null && "errcode" in cause && cause.errcode === sqliteBusy)
    return new DirectoryInUse({ directory })
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "unknown"
  return new DirectoryUnusable({ directory, code })
}
