import type { RulePack } from "@samsyn/core"
import type { Words } from "./Words.ts"

/** Words for codes: the pack's own names first, then the catalogue, else the code itself, so that nothing is ever shown as nothing. */
export interface Naming {
  readonly condition: (code: string | null) => string
  readonly circumstance: (code: string) => string
  /** A rating scale, by the circumstance it rates. */
  readonly scale: (code: string) => string
  readonly trigger: (code: string) => string
  readonly lane: (code: string) => string
  readonly doorKind: (code: string) => string
  readonly declineReason: (code: string) => string
  readonly skipReason: (code: string) => string
  /** Where a disagreement can be settled. */
  readonly forum: (code: string) => string
  readonly source: (id: string) => string
  /** The language that the title of a source is written in, where the pack says so. */
  readonly sourceLanguage: (id: string) => string | undefined
  readonly unit: (id: string) => string
  /** Which of two units comes first by name, in the order of the reader's alphabet; numbers in names by their size. */
  readonly compareUnits: (id: string, other: string) => number
  /** A spoken language by its code, as the reader's language says it. */
  readonly spokenLanguage: (code: string) => string
  readonly of: (list: keyof Words["codes"], code: string) => string
}

type Named = { readonly code: string; readonly name?: { readonly nb: string; readonly sv: string; readonly en: string } }

/** The words of a pack and the unit names in one language. What the pack does not name in it is named as the language itself says, else in its bases, else in bokmål. */
export function makeNaming(options: {
  readonly pack: RulePack
  readonly units: ReadonlyArray<{ readonly id: string; readonly name: string }>
  readonly words: Words
}): Naming {
  const { pack, words } = options
  const of: Naming["of"] = (list, code) => {
    const known: Readonly<Record<string, string>> = words.codes[list]
    return (Object.hasOwn(known, code) ? known[code] : undefined) ?? code
  }
  const named = (list: ReadonlyArray<Named>, own: Readonly<Record<string, string>> = {}) => {
    const names = new Map(
      list.flatMap(({ code, name }) => {
        const inLanguage: Readonly<Record<string, string>> = name ?? {}
        const inBase = words.bases?.map((base) => inLanguage[base]).find((each) => each !== undefined)
        const said = inLanguage[words.language] ?? (Object.hasOwn(own, code) ? own[code] : undefined) ?? inBase ?? name?.nb
        return said === undefined ? [] : [[code, said] as const]
      })
    )
    return (code: string) => names.get(code)
  }
  const { names = {} } = words
  const condition = named(pack.conditions, names.conditions)
  const circumstance = named(pack.circumstances, names.circumstances)
  const trigger = named(pack.triggers, names.triggers)
  const lane = named(pack.lanes, names.lanes)
  const doorKind = named(pack.doors, names.doors)
  const declineReason = named(pack.declineReasons, names.declineReasons)
  const skipReason = named(pack.skipReasons, names.skipReasons)
  const forum = named(pack.forums ?? [])
  const forums: Readonly<Record<string, string>> = words.deskPerson.forums
  const rated = new Map(pack.points?.map((scale) => [scale.code, scale.circumstance]))
  const source = new Map(pack.sources.map((one) => [one.id, one]))
  const unit = new Map(options.units.map(({ id, name }) => [id, name]))
  const nameOfUnit = (id: string) => unit.get(id) ?? id
  const collator = new Intl.Collator(words.locale, { numeric: true })
  const spoken = new Intl.DisplayNames(words.locale, { type: "language", fallback: "none" })
  return {
    condition: (code) => (code === null ? words.pile.unknownCondition : (condition(code) ?? code)),
    circumstance: (code) => circumstance(code) ?? code,
    scale: (code) => circumstance(rated.get(code) ?? code) ?? code,
    trigger: (code) => trigger(code) ?? of("triggers", code),
    lane: (code) => lane(code) ?? of("lanes", code),
    doorKind: (code) => doorKind(code) ?? code,
    declineReason: (code) => declineReason(code) ?? code,
    skipReason: (code) => skipReason(code) ?? code,
    forum: (code) => forum(code) ?? (Object.hasOwn(forums, code) ? forums[code] : undefined) ?? code,
    source: (id) => (id === "assumption" ? words.codes.triggerGrades.assumption : (source.get(id)?.title ?? id)),
    sourceLanguage: (id) => source.get(id)?.language,
    unit: nameOfUnit,
    compareUnits: (id, other) => collator.compare(nameOfUnit(id), nameOfUnit(other)),
    spokenLanguage: (code) => {
      try {
        return spoken.of(code) ?? of("languages", new Intl.Locale(code).language)
      } catch {
        // What is no language tag names itself.
        return code
      }
    },
    of
  }
}
