/** Tells a person at a terminal how far a long import has come. Says nothing where standard error is piped. */
export interface Progress {
  readonly rows: (file: string, count: number) => void
  readonly step: (what: string) => void
  readonly done: () => void
}

const rowsBetween = 500

export function makeProgress(out: NodeJS.WriteStream): Progress {
  if (!out.isTTY) return { rows: () => undefined, step: () => undefined, done: () => undefined }
  const show = (text: string) => {
    out.write(`\r\u001b[2K${text}`)
  }
  return {
    rows: (file, count) => {
      if (count % rowsBetween === 0) show(`${file}: ${count.toLocaleString("en")} rows`)
    },
    step: (what) => show(what),
    done: () => show("")
  }
}
