/** What is missing before something can be saved: which control, and in words. */
export interface Missing {
  readonly field: string
  readonly words: string
}

/** The words for a field, where something is missing there. */
export function errorIn(missing: ReadonlyArray<Missing>, field: string): string | undefined {
  return missing.find((one) => one.field === field)?.words
}
