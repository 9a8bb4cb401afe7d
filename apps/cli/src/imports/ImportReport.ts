/** A row that did not become part of the snapshot, and why. */
export interface RowNote {
  readonly file: string
  readonly line: number
  readonly reason: string
}

/** A sentence and the number of rows it holds for. */
export interface CountedNote {
  readonly what: string
  readonly rows: number
}

/**
 * What an import did. `rowsRead` is always `rowsTaken` and the lengths of `leftOut` and `refused` together.
 * `leftOut`: understood and not wanted; `refused`: not understood or contradictory; `unknown`: nothing was said, so nothing is claimed.
 */
export interface ImportReport {
  readonly source: string
  readonly files: ReadonlyArray<string>
  readonly seed: string
  readonly asOf: string
  readonly rulePack: { readonly id: string; readonly version: string }
  readonly rowsRead: number
  readonly rowsTaken: number
  readonly leftOut: ReadonlyArray<RowNote>
  readonly refused: ReadonlyArray<RowNote>
  readonly made: {
    readonly referrals: number
    readonly facts: number
    readonly units: number
    readonly vacancies: number
    readonly places: number
  }
  readonly assumptions: ReadonlyArray<string>
  readonly assumed: ReadonlyArray<CountedNote>
  readonly unknown: ReadonlyArray<CountedNote>
  readonly columnsNotUsed: ReadonlyArray<string>
}
