import { en as akselEn, nb as akselNb } from "@navikt/ds-react/locales"
import { akselSv } from "./aksel.sv.ts"
import { en } from "./en.ts"
import { nb } from "./nb.ts"
import { sv } from "./sv.ts"
import type { Words } from "./Words.ts"

/** A language of the pages: its own name, every text, and the texts inside the design system's components. */
export interface LanguageOfPages {
  readonly name: string
  readonly words: Words
  readonly aksel: typeof akselNb
}

/**
 * The languages the pages are written in, in the order they are offered; the first is the one for a reader who has not chosen.
 * To add one, write a file like `sv.ts` and give it a line here; names of rule packs that it lacks are shown in bokmål.
 */
export const languages = {
  nb: { name: "Bokmål", words: nb, aksel: akselNb },
  sv: { name: "Svenska", words: sv, aksel: akselSv },
  en: { name: "English", words: en, aksel: akselEn }
} satisfies Readonly<Record<string, LanguageOfPages>>

export type Language = keyof typeof languages
