import { versionOf } from "../versionOf.ts"

/** A record as an audience reads it, with the version of the whole record: whoever changes it must have read the present one. */
export interface Seen<A> {
  readonly seen: A
  readonly version: string
}

export function seenAs<A>(record: { readonly id: string }, seen: A): Seen<A> {
  return { seen, version: versionOf(record) }
}
