import type { CaseworkEvent } from "@samsyn/casework"
import { eq, type SQL, sql } from "drizzle-orm"
import type { Connection } from "../database/Database.ts"
import { recordKinds } from "./recordKinds.ts"

/** Writes the records that an event puts. */
export async function writeRecords(
  connection: Connection,
  coordinationUnit: string,
  { puts, replaces }: Pick<CaseworkEvent, "puts" | "replaces">
): Promise<void> {
  if (replaces === true) {
    for (const { table } of recordKinds.toReversed()) await connection.delete(table).where(eq(table.coordinationUnit, coordinationUnit))
  }
  for (const { list, table } of recordKinds) {
    const records = puts[list] ?? []
    if (records.length === 0) continue
    await connection.execute(
      sql`insert into ${table} (coordination_unit, record) ${inOrder(coordinationUnit, records)} on conflict (coordination_unit, id) do update set record = excluded.record`
    )
  }
}

/** The rows of one list as one parameter, whatever their number. */
function inOrder(coordinationUnit: string, records: ReadonlyArray<unknown>): SQL {
  return sql`select ${coordinationUnit}::text, record from jsonb_array_elements(${JSON.stringify(records)}::text::jsonb) with ordinality as list(record, place) order by place`
}
