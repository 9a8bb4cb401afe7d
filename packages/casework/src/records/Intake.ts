import { CivilDate, Code, Id, Instant, Line, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { Step, Words } from "./steps.ts"

/** The parts of the shared form, by what merged referral templates ask. Source: domain.md 3.2 [43][44]. There is no field for motivation. */
export const formParts = [
  "help-wanted",
  "resources-and-goal",
  "substance-use",
  "plan-and-coordinator",
  "earlier-treatment",
  "somatic-health",
  "mental-health",
  "overdose-and-suicide-risk",
  "detox-need",
  "family-and-children",
  "housing",
  "work-and-economy",
  "driving-licence",
  "medicines-and-allergies",
  "violence-history",
  "special-needs",
  "municipal-contact"
] as const

/** What a service writes in one part of the shared form, in own words. */
export const FormPart = Schema.Struct({ part: Schema.Literals(formParts), text: Words }).annotate({
  identifier: "FormPart",
  description: "One part of the shared referral form, in own words"
})

/** The assessing unit asks the referrer for what is missing. The clock of the assessment runs on. */
export const AskedBack = Schema.Struct({
  id: Id,
  at: Instant,
  by: Observer,
  parts: Schema.Array(Schema.Literals(formParts)),
  question: Words,
  answerDueOn: CivilDate,
  answered: Schema.optionalKey(Schema.Struct({ ...Step.fields, text: Words }))
}).annotate({
  identifier: "AskedBack",
  description: "A question back to the referrer about what is missing, with the day an answer is due"
})
export type AskedBack = typeof AskedBack.Type

/** How a referral came in: the shared form, and how it was answered. Its id is that of the referral. */
export class Intake extends Schema.Opaque<Intake>()(
  Schema.Struct({
    id: Id,
    from: Observer,
    parts: Schema.Array(FormPart),
    consent: Schema.Literals(["yes", "no", "not-asked"]),
    acknowledged: Schema.optionalKey(Step),
    askedBack: Schema.Array(AskedBack),
    /** Where the referral was sent on to, or came from. Its seniority date follows it. */
    onward: Schema.Array(Schema.Struct({ ...Step.fields, to: Line })),
    escalated: Schema.Array(Schema.Struct({ at: Instant, to: Line, why: Code }))
  }).annotate({ identifier: "Intake", description: "How a referral came in: the shared form, acknowledgement, questions back" })
) {}

/** A form that a service has begun and not sent. It is not in the pile. */
export class Draft extends Schema.Opaque<Draft>()(
  Schema.Struct({
    id: Id,
    by: Observer,
    startedAt: Instant,
    savedAt: Instant,
    form: Schema.Unknown,
    sentAs: Schema.optionalKey(Id)
  }).annotate({
    identifier: "Draft",
    description: "A shared form begun and not sent (kladd)"
  })
) {}
