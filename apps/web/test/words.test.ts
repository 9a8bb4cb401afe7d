import { nb as akselNb } from "@navikt/ds-react/locales"
import { assert, describe, it } from "vitest"
import { type Language, languages } from "../src/words/languages.ts"
import { nb } from "../src/words/nb.ts"
import type { CatalogueLike } from "../src/words/Words.ts"
import { makeWording } from "../src/words/wording.ts"

const every = await Promise.all(
  Object.entries(languages).map(async ([language, { load }]) => [language as Language, await load()] as const)
)
const others = every.filter(([language]) => language !== "nb")

describe("the catalogue", () => {
  it("takes a language only with the same keys and parameters", () => {
    const source = { title: "Bunken", days: (count: number) => `${count} dager` }
    const whole = { title: "Högen", days: (count: number) => `${count} dagar` } satisfies CatalogueLike<typeof source>
    // @ts-expect-error a key is missing
    const short = { title: "Högen" } satisfies CatalogueLike<typeof source>
    // @ts-expect-error a parameter is another
    const other = { title: "Högen", days: (count: string) => count } satisfies CatalogueLike<typeof source>

    assert.deepStrictEqual([whole.days(2), short.title, other.days("2")], ["2 dagar", "Högen", "2"])
  })

  it.each(others)("has every text of the pages and of the components in %s, none of them empty", (language, { aksel, words }) => {
    const pathsOf = (catalogue: object) => textsOf(catalogue).map(([path]) => path)

    assert.strictEqual(words.language, language)
    assert.deepStrictEqual(pathsOf(words), pathsOf(nb))
    assert.deepStrictEqual(
      pathsOf({ ...aksel, global: { ...aksel.global, dateLocale: "" } }),
      pathsOf({ ...akselNb, global: { ...akselNb.global, dateLocale: "" } })
    )
    assert.deepStrictEqual(
      textsOf(words).filter(([, text]) => text.trim() === ""),
      []
    )
  })

  it.each(every)("never says a word of the machinery to a reader of %s", (_, { words }) => {
    const machinery = /certificate|displacement|\blane\b|vantage|\bmatching\b|snapshot/i

    assert.deepStrictEqual(
      textsOf(words).filter(([, text]) => machinery.test(text)),
      []
    )
  })

  it("never says something Norwegian to a reader of Swedish or English", () => {
    const norwegian = /[æø]|\b(?:ikke|noen|hva|dager|uker|seneste|henvisning\w*|vurdering\w*|plass)\b/i

    assert.deepStrictEqual(
      others.flatMap(([, { words }]) => textsOf(words)).filter(([, text]) => norwegian.test(text)),
      []
    )
  })
})

describe("counts, numbers and lists", () => {
  it.each([
    ["nb", "1 uke, 2 uker, 12 500 dager", "Ikke kjent og nei"],
    ["sv", "1 vecka, 2 veckor, 12 500 dagar", "Inte känt och nej"],
    ["en", "1 week, 2 weeks, 12,500 days", "Not known and no"]
  ] as const)("are written as %s writes them", async (language, counts, list) => {
    const { and, capital, codes, duration, no } = (await languages[language].load()).words

    assert.strictEqual([duration.weeks(1), duration.weeks(2), duration.days(12_500)].join(", ").replaceAll(/\s/g, " "), counts)
    assert.strictEqual(capital(and([codes.groupValues.unknown, no])), list)
  })

  it("take the form for two in a language that has one", () => {
    assert.strictEqual(makeWording("se").counted(2, { one: "vahkku", two: "vahku", other: "vahkku" }), "2 vahku")
  })
})

/** Every text of a catalogue with its path; of a function what it writes between quotes. */
function textsOf(catalogue: object, at = ""): ReadonlyArray<readonly [path: string, text: string]> {
  return Object.entries(catalogue).flatMap(([key, value]: readonly [string, unknown]) => {
    const path = `${at}/${key}`
    if (typeof value === "object" && value !== null) return textsOf(value, path)
    return [[path, typeof value === "function" ? literalsOf(String(value)) : String(value)]]
  })
}

function literalsOf(source: string): string {
  const literals = [...source.matchAll(/["`]([^"`]*)["`]/g)].map(([, literal]) => (literal ?? "").replaceAll(/\$\{[^}]*\}/g, "…"))
  return literals.length === 0 ? source : literals.join(" | ")
}
