import { asc, eq } from "drizzle-orm"
import type { Connection } from "../database/Database.ts"
import { recordKinds } from "./recordKinds.ts"

/** All records as they are stored, by list, in the order they were first written. */
export async function readRecords(connection: Connection, coordinationUnit: string): Promise<Record<string, ReadonlyArray<unknown>>> {
  const lists: Record<string, ReadonlyArray<unknown>> = {}
  for (const { list, table } of recordKinds) {
    const rows = await connection
      .select({ record: table.record })
      .from(table)
      .where(eq(table.coordinationUnit, coordinationUnit))
      .orderBy(asc(table.position))
    lists[list] = rows.map((row) => row.record)
  }
  return lists
}
