import { versionOf } from "../versionOf.ts"

/** A record as it is read, with its version: whoever changes it must have read the present one. */
export interface Seen<A> {
  readonly seen: A
  readonly version: string
}

/** A record that everyone may read whole, beside what time and other records make of it: its version changes with the record alone. */
export function seenAs<A>(record: { readonly id: string }, seen: A): Seen<A> {
  return { seen, version: versionOf(record) }
}

/** A record as an audience reads it, in the version of just that: what is hidden from them tells nothing by it. */
export function shownAs<A extends { readonly id: string }>(seen: A): Seen<A> {
  return { seen, version: versionOf(seen) }
}
