/** The forms that a noun takes with a count, by the language's plural rules; `other` serves where a form is left out. */
type Forms = { readonly [Rule in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** How a language counts, lists and begins and ends its sentences. */
export interface Wording {
  /** `dag` for 1, `dager` for 3. */
  readonly form: (count: number, forms: Forms) => string
  /** `1 dag`, `3 dager`. */
  readonly counted: (count: number, forms: Forms) => string
  readonly number: (value: number) => string
  readonly and: (items: ReadonlyArray<string>) => string
  readonly or: (items: ReadonlyArray<string>) => string
  readonly capital: (text: string) => string
  /** Ends a sentence; a short month name may have its own full stop. */
  readonly sentence: (text: string) => string
}

/** The wording of a locale, or of the first of several that the browser knows. */
export function makeWording(locale: string | ReadonlyArray<string>): Wording {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const all = new Intl.ListFormat(locale, { type: "conjunction" })
  const any = new Intl.ListFormat(locale, { type: "disjunction" })
  const form: Wording["form"] = (count, forms) => forms[plurals.select(count)] ?? forms.other
  return {
    form,
    counted: (count, forms) => `${numbers.format(count)} ${form(count, forms)}`,
    number: (value) => numbers.format(value),
    and: (items) => all.format(items),
    or: (items) => any.format(items),
    capital: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
    sentence: (text) => (text.endsWith(".") ? text : `${text}.`)
  }
}
