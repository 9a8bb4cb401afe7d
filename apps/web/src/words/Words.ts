import { nb } from "./nb.ts"

/**
 * A catalogue with the keys and parameters of another. Bokmål is the source: a language that lacks a key, has one too many or
 * takes other parameters is a type error. Codes are open lists (`Record`): a code without words shows as itself.
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

/** The languages of rule packs; the pages have words in those of {@link catalogues}. */
export type Language = "nb" | "sv" | "en"

/** The languages the pages are written in. Swedish and English are added here as `sv` and `en`, each `satisfies Words`. */
export const catalogues = { nb } satisfies { readonly [Key in Language]?: Words }
