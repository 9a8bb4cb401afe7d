import type { RulePack } from "@samsyn/core"
import type { Row, RowOutcome } from "./Draft.ts"
import type { ImportContext } from "./ImportContext.ts"

/** One kind of CSV file that can be imported: its columns, and what a row becomes. */
export interface Source {
  readonly name: string
  readonly requiredColumns: ReadonlyArray<string>
  readonly optionalColumns: ReadonlyArray<string>
  /** What holds for every row because the file does not say it. */
  readonly assumptions: (pack: RulePack) => ReadonlyArray<string>
  readonly readRow: (row: Row, context: ImportContext) => RowOutcome
}
