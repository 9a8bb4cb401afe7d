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

/** Every text of the pages, in one language. */
export type Words = CatalogueLike<typeof nb>
