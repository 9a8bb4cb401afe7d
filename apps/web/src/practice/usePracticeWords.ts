import { practiceEn } from "../words/en/practice.ts"
import { type Language } from "../words/languages.ts"
import { useLanguage } from "../words/language.ts"
import { practiceNb } from "../words/nb/practice.ts"
import { practiceSv } from "../words/sv/practice.ts"
import type { CatalogueLike } from "../words/Words.ts"

/** The texts of the practice room in each language: in the room's own chunk, because the first page has no use for them. */
export const practiceCatalogues = {
  nb: practiceNb,
  sv: practiceSv,
  en: practiceEn
} satisfies Readonly<Record<Language, CatalogueLike<typeof practiceNb>>>

/** The texts of the practice room in the reader's language. */
export function usePracticeWords(): CatalogueLike<typeof practiceNb> {
  return practiceCatalogues[useLanguage().language]
}
