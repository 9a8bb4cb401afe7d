/**
 * One thing wrong with an input.
 *
 * `path` is a JSON Pointer (RFC 6901) into the input, `code` is stable and read by machines, `message` is for people and never holds the offending value.
 */
export interface Fault {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** What came of reading an input: all of it, or every fault. */
export type Reading<A> =
  | { readonly tag: "accepted"; readonly value: A }
  | { readonly tag: "refused"; readonly faults: ReadonlyArray<Fault> }
