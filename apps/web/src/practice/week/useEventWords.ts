import type { Week } from "../draw/weeks.ts"
import { usePracticeWords } from "../usePracticeWords.ts"

/** The words of what was seen in a week, by its key; of a moment also `…Before`, `…Did` and `…After`. */
export function useEventWords(week: Week): (key: string) => string {
  const texts: Readonly<Record<string, string>> = usePracticeWords().weeks[week.key]
  return (key) => {
    const text = texts[key]
    if (text === undefined) throw new Error("useEventWords: what was seen has no words")
    return text
  }
}
