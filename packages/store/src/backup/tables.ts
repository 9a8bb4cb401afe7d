import type { RawStore } from "./RawStore.ts"

/** A table with the columns that are kept of it; the others are worked out by the database. */
export interface TableKept {
  readonly name: string
  readonly columns: ReadonlyArray<string>
}

/** What a backup leaves out: whoever has a backup is not signed in by it, and nobody is after a restore. */
const leftOut: ReadonlySet<string> = new Set(["sessions"])

/** The tables of the database, each after those that it refers to. */
export async function tablesOf({ execute }: RawStore): Promise<ReadonlyArray<TableKept>> {
  const columns = await execute(
    `select table_name as "table", column_name as "column" from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER' order by table_name, ordinal_position`
  )
  const references = await execute(
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`
  )
  const names = [...new Set(columns.map(({ table }) => String(table)))].filter((name) => !leftOut.has(name))
  const needed = (name: string) => references.filter(({ from, to }) => from === name && to !== name).map(({ to }) => String(to))
  return inOrder(names, needed).map((name) => ({
    name,
    columns: columns.filter(({ table }) => table === name).map(({ column }) => String(column))
  }))
}

/** Each name after all that it needs. Throws where names need each other in a ring. */
function inOrder(names: ReadonlyArray<string>, needed: (name: string) => ReadonlyArray<string>): ReadonlyArray<string> {
  const placed = new Set<string>()
  while (placed.size < names.length) {
    const next = names.find((name) => !placed.has(name) && needed(name).every((other) => placed.has(other)))
    if (next === undefined) throw new Error("tables refer to each other in a ring")
    placed.add(next)
  }
  return [...placed]
}

/** The table and its columns, as `COPY` takes them. */
export function copied({ columns, name }: TableKept): string {
  return `${quoted(name)} (${columns.map(quoted).join(", ")})`
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Which migrations the database has been through, by their digests. */
export async function migrationsOf({ execute }: RawStore): Promise<ReadonlyArray<string>> {
  const rows = await execute(`select hash from drizzle.__drizzle_migrations order by id`)
  return rows.map(({ hash }) => String(hash))
}
