import { useMemo } from "react"
import { completed } from "../words/completed.ts"
import { practiceEn } from "../words/en/practice.ts"
import { useLanguage } from "../words/language.ts"
import type { PracticeWords } from "../words/LanguageFile.ts"
import { practiceNb } from "../words/nb/practice.ts"
import { practiceSv } from "../words/sv/practice.ts"

/** The texts of the practice room in the languages that say all of them: in the room's own chunk, because the first page has no use for them. */
export const practiceCatalogues = { nb: practiceNb, sv: practiceSv, en: practiceEn } satisfies Readonly<Record<string, PracticeWords>>

/** The texts of the practice room in the reader's language, and what it does not say in the nearest that says all. */
export function usePracticeWords(): PracticeWords {
  const { practice = {}, words } = useLanguage()
  return useMemo(() => {
    const whole: Readonly<Record<string, PracticeWords>> = practiceCatalogues
    const nearest = [words.language, ...(words.bases ?? [])].map((code) => whole[code]).find((each) => each !== undefined)
    return completed(practice, nearest ?? practiceNb)
  }, [practice, words])
}
