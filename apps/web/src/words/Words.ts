import type { Calendar } from "../time/Calendar.ts"
import type { nb } from "./nb.ts"

/**
 * A catalogue with the keys and parameters of another. Bokmål is the source: a language that lacks a key, has one too many or
 * takes other parameters is a type error, and so is a code without words.
 */
export type CatalogueLike<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : CatalogueLike<Source[Key]>
}

/** Some of a catalogue: what it says has the same keys and parameters, and what it does not say is said in another language. */
export type PartOf<Catalogue> = {
  readonly [Key in keyof Catalogue]?: Catalogue[Key] extends string | ((...parameters: never) => string) | ReadonlyArray<string>
    ? Catalogue[Key]
    : PartOf<Catalogue[Key]>
}

/** Every text of the pages, in one language. */
export type Words = CatalogueLike<typeof nb> & {
  /** The languages that say what this one does not, nearest first; left out by one that says it all. */
  readonly bases?: ReadonlyArray<string>
  /** Names for the codes of rule packs, for a language that the packs themselves do not speak. */
  readonly names?: PackNames
  /** The names of days and months, for a language that browsers do not speak. */
  readonly calendar?: Calendar
}

/** Names of one kind of code, by code. */
type Names = Readonly<Record<string, string>>

interface PackNames {
  readonly conditions?: Names
  readonly circumstances?: Names
  readonly triggers?: Names
  readonly lanes?: Names
  readonly doors?: Names
  readonly declineReasons?: Names
  readonly skipReasons?: Names
}
