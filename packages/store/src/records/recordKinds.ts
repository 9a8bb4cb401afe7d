import type { Records } from "@samsyn/casework"
import { commitments, refusals, units, vacancies } from "../tables/places.ts"
import { facts, notes, referrals } from "../tables/referrals.ts"
import { approaches, doors, duty, windows } from "../tables/windows.ts"

/** What every table of records has. */
type RecordTable = typeof duty

/** A list of {@link Records} and the table that keeps it. */
interface RecordKind {
  readonly list: keyof Records
  readonly table: RecordTable
  /** Whether its records have an id, by which a later one takes the place of an earlier. */
  readonly identified: boolean
}

const identified = (list: keyof Records, table: unknown): RecordKind => ({ list, table: table as RecordTable, identified: true })
const unidentified = (list: keyof Records, table: unknown): RecordKind => ({ list, table: table as RecordTable, identified: false })

/** Every kind of record, those that are referred to before those that refer. */
export const recordKinds: ReadonlyArray<RecordKind> = [
  identified("referrals", referrals),
  identified("facts", facts),
  identified("notes", notes),
  identified("windows", windows),
  identified("approaches", approaches),
  identified("units", units),
  identified("vacancies", vacancies),
  unidentified("commitments", commitments),
  unidentified("refusals", refusals),
  identified("doors", doors),
  unidentified("duty", duty)
]
