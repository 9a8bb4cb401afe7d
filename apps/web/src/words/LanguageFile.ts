import type { nb as akselNb } from "@navikt/ds-react/locales"
import type { practiceNb } from "./nb/practice.ts"
import type { CatalogueLike, PartOf, Words } from "./Words.ts"

/** The texts inside the design system's components. */
export type Aksel = typeof akselNb

/** The texts of the practice room, which is a chunk of its own. */
export type PracticeWords = CatalogueLike<typeof practiceNb>

/**
 * What a file of this folder exports as `language` when it is named by the code of a language (`sv.ts`). Beside it stands `name`, the
 * language's name in itself. Nothing else has to know of the file.
 */
export type LanguageFile = WholeLanguage | PartLanguage

/** A language that says everything: a text left out is a type error. */
export interface WholeLanguage {
  readonly base?: never
  readonly words: Words
  readonly aksel: Aksel
  /** Left out by a language that has a file of its own for that room. */
  readonly practice?: PracticeWords
}

/** A language that says some of it: a text that nobody knows is a type error, one left out is said in the language it names as its base. */
export interface PartLanguage {
  /** The code of the language that says the rest; it may have a base of its own. */
  readonly base: string
  /** How dates, numbers and names are written and ordered, where it is another than the file's own code. What a browser does not know of it is written as in the base. */
  readonly locale?: string
  readonly words: PartOf<Omit<Words, "language" | "bases" | "locale" | "calendar">> & Pick<Words, "calendar">
  readonly aksel?: PartOf<Aksel>
  readonly practice?: PartOf<PracticeWords>
}
