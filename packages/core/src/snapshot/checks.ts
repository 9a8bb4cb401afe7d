import type { Fault } from "./Fault.ts"
import { pointer } from "./decode.ts"

/** Collects the faults of records that each stand in a list of an input. */
export interface Checks {
  readonly faults: Array<Fault>
  readonly add: (steps: ReadonlyArray<PropertyKey>, code: string, message: string) => void
  /** The keys of a list; a key met again is a fault where it stands the second time. */
  readonly unique: <A>(list: ReadonlyArray<A>, at: PropertyKey, keyOf: (item: A) => string, field?: PropertyKey) => ReadonlySet<string>
  /** A fault unless the code is one of the known ones. */
  readonly known: (code: string, codes: ReadonlySet<string>, steps: ReadonlyArray<PropertyKey>, what: string) => void
}

/** How the records that are checked stand in the input, where some were left out. */
interface Numbering {
  readonly indexIn: (list: PropertyKey, index: number) => number
  readonly idsLeftOut: (list: PropertyKey) => ReadonlyArray<string>
}

export function makeChecks(numbering?: Numbering): Checks {
  const faults: Array<Fault> = []
  const add: Checks["add"] = (steps, code, message) => {
    const [list, index, ...rest] = steps
    const at =
      numbering !== undefined && list !== undefined && typeof index === "number" ? [list, numbering.indexIn(list, index), ...rest] : steps
    faults.push({ path: pointer(...at), code, message })
  }
  return {
    faults,
    add,
    unique: (list, at, keyOf, field) => {
      const seen = new Set<string>()
      list.forEach((item, index) => {
        const key = keyOf(item)
        if (seen.has(key)) add(field === undefined ? [at, index] : [at, index, field], "repeated", "This stands earlier in the list too")
        seen.add(key)
      })
      numbering?.idsLeftOut(at).forEach((id) => seen.add(id))
      return seen
    },
    known: (code, codes, steps, what) => {
      if (!codes.has(code)) add(steps, "unknown", `No ${what} has this id or code`)
    }
  }
}
