import { nb as akselNb } from "@navikt/ds-react/locales"
import { nb } from "./nb.ts"
import type { Words } from "./Words.ts"

/** Everything that is written in a language: the texts of the pages, and those inside the design system's components. */
export interface Texts {
  readonly words: Words
  readonly aksel: typeof akselNb
}

/** Bokmål comes with the page: the language of a reader who has not chosen. */
export const nbTexts: Texts = { words: nb, aksel: akselNb }

/**
 * The languages of the pages, each by its own name, in the order they are offered; all but bokmål are fetched when they are chosen.
 * To add one, write a file like `sv.ts` and give it a line here. Names in rule packs that it lacks are shown in bokmål.
 */
export const languages = {
  nb: { name: "Bokmål", load: async () => nbTexts },
  sv: { name: "Svenska", load: async () => ({ words: (await import("./sv.ts")).sv, aksel: (await import("./aksel.sv.ts")).akselSv }) },
  en: { name: "English", load: async () => ({ words: (await import("./en.ts")).en, aksel: (await import("./aksel.en.ts")).akselEn }) }
} satisfies Readonly<Record<string, { readonly name: string; readonly load: () => Promise<Texts> }>>

export type Language = keyof typeof languages
