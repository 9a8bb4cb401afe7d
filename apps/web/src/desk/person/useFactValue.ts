import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** A circumstance and its value in words: `Injiserer: ja`, `Alkoholenheter per døgn: 24`. */
export function useFactValue(): (fact: { readonly circumstance: string; readonly value: boolean | number }) => string {
  const words = useWords()
  const naming = useNaming()
  return ({ circumstance, value }) => `${naming.circumstance(circumstance)}: ${valueWords(words, value)}`
}

/** Whether a circumstance is on the law's list for the condition. */
export function useIsOnList(conditionCode: string | null): (circumstance: string) => boolean {
  const pack = usePack()
  const listed = pack.conditions.find(({ code }) => code === conditionCode)?.circumstances ?? []
  return (circumstance) => listed.includes(circumstance)
}

export function valueWords(
  words: { readonly yes: string; readonly no: string; readonly locale: ReadonlyArray<string> },
  value: boolean | number
): string {
  return typeof value === "boolean" ? (value ? words.yes : words.no) : new Intl.NumberFormat(words.locale).format(value)
}
