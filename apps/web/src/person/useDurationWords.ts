import type { RulePack } from "@samsyn/core"
import { useWords } from "../words/WordsContext.tsx"

type Duration = RulePack["staleAfter"]

/** A duration of the pack in words: `6 uker`, `10 virkedager`. */
export function useDurationWords(): (duration: Duration) => string {
  const { duration: words } = useWords()
  return (duration) => {
    if ("weeks" in duration) return words.weeks(duration.weeks)
    if ("workingDays" in duration) return words.workingDays(duration.workingDays)
    return "days" in duration ? words.days(duration.days) : words.hours(duration.hours)
  }
}
