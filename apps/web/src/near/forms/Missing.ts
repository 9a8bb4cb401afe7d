/** What is missing before something can be saved: which control, and in words. */
export interface Missing {
  readonly field: string
  readonly words: string
}

/** The words for a field, where something is missing there. */
export function errorIn(missing: ReadonlyArray<Missing>, field: string): string | undefined {
  return missing.find((one) => one.field === field)?.words
}

const textMax = 4000

/** What is wrong with a text that must say something, where anything is. */
export function wrongWith(text: string, words: { readonly missingText: string; readonly textTooLong: string }): string | undefined {
  if (text.trim() === "") return words.missingText
  return text.length > textMax ? words.textTooLong : undefined
}
