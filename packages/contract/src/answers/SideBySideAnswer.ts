import { audiences, Fact } from "@samsyn/core"
import { Schema } from "effect"
import { AskFirstAnswer, candidateFields, FactCitedAnswer } from "./explanations.ts"

const { basis, by, circumstance, domain, id, observedAt, recordedAt, source, value } = Fact.fields
const DateOrNull = Schema.NullOr(Schema.String)

/** What one side says about one circumstance. */
export class SaidAnswer extends Schema.Opaque<SaidAnswer>()(
  Schema.Struct({ id, circumstance, value, source, observedAt, recordedAt, by, basis, domain }).annotate({
    identifier: "SaidAnswer",
    description: "What one side says about one circumstance"
  })
) {}

const BothSayAnswer = Schema.Struct({ circumstance, pile: SaidAnswer, nearby: SaidAnswer })

/** Something that calls for an assessor. */
export const FindingAnswer = Schema.Union([
  Schema.Struct({
    tag: Schema.Literal("guideEarlier"),
    vantage: Schema.Literals(["pile", "near"]),
    guideOn: Schema.String,
    decidedLatestStartOn: Schema.String,
    daysEarlier: Schema.Natural
  }),
  Schema.Struct({ tag: Schema.Literal("assessIndividually"), fact: FactCitedAnswer })
]).annotate({ identifier: "FindingAnswer", description: "Something that calls for an assessor" })

/** One referral from both sights at once, for one audience. What staff differ about is not for the person, positions are for the unit. */
export class SideBySideAnswer extends Schema.Opaque<SideBySideAnswer>()(
  Schema.Struct({
    referralId: Schema.String,
    audience: Schema.Literals(audiences),
    asOf: Schema.String,
    rulePack: Schema.Struct({ id: Schema.String, version: Schema.String }),
    facts: Schema.Struct({
      both: Schema.Array(BothSayAnswer),
      onlyPile: Schema.Array(SaidAnswer),
      onlyNearby: Schema.Array(SaidAnswer)
    }),
    decidedLatestStartOn: DateOrNull,
    latestStartOn: Schema.Struct({ pile: DateOrNull, near: Schema.optionalKey(DateOrNull) }),
    couldBeOn: Schema.optionalKey(Schema.Struct({ pile: DateOrNull, near: DateOrNull })),
    difference: Schema.optionalKey(
      Schema.Struct({ days: Schema.NullOr(Schema.Natural), because: Schema.NullOr(Schema.Struct(candidateFields)) })
    ),
    disagreements: Schema.optionalKey(Schema.Array(BothSayAnswer)),
    findings: Schema.optionalKey(Schema.Array(FindingAnswer)),
    askFirst: Schema.optionalKey(AskFirstAnswer),
    position: Schema.optionalKey(Schema.Struct({ pile: Schema.NullOr(Schema.Natural), near: Schema.NullOr(Schema.Natural) }))
  }).annotate({ identifier: "SideBySideAnswer", description: "One referral from both sights at once, for one audience" })
) {}
