import type { RulePack } from "@samsyn/core"
import type { Naming } from "../words/naming.ts"
import { useNaming, usePack } from "../words/NamingContext.tsx"
import type { Words } from "../words/Words.ts"
import { useWords } from "../words/WordsContext.tsx"
import { useDurationWords } from "./useDurationWords.ts"

type When = RulePack["conditions"][number]["exceptions"][number]["when"]

/** A rule of the condition in words: `Alkoholenheter per døgn over 20: start innen 2 uker`. */
export function useRuleWords(conditionCode: string | null): (rule: string) => string {
  const words = useWords()
  const naming = useNaming()
  const pack = usePack()
  const durationWords = useDurationWords()
  const condition = pack.conditions.find(({ code }) => code === conditionCode)
  return (rule) => {
    if (rule === "fallback") return pack.fallback === undefined ? rule : words.rules.fallback(durationWords(pack.fallback.latestStart))
    if (condition === undefined) return rule
    if (rule === "guide") {
      const within = condition.latestStart
      return within === null ? rule : words.rules.ordinary(naming.condition(condition.code), durationWords(within))
    }
    const exception = condition.exceptions.find(({ code }) => code === rule)
    return exception === undefined
      ? rule
      : words.capital(words.rules.exception(whenWords(exception.when, { words, naming }), durationWords(exception.latestStart)))
  }
}

function whenWords(when: When, known: { readonly words: Words; readonly naming: Naming }): string {
  const { rules, and } = known.words
  const inside = (inner: When) => whenWords(inner, known)
  if ("is" in when) return rules.is(known.naming.circumstance(when.circumstance), when.is)
  if ("over" in when) return rules.over(known.naming.circumstance(when.circumstance), when.over)
  if ("ageUnder" in when) return rules.ageUnder(when.ageUnder)
  if ("all" in when) return and(when.all.map(inside))
  return "any" in when ? rules.or(when.any.map(inside)) : rules.not(inside(when.not))
}
