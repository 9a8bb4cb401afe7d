import type { RulePack, When } from "@samsyn/core"
import { durationWords } from "./durationWords.ts"
import type { Naming } from "./naming.ts"
import type { Words } from "./Words.ts"

/**
 * A rule of a condition in words: `Alkoholenheter per døgn over 20: start innen 2 uker`. An exception has no name of its own: it is
 * said by what it asks for. A rule that the pack does not know is its own code.
 */
export function ruleWords(
  known: { readonly pack: RulePack; readonly words: Words; readonly naming: Naming },
  conditionCode: string | null,
  rule: string
): string {
  const { naming, pack, words } = known
  const within = (duration: RulePack["staleAfter"]) => durationWords(words.duration, duration)
  if (rule === "fallback") return pack.fallback === undefined ? rule : words.rules.fallback(within(pack.fallback.latestStart))
  const condition = pack.conditions.find(({ code }) => code === conditionCode)
  if (condition === undefined) return rule
  if (rule === "guide") {
    return condition.latestStart === null ? rule : words.rules.ordinary(naming.condition(condition.code), within(condition.latestStart))
  }
  const exception = condition.exceptions.find(({ code }) => code === rule)
  return exception === undefined
    ? rule
    : words.capital(words.rules.exception(whenWords(exception.when, known), within(exception.latestStart)))
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
