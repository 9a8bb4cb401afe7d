import { createReadStream } from "node:fs"
import { createGunzip } from "node:zlib"
import type { TableKept } from "./tables.ts"

export const backupFormat = "samsyn.backup/1"

/**
 * The first line of a backup, which is text compressed by gzip. After it, for each table in order, its rows as `COPY` writes them, one a line, closed by `\.`;
 * and as the last line `{"rows": {table: count}}`, without which a backup is not whole.
 */
export interface BackupHead {
  readonly format: typeof backupFormat
  readonly migrations: ReadonlyArray<string>
  readonly tables: ReadonlyArray<TableKept>
}

export interface BackupEnd {
  readonly rows: Readonly<Record<string, number>>
}

export const endOfRows = "\\."

/** The lines of a backup, without their ends. Rows are split at line feeds alone: `COPY` writes those in a value as `\n`. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest: ReadonlyArray<Buffer> = []
  const compressed = createReadStream(file)
  const text = createGunzip()
  compressed.once("error", (error) => text.destroy(error)).pipe(text)
  for await (const piece of text as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
      yield Buffer.concat([...rest, piece.subarray(from, at)]).toString("utf8")
      rest = []
      from = at + 1
    }
    if (from < piece.length) rest = [...rest, piece.subarray(from)]
  }
}
