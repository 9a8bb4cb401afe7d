import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { ruleWords } from "../../words/ruleWords.ts"
import { useWords } from "../../words/WordsContext.tsx"

/** A rule of the condition in words: `Alkoholenheter per døgn over 20: start innen 2 uker`. */
export function useRuleWords(conditionCode: string | null): (rule: string) => string {
  const words = useWords()
  const naming = useNaming()
  const pack = usePack()
  return (rule) => ruleWords({ pack, words, naming }, conditionCode, rule)
}
