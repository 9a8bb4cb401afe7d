import { useNaming, usePack } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

interface FactWords {
  /** `Alkoholenheter per døgn: 26`. */
  (circumstance: string, value: boolean | number): string
  /** `26`, `ja`. */
  readonly value: (circumstance: string, value: boolean | number) => string
}

/** What was seen, in words. */
export function useFactWords(): FactWords {
  const naming = useNaming()
  const pack = usePack()
  const { near, no, yes } = useWords()
  const value: FactWords["value"] = (code, said) => {
    if (typeof said === "boolean") return said ? yes : no
    const unit = pack.circumstances.find((circumstance) => circumstance.code === code)?.unit
    return unit === undefined ? String(said) : `${said} ${naming.of("circumstanceUnits", unit)}`
  }
  const words = (code: string, said: boolean | number) => near.form.wordsOfFact(naming.circumstance(code), value(code, said))
  return Object.assign(words, { value })
}
