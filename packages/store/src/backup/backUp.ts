import { createWriteStream } from "node:fs"
import { link, open, rm } from "node:fs/promises"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import { Effect } from "effect"
import { storeUnavailable } from "../database/storeUnavailable.ts"
import { type BackupEnd, backupFormat, type BackupHead, endOfRows } from "./BackupFile.ts"
import { BackupRefused } from "./BackupRefused.ts"
import { openRaw, type RawStore, type StoreAddress } from "./RawStore.ts"
import { copied, migrationsOf, tablesOf } from "./tables.ts"

/**
 * Writes everything that a database keeps, sessions apart, to a new file that its owner alone can read: as of one moment, while others go on writing.
 * The database is taken as it is and not migrated.
 *
 * Returns: how many rows there are of each table. Fails: where the file is there already, or its folder is not, or where the login may not read everything; nothing half is left behind.
 */
export const backUp = Effect.fn("backUp")((address: StoreAddress, file: string) =>
  Effect.scoped(
    Effect.gen(function* () {
      const store = yield* openRaw(address)
      const rows: Record<string, number> = {}
      yield* Effect.tryPromise({
        try: () => writeWhole(file, backupOf(store, rows)),
        catch: (cause) => refusedBy(cause, file) ?? storeUnavailable("backup", cause)
      })
      return rows
    })
  )
)

/** The lines of the backup; what was counted stands in `rows` once they are all read. */
async function* backupOf(store: RawStore, rows: Record<string, number>): AsyncGenerator<Uint8Array | string> {
  await store.execute("begin isolation level repeatable read read only")
  // Where a policy would hide rows from this login, the copy fails instead of lacking them.
  await store.execute("set local row_security = off")
  const head: BackupHead = { format: backupFormat, migrations: await migrationsOf(store), tables: await tablesOf(store) }
  yield `${JSON.stringify(head)}\n`
  for (const table of head.tables) {
    let count = 0
    for await (const piece of store.copyOut(copied(table))) {
      count += lineFeedsIn(piece)
      yield piece
    }
    rows[table.name] = count
    yield `${endOfRows}\n`
  }
  await store.execute("commit")
  yield `${JSON.stringify({ rows } satisfies BackupEnd)}\n`
}

function lineFeedsIn(piece: Uint8Array): number {
  let count = 0
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) count += 1
  return count
}

/** Writes beside the file, and gives it its name once it is whole and on the disk. */
async function writeWhole(file: string, pieces: AsyncIterable<Uint8Array | string>): Promise<void> {
  const part = `${file}.part`
  try {
    await pipeline(Readable.from(pieces), createGzip(), createWriteStream(part, { flags: "wx", mode: 0o600 }))
    const written = await open(part)
    await written.sync()
    await written.close()
    await link(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

const fileCodes: Readonly<Record<string, string>> = {
  EEXIST: "is there already; a backup takes the place of nothing",
  ENOENT: "is in a folder that is not there",
  EACCES: "cannot be written by this account",
  ENOSPC: "does not fit on the disk"
}

/** The code of PostgreSQL for what a login may not read. */
const notPermitted = "42501"

function refusedBy(cause: unknown, file: string): BackupRefused | undefined {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : ""
  if (code === notPermitted)
    return new BackupRefused({ why: "this login may not read everything: docs/how-to/operate.md says how to make one" })
  const why = fileCodes[code]
  return why === undefined ? undefined : new BackupRefused({ why: `the file (${file}) ${why}` })
}
