import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A data directory of a test's own. */
export interface DataDirectory {
  readonly directory: string
  readonly remove: () => void
}

/** The variable that names the data directory which a run of tests has made for all its files to copy. */
export const madeForRun = "SAMSYN_TEST_DATA"

/** An embedded database with all tables and no rows: a copy of the one that was made for this run, for initialising and migrating one takes seconds; empty where none was. */
export function newDataDirectory(): DataDirectory {
  const parent = mkdtempSync(join(tmpdir(), "samsyn-data-"))
  const directory = join(parent, "data")
  const made = process.env[madeForRun]
  if (made === undefined || made === "") mkdirSync(directory)
  else cpSync(made, directory, { recursive: true })
  return { directory, remove: () => rmSync(parent, { recursive: true, force: true }) }
}
