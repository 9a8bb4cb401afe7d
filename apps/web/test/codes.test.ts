import { createRequire } from "node:module"
import { audiences, bands, type RulePack, shippedPacks, vantages, weekdays } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import { durationWords } from "../src/words/durationWords.ts"
import { languages } from "../src/words/languages.ts"
import { makeNaming } from "../src/words/naming.ts"
import { nb } from "../src/words/nb.ts"
import { ruleWords } from "../src/words/ruleWords.ts"
import { sv } from "../src/words/sv.ts"
import type { Words } from "../src/words/Words.ts"
import { wholeLanguages } from "./languages.ts"

type List = keyof Words["codes"]

const every = await Promise.all(wholeLanguages.map(async ([language, { load }]) => [language, await load()] as const))
const packsAndLanguages = shippedPacks.flatMap((pack) => every.map(([language, { words }]) => ({ id: pack.id, language, pack, words })))

describe("words for codes", () => {
  // The unions of the core that are types alone are held by `CodeWords`: tsc names the word that is missing.
  it.each(every)("are there in %s for every list that the core exports", (_, { words }) => {
    const { bands: ofBands, weekdays: ofDays, audiences: ofAudiences, vantages: ofVantages } = words.codes

    assert.sameMembers(Object.keys(ofBands), [...bands])
    assert.sameMembers(Object.keys(ofDays), [...weekdays])
    assert.sameMembers(Object.keys(ofAudiences), [...audiences])
    assert.sameMembers(Object.keys(ofVantages), [...vantages])
  })

  it.each(every)("are there in %s for every closed field of the files, and no closed field is without a list", (_, { words }) => {
    const listOf: Readonly<Record<string, List>> = {
      outcome: "outcomes",
      sex: "sexes",
      source: "sources",
      basis: "bases",
      domain: "domains",
      sharedWith: "audiences",
      agreed: "agreed",
      reason: "closings",
      state: "commitments",
      needs: "doorNeeds",
      days: "weekdays",
      intakeDays: "weekdays",
      kind: "windowKinds",
      value: "circumstanceKinds",
      effect: "effects",
      decisions: "decisions",
      place: "keys",
      assessment: "keys",
      Consequence: "consequences"
    }
    const fields = ["snapshot", "rule-pack"].flatMap((file) => closedFields(schemaOf(file)))
    const wordless = fields.filter(({ code, field }) => {
      const list = listOf[field]
      return list === undefined || !Object.hasOwn(words.codes[list], code)
    })

    assert.isAbove(fields.length, 60)
    assert.deepStrictEqual(wordless, [])
  })

  it.each(packsAndLanguages)("are there in $language for every code of the pack $id", ({ language, pack, words }) => {
    const naming = makeNaming({ pack, units: [], words })
    const own = [pack.conditions, pack.circumstances, pack.triggers, pack.lanes, pack.doors, pack.declineReasons, pack.skipReasons].flat()
    const nameless = own
      .filter(({ name }) => (new Map(Object.entries(name ?? {})).get(language) ?? "").trim() === "")
      .map(({ code }) => code)
    const inCatalogue: ReadonlyArray<readonly [List, ReadonlyArray<string>]> = [
      ["windowKinds", pack.triggers.map(({ kind }) => kind)],
      ["phases", pack.triggers.flatMap(({ phases }) => phases.map(({ name }) => name))],
      ["triggerGrades", pack.triggers.map(({ evidence }) => evidence.grade)],
      ["features", pack.features],
      ["clocks", pack.clocks.map(({ code }) => code)],
      ["jurisdictions", [pack.jurisdiction]],
      ["circumstanceUnits", pack.circumstances.flatMap(({ unit }) => unit ?? [])],
      ["keys", [...pack.order.place, ...pack.order.assessment]]
    ]
    const wordless = [
      ...inCatalogue.flatMap(([list, codes]) => codes.filter((code) => !Object.hasOwn(words.codes[list], code))),
      ...(pack.points ?? []).map(({ code }) => code).filter((code) => naming.scale(code) === code),
      ...rulesOf(pack).filter(([condition, rule]) => codesIn(ruleWords({ pack, words, naming }, condition, rule), pack).length > 0)
    ]

    assert.deepStrictEqual({ nameless, wordless }, { nameless: [], wordless: [] })
  })

  it("say a rule by what it asks for, in the reader's language", () => {
    const pack = shippedPacks[0] as RulePack
    const said = every.map(([, { words }]) =>
      ruleWords({ pack, words, naming: makeNaming({ pack, units: [], words }) }, "300201", "over-20-units")
    )

    assert.deepStrictEqual(said, [
      "Alkoholenheter per døgn over 20: start innen 2 uker",
      "Alkoholenheter per dygn över 20: start inom 2 veckor",
      "Alcohol units a day over 20: start within 2 weeks"
    ])
  })

  it.each(packsAndLanguages)("never leave a code that nobody knows unseen: pack $id in $language", ({ pack, words }) => {
    const naming = makeNaming({ pack, units: [{ id: "u-1", name: "Fjordgløtt" }], words })
    const lists = Object.keys(words.codes) as ReadonlyArray<List>

    assert.isTrue(lists.every((list) => naming.of(list, "harbour-master") === "harbour-master"))
    assert.isTrue(lists.every((list) => naming.of(list, "constructor") === "constructor"))
    const { circumstance, condition, declineReason, doorKind, lane, scale, skipReason, source, spokenLanguage, trigger, unit } = naming
    const all = [circumstance, condition, declineReason, doorKind, lane, scale, skipReason, source, spokenLanguage, trigger, unit]
    assert.deepStrictEqual(new Set(all.map((name) => name("no such code"))), new Set(["no such code"]))
    assert.strictEqual(ruleWords({ pack, words, naming }, "no such code", "no such rule"), "no such rule")
    assert.strictEqual(unit("u-1"), "Fjordgløtt")
  })

  it("come in bokmål where a pack lacks the language of the page", () => {
    const pack = shippedPacks[0] as RulePack
    const naming = makeNaming({ pack, units: [], words: { ...nb, language: "nn" } })

    assert.strictEqual(naming.condition("300203"), "Avhengighet, opiater")
  })

  it("come as the language says them where a pack does not speak it, else in its base, and never for a code that the pack lacks", async () => {
    const pack = shippedPacks[0] as RulePack
    const nynorsk = makeNaming({ pack, units: [], words: (await languages["nn"]?.load())?.words ?? assert.fail() })
    const finnish = makeNaming({
      pack,
      units: [],
      words: { ...sv, language: "fi", bases: ["sv"], names: { doors: { constructor: "rakentaja" } } }
    })

    assert.deepStrictEqual(
      [nynorsk.circumstance("homeless"), nynorsk.declineReason("not-now"), nynorsk.condition("300203")],
      ["Utan bustad", "Ikkje no", "Avhengighet, opiater"]
    )
    assert.strictEqual(finnish.condition("300203"), makeNaming({ pack, units: [], words: sv }).condition("300203"))
    assert.strictEqual(finnish.doorKind("constructor"), "constructor")
  })

  it("in nynorsk are there for every name of a pack that the person reads", async () => {
    const { names = {} } = (await languages["nn"]?.load())?.words ?? assert.fail()
    const codesOf = (list: "circumstances" | "doors" | "declineReasons") => [
      ...new Set(shippedPacks.flatMap((pack) => pack[list].map(({ code }) => code)))
    ]
    const wordless = (["doors", "declineReasons"] as const).flatMap((list) =>
      codesOf(list).filter((code) => names[list]?.[code] === undefined)
    )
    const wordlessOfLaw = (shippedPacks[0] as RulePack).circumstances.filter(({ code }) => names.circumstances?.[code] === undefined)

    assert.deepStrictEqual([wordless, wordlessOfLaw], [[], []])
  })

  // Broken by: a collator without the reader's locale.
  it.each([
    ["nb", "Aker Ærfugl Ørland Ålesund Aasgård"],
    ["sv", "Aasgård Aker Ålesund Ærfugl Ørland"],
    ["en", "Aasgård Ærfugl Aker Ålesund Ørland"]
  ] as const)("put units in the order of the alphabet of %s", (language, order) => {
    const words = every.find(([code]) => code === language)?.[1].words ?? assert.fail()
    const units = ["Ålesund", "Ørland", "Aasgård", "Ærfugl", "Aker", "Post 10", "Post 9"].map((name, index) => ({ id: `u-${index}`, name }))
    const { compareUnits, unit } = makeNaming({ pack: shippedPacks[0] as RulePack, units, words })

    const names = units
      .map(({ id }) => id)
      .toSorted(compareUnits)
      .map(unit)

    assert.strictEqual(names.filter((name) => !name.startsWith("Post")).join(" "), order)
    assert.deepStrictEqual(
      names.filter((name) => name.startsWith("Post")),
      ["Post 9", "Post 10"]
    )
  })

  it("name a language that browsers have no word for, whatever its region", () => {
    const pack = shippedPacks[0] as RulePack
    const said = every.map(([, { words }]) => {
      const { spokenLanguage } = makeNaming({ pack, units: [], words })
      return ["fkv", "fkv-NO", "rmn", "nsl"].map(spokenLanguage).join(", ")
    })

    assert.deepStrictEqual(said, [
      "kvensk, kvensk, romani, norsk tegnspråk",
      "kvänska, kvänska, romani, norskt teckenspråk",
      "Kven, Kven, Romani, Norwegian Sign Language"
    ])
  })

  it.each(packsAndLanguages)("come with the language of every source's title: pack $id in $language", ({ pack, words }) => {
    const { sourceLanguage } = makeNaming({ pack, units: [], words })
    const silent = pack.sources.filter(({ id }) => sourceLanguage(id) === undefined)

    assert.deepStrictEqual(silent, [])
  })

  it("name a language that someone speaks as the reader's language does", () => {
    const pack = shippedPacks[0] as RulePack
    const said = every.map(([, { words }]) => makeNaming({ pack, units: [], words }).spokenLanguage("so"))

    assert.deepStrictEqual(said, ["somali", "somaliska", "Somali"])
    assert.strictEqual(durationWords(sv.duration, { workingDays: 10 }), "10 vardagar")
  })
})

/** Every rule that a date of the pack can come from, with its condition. */
function rulesOf(pack: RulePack): ReadonlyArray<readonly [condition: string, rule: string]> {
  return pack.conditions.flatMap(({ code, exceptions, latestStart }) =>
    [
      ...(latestStart === null ? [] : ["guide"]),
      ...(pack.fallback === undefined ? [] : ["fallback"]),
      ...exceptions.map((exception) => exception.code)
    ].map((rule) => [code, rule] as const)
  )
}

/** The codes of a pack's rules and circumstances that stand raw in a text. */
function codesIn(text: string, pack: RulePack): ReadonlyArray<string> {
  const codes = ["guide", "fallback", ...pack.circumstances, ...pack.conditions.flatMap(({ exceptions }) => exceptions)]
  return codes.map((code) => (typeof code === "string" ? code : code.code)).filter((code) => text === code || text.startsWith(`${code} `))
}

type Json = { readonly [key: string]: unknown }

function schemaOf(file: string): Json {
  return createRequire(import.meta.url)(`@samsyn/core/${file}.schema.json`) as Json
}

/** Every code that a JSON Schema allows in a field that names its codes, but for the format's own name. */
function closedFields(schema: Json, field = ""): ReadonlyArray<{ readonly field: string; readonly code: string }> {
  const named = schema["enum"]
  const own = Array.isArray(named) && field !== "format" ? named.map((code) => ({ field, code: String(code) })) : []
  return [
    ...own,
    ...Object.entries(schema).flatMap(([key, value]) => {
      if (typeof value !== "object" || value === null || key === "enum") return []
      if (key === "properties" || key === "$defs") {
        return Object.entries(value).flatMap(([name, inner]) => closedFields(inner as Json, name))
      }
      return closedFields(value as Json, field)
    })
  ]
}
