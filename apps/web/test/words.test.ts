import { generic, noTsb } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import { makeNaming } from "../src/words/naming.ts"
import { nb } from "../src/words/nb.ts"
import type { CatalogueLike, Words } from "../src/words/Words.ts"

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

  it("never says a word of the machinery to a reader", () => {
    const machinery = /certificate|displacement|\blane\b|vantage|matching|snapshot/i

    assert.deepStrictEqual(
      textsOf(nb).filter((text) => machinery.test(text)),
      []
    )
  })
})

describe("words for codes", () => {
  const naming = makeNaming({ pack: noTsb, units: [{ id: "u-1", name: "Fjordgløtt" }], words: nb })

  it("come from the pack first, then from the catalogue, and else are the code itself", () => {
    const circumstance = noTsb.circumstances[0]

    assert.strictEqual(naming.circumstance(circumstance?.code ?? ""), circumstance?.name.nb)
    assert.strictEqual(naming.of("roles", "gp"), "fastlege")
    assert.strictEqual(naming.of("roles", "harbour-master"), "harbour-master")
    assert.strictEqual(naming.unit("u-1"), "Fjordgløtt")
  })

  it("are there for every code of the shipped pack that a row shows", () => {
    const wordless = [
      ...noTsb.lanes.map(({ code }) => [code, naming.lane(code)]),
      ...noTsb.triggers.map(({ code }) => [code, naming.trigger(code)]),
      ...noTsb.triggers.map(({ kind }) => [kind, naming.of("windowKinds", kind)]),
      ...noTsb.triggers.flatMap(({ phases }) => phases.map(({ name }) => [name, naming.of("phases", name)])),
      ...noTsb.triggers.map(({ evidence }) => [evidence.grade, naming.of("triggerGrades", evidence.grade)]),
      ...[noTsb, generic].flatMap(({ features }) => features.map((code) => [code, naming.of("features", code)])),
      ...noTsb.doors.map(({ code }) => [code, naming.doorKind(code)])
    ].flatMap(([code, words]) => (code === words ? [code] : []))

    assert.deepStrictEqual(wordless, [])
  })
})

/** Every text of a catalogue; functions by their source. */
function textsOf(catalogue: Words): ReadonlyArray<string> {
  const texts = (value: unknown): ReadonlyArray<string> =>
    typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [literalsOf(String(value))]
  return texts(catalogue)
}

/** Of a function only what it writes between quotes. */
function literalsOf(text: string): string {
  return text.includes("=>")
    ? [...text.matchAll(/["`]([^"`]*)["`]/g)].map(([, literal]) => (literal ?? "").replaceAll(/\$\{[^}]*\}/g, "")).join(" ")
    : text
}
