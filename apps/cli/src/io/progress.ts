/** Tells a person at a terminal how far a long import has come. Says nothing where standard error is piped. */
export interface Progress {
  readonly rows: (file: string, count: number) => void
  /** Takes the line away again. */
  readonly done: () => void
}

const rowsBetween = 500
const clearLine = "\r\u001b[2K"

export function makeProgress(out: Pick<NodeJS.WriteStream, "isTTY"> & { readonly write: (text: string) => boolean }): Progress {
  if (!out.isTTY) return { rows: () => undefined, done: () => undefined }
  return {
    rows: (file, count) => {
      if (count % rowsBetween === 0) out.write(`${clearLine}${file}: ${count.toLocaleString("en")} rows`)
    },
    done: () => {
      out.write(clearLine)
    }
  }
}
