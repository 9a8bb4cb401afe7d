/** Where a record came from: a file and the physical line on which its row begins (the header is line 1). */
export interface Origin {
  readonly file: string
  readonly line: number
}

/** The lists of a snapshot that an import fills. */
export const recordKinds = ["referrals", "facts", "units", "vacancies"] as const
export type RecordKind = (typeof recordKinds)[number]

/** What one row becomes. Untrusted: the core reads all of it before any of it counts. */
export type Records = { readonly [kind in RecordKind]?: ReadonlyArray<unknown> }

/**
 * What came of one row. `leftOut` rows are understood and not wanted (an expired licence), `refused` ones are not understood.
 * `assumed` and `unknown` are sentences; the report counts the rows that share one.
 */
export type RowOutcome =
  | {
      readonly tag: "taken"
      readonly records: Records
      readonly assumed: ReadonlyArray<string>
      readonly unknown: ReadonlyArray<string>
    }
  | { readonly tag: "leftOut"; readonly reason: string }
  | { readonly tag: "refused"; readonly reason: string }

/** A row of a CSV file by column name, cells trimmed. A column that the file does not have is `undefined`, an empty cell is `""`. */
export type Row = Readonly<Record<string, string | undefined>>

/** What a table says of a label; a label that is not in it, `constructor` among them, is `undefined`. */
export function lookUp<A>(table: Readonly<Record<string, A>>, label: string | undefined): A | undefined {
  return label !== undefined && Object.hasOwn(table, label) ? table[label] : undefined
}

export function refused(reason: string): RowOutcome {
  return { tag: "refused", reason }
}
