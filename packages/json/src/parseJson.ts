import type { Fault, Reading } from "@samsyn/core"
import { parse, type ParseError, visit } from "jsonc-parser"
import { decodeText } from "./decodeText.ts"

/** The deepest nesting that is read; snapshots and packs need about ten. */
const depthMax = 200

/**
 * Reads JSON more strictly than `JSON.parse`: UTF-8 only, bounded depth, and a key that stands twice in one object is a fault,
 * because two readers could take different ones. A byte order mark and CRLF are fine. No message holds a word of what was read.
 */
export function parseJson(bytes: Uint8Array): Reading<unknown> {
  const text = decodeText(bytes)
  if (text.tag === "refused") return text
  const shape = shapeOf(bytes)
  if (shape.depth > depthMax) return refuse([{ path: "", code: "too-deep", message: `Nested more than ${depthMax} deep` }])
  let value: unknown
  try {
    value = JSON.parse(text.value)
  } catch {
    return refuse([syntaxFault(text.value)])
  }
  // As many members in the text as in the value: no key was lost. Only otherwise is the slow search for them worth it.
  return shape.members === countMembers(value) ? { tag: "accepted", value } : refuse(repeatedKeys(text.value))
}

function refuse(faults: ReadonlyArray<Fault>): Reading<never> {
  return { tag: "refused", faults }
}

/** Members (colons outside strings) and greatest depth of a JSON text, without parsing it. */
function shapeOf(bytes: Uint8Array): { readonly members: number; readonly depth: number } {
  let members = 0
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (inString) {
      if (byte === 0x5c) at++
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x3a) members++
    else if (byte === 0x7b || byte === 0x5b) {
      depth++
      if (depth > deepest) deepest = depth
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return { members, depth: deepest }
}

function countMembers(value: unknown): number {
  const open: Array<unknown> = [value]
  let members = 0
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== "object" || next === null) continue
    const inside = Object.values(next)
    if (!Array.isArray(next)) members += inside.length
    for (const item of inside) if (typeof item === "object") open.push(item)
  }
  return members
}

function repeatedKeys(text: string): ReadonlyArray<Fault> {
  const faults: Array<Fault> = []
  const seen: Array<Set<string>> = []
  visit(text, {
    onObjectBegin: () => {
      seen.push(new Set())
    },
    onObjectEnd: () => {
      seen.pop()
    },
    onObjectProperty: (key, _offset, _length, line, character, pathOf) => {
      const keys = seen.at(-1)
      if (keys?.has(key)) {
        const path = [...pathOf(), key].map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
        faults.push({
          path,
          code: "repeated-key",
          message: `This key stands twice in its object (again on line ${line + 1}, column ${character + 1})`
        })
      }
      keys?.add(key)
    }
  })
  return faults
}

function syntaxFault(text: string): Fault {
  const errors: Array<ParseError> = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  const offset = errors[0]?.offset
  const where =
    offset === undefined ? "" : ` (line ${text.slice(0, offset).split("\n").length}, column ${offset - text.lastIndexOf("\n", offset - 1)})`
  return { path: "", code: "not-json", message: `This is not JSON${where}` }
}
