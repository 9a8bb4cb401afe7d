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

export function makeChecks(): Checks {
  const faults: Array<Fault> = []
  const add: Checks["add"] = (steps, code, message) => {
    faults.push({ path: pointer(...steps), code, message })
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
      return seen
    },
    known: (code, codes, steps, what) => {
      if (!codes.has(code)) add(steps, "unknown", `No ${what} has this id or code`)
    }
  }
}
