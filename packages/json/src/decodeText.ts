import type { Reading } from "@samsyn/core"

/** The most bytes that are read as one text: a little under the longest string of the engine. */
const textBytesMax = 0x1fff_ff00

/** UTF-8 bytes as text. A byte order mark is taken off; bytes that are not UTF-8 are a fault, never replaced. */
export function decodeText(bytes: Uint8Array): Reading<string> {
  if (bytes.length > textBytesMax) {
    return {
      tag: "refused",
      faults: [{ path: "", code: "too-large", message: `This is over ${Math.floor(textBytesMax / 1_000_000)} MB` }]
    }
  }
  try {
    return { tag: "accepted", value: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }
  } catch {
    return { tag: "refused", faults: [{ path: "", code: "not-utf-8", message: "This is not UTF-8 text; save it as UTF-8" }] }
  }
}
