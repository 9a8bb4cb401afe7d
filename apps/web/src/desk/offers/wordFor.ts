/** The word for a code of a list, else the code itself, so that nothing is ever shown as nothing. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? code
}
