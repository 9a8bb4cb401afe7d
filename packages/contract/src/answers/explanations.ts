import { Fact } from "@samsyn/core"
import { Schema } from "effect"

const { circumstance, observedAt, source, value } = Fact.fields
const DateOrNull = Schema.NullOr(Schema.String)
const Texts = Schema.Array(Schema.String)

/** A fact as an explanation cites it. */
export class FactCitedAnswer extends Schema.Opaque<FactCitedAnswer>()(
  Schema.Struct({ factId: Schema.String, circumstance, value, source, observedAt }).annotate({ identifier: "FactCitedAnswer" })
) {}

/** A latest start with the rule that gives it and the facts the rule rests on. */
export const candidateFields = {
  latestStartOn: Schema.String,
  rule: Schema.String,
  because: Schema.Array(FactCitedAnswer),
  cites: Texts
}

/** What a key of a row rests on. */
export const BecauseAnswer = Schema.Union([
  Schema.Struct({
    key: Schema.Literal("latest-start"),
    tag: Schema.Literal("decided"),
    latestStartOn: Schema.String,
    decidedOn: DateOrNull
  }),
  Schema.Struct({ key: Schema.Literal("latest-start"), tag: Schema.Literal("rule"), ...candidateFields }),
  Schema.Struct({ key: Schema.Literal("latest-start"), tag: Schema.Literal("none") }),
  Schema.Struct({ key: Schema.Literal("assessment-due"), tag: Schema.Literal("clock"), receivedAt: Schema.String, cites: Texts }),
  Schema.Struct({
    key: Schema.Literal("points"),
    tag: Schema.Literal("parts"),
    parts: Schema.Array(Schema.Struct({ scale: Schema.String, thousandths: Schema.Int }))
  })
]).annotate({ identifier: "BecauseAnswer", description: "What a key of a row rests on" })

/** The one question whose answer could move the date most. */
export const AskFirstAnswer = Schema.NullOr(
  Schema.Struct({
    question: Schema.Union([
      Schema.Struct({ tag: Schema.Literal("circumstance"), circumstance }),
      Schema.Struct({ tag: Schema.Literal("age") })
    ]),
    couldBeOn: Schema.String
  })
)

/** Why a referral stands in no order. */
export const ApartAnswer = Schema.Union([
  Schema.Struct({
    referralId: Schema.String,
    why: Schema.Literal("setAside"),
    unknown: Schema.Array(Schema.Literals(["lane", "condition", "latestStartOn"]))
  }),
  Schema.Struct({
    referralId: Schema.String,
    why: Schema.Literal("lane"),
    lane: Schema.String,
    receivedAt: Schema.String,
    legalEndOn: DateOrNull
  }),
  Schema.Struct({ referralId: Schema.String, why: Schema.Literal("refused"), decidedOn: DateOrNull })
]).annotate({ identifier: "ApartAnswer", description: "A referral that stands in no order, and why" })

/** What a row compares by. */
export const KeyValueAnswer = Schema.Struct({ key: Schema.String, value: Schema.NullOr(Schema.Union([Schema.String, Schema.Finite])) })
