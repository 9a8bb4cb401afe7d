import { Schema } from "effect"
import { CivilDate, Code, Id, Line } from "../snapshot/primitives.ts"
import { Duration } from "../time/duration.ts"

/** The same words in every language a pack must have. */
export class Words extends Schema.Opaque<Words>()(
  Schema.Struct({ nb: Line, sv: Line, en: Line }).annotate({ identifier: "Words", description: "Words in bokmål, Swedish and English" })
) {}

/** Ids of sources, or the word `assumption`. Every number of a pack has at least one. */
const Cites = Schema.Array(Id).annotate({ identifier: "Cites", description: "Ids of sources, or the word assumption" })

/** A three-valued condition on the facts in sight and the age on the seniority date. */
export type When =
  | { readonly circumstance: string; readonly is: boolean }
  | { readonly circumstance: string; readonly over: number }
  | { readonly ageUnder: number }
  | { readonly all: ReadonlyArray<When> }
  | { readonly any: ReadonlyArray<When> }
  | { readonly not: When }

export const When: Schema.Codec<When> = Schema.Union([
  Schema.Struct({ circumstance: Code, is: Schema.Boolean }),
  Schema.Struct({ circumstance: Code, over: Schema.Finite }),
  Schema.Struct({ ageUnder: Schema.Natural }),
  Schema.Struct({ all: Schema.Array(Schema.suspend((): Schema.Codec<When> => When)) }),
  Schema.Struct({ any: Schema.Array(Schema.suspend((): Schema.Codec<When> => When)) }),
  Schema.Struct({ not: Schema.suspend((): Schema.Codec<When> => When) })
]).annotate({ identifier: "When", description: "One of: circumstance with is or over, ageUnder, all, any, not" })

/** A page of law, guide or research that the pack cites. */
export class Source extends Schema.Opaque<Source>()(
  Schema.Struct({
    id: Id,
    title: Line,
    /** The language that the title is written in, as `nb` or `en`, so that it can be read aloud and translated. */
    language: Schema.optionalKey(Code),
    address: Line,
    seenOn: CivilDate
  }).annotate({
    identifier: "Source",
    description: "A page that the pack cites, the language of its title, and the day it was seen"
  })
) {}

/** Another latest start, where its condition holds. */
export class ConditionException extends Schema.Opaque<ConditionException>()(
  Schema.Struct({ code: Code, when: When, latestStart: Duration, cites: Cites }).annotate({
    identifier: "ConditionException",
    description: "Another latest start, where its condition holds"
  })
) {}

/** A condition group of the priority guide. */
export class Condition extends Schema.Opaque<Condition>()(
  Schema.Struct({
    code: Code,
    name: Words,
    latestStart: Schema.NullOr(Duration),
    exceptions: Schema.Array(ConditionException),
    considerEmergency: Schema.Boolean,
    circumstances: Schema.Array(Code),
    cites: Cites
  }).annotate({
    identifier: "Condition",
    description: "A condition group (tilstandsgruppe); latestStart null: no guide date found, the assessor sets it"
  })
) {}

/** Something that may be known of a person and may matter. */
export class Circumstance extends Schema.Opaque<Circumstance>()(
  Schema.Struct({
    code: Code,
    name: Words,
    value: Schema.Literals(["flag", "number"]),
    unit: Schema.optionalKey(Line),
    /** Least and most that a number can be; what lies outside is a slip of the pen. */
    range: Schema.optionalKey(Schema.Struct({ least: Schema.Finite, most: Schema.Finite })),
    effect: Schema.Literals(["date", "assess-individually"]),
    cites: Cites
  }).annotate({ identifier: "Circumstance", description: "An individual circumstance (individuelt forhold) and whether it gives a date" })
) {}

/** An event that opens a window. */
export class Trigger extends Schema.Opaque<Trigger>()(
  Schema.Struct({
    code: Code,
    name: Schema.optionalKey(Words),
    kind: Schema.Literals(["legal", "norm", "readiness", "danger", "opportunity"]),
    confirmable: Schema.Boolean,
    contactWithin: Duration,
    phases: Schema.Array(Schema.Struct({ name: Code, until: Duration })),
    doors: Schema.Array(Code),
    evidence: Schema.Struct({ grade: Code, says: Line, doesNotSay: Line }),
    cites: Cites
  }).annotate({ identifier: "Trigger", description: "An event that opens a window: kind, phases from the opening, evidence" })
) {}

/** One rating scale of a pack that orders by points. */
export class Scale extends Schema.Opaque<Scale>()(
  Schema.Struct({
    code: Code,
    circumstance: Code,
    weight: Schema.Natural,
    ratings: Schema.Array(Schema.Struct({ from: Schema.Finite, rating: Schema.Natural })),
    cites: Cites
  }).annotate({
    identifier: "Scale",
    description:
      "Weight (all weights sum to 100) and ratings 0–100 by the least value they start from; unknown and false rate 0, true rates as 1"
  })
) {}

/** The keys that an order can be made of. */
export const placeKeys = ["lane", "latest-start", "points", "seniority", "lot", "id"] as const
export const assessmentKeys = ["lane", "assessment-due", "points", "seniority", "lot", "id"] as const

/** What happens to a unit's standing after the person said no for this reason. */
export const Consequence = Schema.Union([
  Schema.Literals(["re-offer", "until-reassessed"]),
  Schema.Struct({ park: Schema.Struct({ days: Schema.Natural }) })
]).annotate({ identifier: "Consequence", description: "re-offer, until-reassessed, or parked for days" })

const Named = { code: Code, name: Schema.optionalKey(Words) }

/** The rules as data, on one page, each with its source. */
export class RulePack extends Schema.Opaque<RulePack>()(
  Schema.Struct({
    format: Schema.Literal("samsyn.rule-pack/1"),
    id: Id,
    version: Id,
    title: Words,
    jurisdiction: Code,
    sources: Schema.Array(Source),
    decisions: Schema.Literals(["dated", "undated"]),
    fallback: Schema.optionalKey(Schema.Struct({ latestStart: Duration, assumption: Line })),
    clocks: Schema.Array(Schema.Struct({ code: Code, within: Duration, cites: Cites })),
    lanes: Schema.Array(Schema.Struct({ ...Named, ranked: Schema.Boolean })),
    conditions: Schema.Array(Condition),
    circumstances: Schema.Array(Circumstance),
    order: Schema.Struct({
      place: Schema.Array(Schema.Literals(placeKeys)),
      assessment: Schema.Array(Schema.Literals(assessmentKeys))
    }),
    points: Schema.optionalKey(Schema.Array(Scale)),
    triggers: Schema.Array(Trigger),
    doors: Schema.Array(Schema.Struct(Named)),
    features: Schema.Array(Code),
    declineReasons: Schema.Array(Schema.Struct({ ...Named, consequence: Consequence })),
    skipReasons: Schema.Array(Schema.Struct(Named)),
    /** Where a disagreement can be settled; left out, the assumed ones of assumed.ts. */
    forums: Schema.optionalKey(Schema.Array(Schema.Struct(Named)).check(Schema.isMinLength(1))),
    staleAfter: Duration,
    /** JSON Pointers to numbers of the pack that stand nowhere but in it. */
    assumptions: Schema.optionalKey(Schema.Array(Line))
  }).annotate({ identifier: "RulePack", description: "The rules as data, on one page, each with its source" })
) {}
