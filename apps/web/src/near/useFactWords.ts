import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

interface FactWords {
  /** `Alkoholenheter per døgn: 26`. */
  (circumstance: string, value: boolean | number): string
  /** `26`, `ja`. */
  readonly value: (value: boolean | number) => string
}

/** What was seen, in words. */
export function useFactWords(): FactWords {
  const naming = useNaming()
  const { locale, near, no, yes } = useWords()
  const number = new Intl.NumberFormat(locale)
  const value: FactWords["value"] = (said) => (typeof said === "boolean" ? (said ? yes : no) : number.format(said))
  const words = (code: string, said: boolean | number) => near.form.wordsOfFact(naming.circumstance(code), value(said))
  return Object.assign(words, { value })
}
