import { LogEntry, verifyLog } from "@samsyn/casework"
import { Effect, Schema } from "effect"
import type { Connection } from "../database/Database.ts"
import { storeUnavailable } from "../database/storeUnavailable.ts"
import { readLinks } from "../log/readLog.ts"
import { type BackupEnd, backupFormat, type BackupHead, endOfRows, linesOf } from "./BackupFile.ts"
import { BackupRefused } from "./BackupRefused.ts"
import { migrated, openRaw, type RawStore, type StoreAddress } from "./RawStore.ts"
import { copied, migrationsOf, quoted, type TableKept } from "./tables.ts"

/** What was restored: rows of each table, and how many links of the log were found to hold. */
export interface Restored {
  readonly rows: Readonly<Record<string, number>>
  readonly links: number
}

/**
 * Puts a backup into a database that is empty, or not yet there: all of it, or nothing. The backup must be of this version. Before it is committed, the rows
 * are counted against what the backup says, and the whole log is verified.
 */
export const restore = Effect.fn("restore")(function* (address: StoreAddress, file: string) {
  yield* within(address, file, refuseWhereUsed)
  yield* migrated(address)
  return yield* within(address, file, (store) => restoreInto(store, file))
})

const within = <A>(address: StoreAddress, file: string, step: (store: RawStore) => Promise<A>) =>
  Effect.scoped(
    Effect.flatMap(openRaw(address), (store) =>
      Effect.tryPromise({
        try: () => step(store),
        catch: (cause) => (cause instanceof BackupRefused ? cause : (unreadable(file, cause) ?? storeUnavailable("restore", cause)))
      })
    )
  )

/** Looks before anything is migrated: a database that is in use stays as it is. */
async function refuseWhereUsed({ execute }: RawStore): Promise<void> {
  const [unit] = await execute("select to_regclass('public.coordination_units')::text as name")
  if (typeof unit?.["name"] === "string" && (await execute("select 1 from coordination_units limit 1")).length > 0) throw notEmpty()
}

const notEmpty = () => new BackupRefused({ why: "the database is not empty: a backup is restored into a new one" })

async function restoreInto(store: RawStore, file: string): Promise<Restored> {
  const lines = linesOf(file)
  const head = headIn(file, await nextOf(lines))
  if (JSON.stringify(head.migrations) !== JSON.stringify(await migrationsOf(store)))
    throw new BackupRefused({ why: "the backup is of another version of Samsyn: restore it with that version, and then start this one" })
  await store.execute("begin")
  try {
    const guarded = await forcedTables(store)
    await withForce(store, guarded, "no force")
    const rows = await copyAll(store, head.tables, lines)
    const end = JSON.parse(await nextOf(lines)) as BackupEnd
    if (JSON.stringify(end.rows) !== JSON.stringify(rows))
      throw new BackupRefused({ why: "the backup does not hold what it says it holds" })
    const links = await verifiedLinks(store)
    await withForce(store, guarded, "force")
    await store.execute("commit")
    return { rows, links }
  } catch (cause) {
    await store.execute("rollback")
    throw cause
  }
}

/** The tables whose policies hold for their owner as well. */
async function forcedTables({ execute }: RawStore): Promise<ReadonlyArray<string>> {
  const forced = await execute(
    "select relname as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace order by relname"
  )
  return forced.map(({ name }) => String(name))
}

/** Lets the owner of new tables fill them, within the transaction that nobody else sees; and not any more when it is committed. */
async function withForce({ execute }: RawStore, tables: ReadonlyArray<string>, force: "force" | "no force"): Promise<void> {
  for (const name of tables) await execute(`alter table ${quoted(name)} ${force} row level security`)
}

async function copyAll(store: RawStore, tables: ReadonlyArray<TableKept>, lines: AsyncGenerator<string>): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  for (const table of tables) {
    const [first] = await store.execute(`select 1 from ${quoted(table.name)} limit 1`)
    if (first !== undefined) throw notEmpty()
    let count = 0
    const counted = rowsIn(lines, () => (count += 1))
    await store.copyIn(copied(table), counted)
    rows[table.name] = count
    await continueNumbers(store, table)
  }
  return rows
}

/** The rows of one table, up to the line that closes them. */
async function* rowsIn(lines: AsyncGenerator<string>, onRow: () => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let line = await nextOf(lines); line !== endOfRows; line = await nextOf(lines)) {
    onRow()
    yield Buffer.from(`${line}\n`)
  }
}

/** Numbers that the database gives go on after the last one that was restored. */
async function continueNumbers({ execute }: RawStore, { name }: TableKept): Promise<void> {
  const numbered = await execute(
    `select column_name as "column" from information_schema.columns
     where table_schema = 'public' and table_name = '${name.replaceAll("'", "''")}' and is_identity = 'YES'`
  )
  for (const { column } of numbered) {
    const sequence = `pg_get_serial_sequence('${quoted(name).replaceAll("'", "''")}', '${String(column).replaceAll("'", "''")}')`
    await execute(`select setval(${sequence}, coalesce((select max(${quoted(String(column))}) from ${quoted(name)}), 0) + 1, false)`)
  }
}

/** Verifies the log of every unit of coordination. Throws where one does not hold. */
async function verifiedLinks({ connection, execute }: RawStore): Promise<number> {
  let links = 0
  for (const { id } of await execute("select id from coordination_units order by id")) {
    const verdict = verifyLog(await everyLink(connection, String(id)))
    if (verdict.tag === "broken") {
      throw new BackupRefused({ why: `the log in the backup does not hold from event (${verdict.number}): ${verdict.reason}` })
    }
    links += verdict.links
  }
  return links
}

const decodeLinks = Schema.decodeUnknownSync(Schema.Array(LogEntry))

async function everyLink(connection: Connection, coordinationUnit: string): Promise<ReadonlyArray<LogEntry>> {
  const found: Array<LogEntry> = []
  while (true) {
    const following = decodeLinks(await readLinks(connection, coordinationUnit, found.at(-1)?.number ?? 0))
    if (following.length === 0) return found
    found.push(...following)
  }
}

const notWhole = new BackupRefused({ why: "the backup is not whole: it ends too early" })

async function nextOf(lines: AsyncGenerator<string>): Promise<string> {
  const { done, value } = await lines.next()
  if (done === true) throw notWhole
  return value
}

function headIn(file: string, line: string): BackupHead {
  const head = line.startsWith("{") ? (JSON.parse(line) as BackupHead) : undefined
  if (head?.format !== backupFormat) throw new BackupRefused({ why: `the file (${file}) is not a backup of Samsyn` })
  return head
}

function unreadable(file: string, cause: unknown): BackupRefused | undefined {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : ""
  if (code === "Z_BUF_ERROR") return notWhole
  if (code.startsWith("Z_") || cause instanceof SyntaxError)
    return new BackupRefused({ why: `the file (${file}) is damaged, or is not a backup of Samsyn` })
  return code === "ENOENT" || code === "EACCES" || code === "EISDIR"
    ? new BackupRefused({ why: `the file (${file}) cannot be read` })
    : undefined
}
