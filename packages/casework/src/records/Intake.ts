import { CivilDate, Id, Instant, Observer, Referral, Text } from "@samsyn/core"
import { Schema } from "effect"
import { Escalation } from "./Escalation.ts"
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

/** A service by name: at least a character of it. */
const ServiceName = Text.check(Schema.isBetweenLength(1, 2000))

/** What a service writes in one part of the shared form, in own words. */
export const FormPart = Schema.Struct({ part: Schema.Literals(formParts), text: Words }).annotate({
  identifier: "FormPart",
  description: "One part of the shared referral form, in own words"
})
export type FormPart = typeof FormPart.Type

/** What every service writes in the same form, beside the coded fields of the referral. */
export const SharedForm = Schema.Struct({
  from: Observer,
  parts: Schema.Array(FormPart),
  /** Whether the person has agreed that what stands here is shared with those who help them. Only with a yes it is offered to the next who writes. */
  consent: Schema.Literals(["yes", "no", "not-asked"]),
  /** The service that sent the referral on to us, whose seniority date it keeps. */
  onwardFrom: Schema.optionalKey(ServiceName),
  /** The approach that it answers. */
  approachId: Schema.optionalKey(Id)
}).annotate({ identifier: "SharedForm", description: "The shared referral form: who writes, the parts in own words, the person's consent" })
export type SharedForm = typeof SharedForm.Type

/** The assessing unit asks the referrer for what is missing. The clock of the assessment runs on. */
export const AskedBack = Schema.Struct({
  id: Id,
  at: Instant,
  by: Observer,
  parts: Schema.Array(Schema.Literals(formParts)),
  question: Words,
  answerDueOn: CivilDate,
  /** The answer completes the form: its parts stand beside those of the form, and take the place of none. */
  answered: Schema.optionalKey(Schema.Struct({ ...Step.fields, text: Words, parts: Schema.Array(FormPart) }))
}).annotate({
  identifier: "AskedBack",
  description: "A question back to the referrer about what is missing, with the day an answer is due"
})
export type AskedBack = typeof AskedBack.Type

/** What someone decided about two records that may be of one request. They are never merged. */
export const duplicateVerdicts = ["same-request", "not-a-duplicate"] as const

/** How a referral came in: the shared form, and how it was answered. Its id is that of the referral. */
export class Intake extends Schema.Opaque<Intake>()(
  Schema.Struct({
    id: Id,
    /** Left out where the referral came without one, from another system or a file. */
    form: Schema.optionalKey(SharedForm),
    /** The last day to tell the referrer that it came. Left out where it came with a file, of which nobody here knows whether they were told. */
    acknowledgeDueOn: Schema.optionalKey(CivilDate),
    acknowledged: Schema.optionalKey(Step),
    askedBack: Schema.Array(AskedBack),
    /** Where the referral was sent on to. Its seniority date follows it. */
    onward: Schema.Array(Schema.Struct({ ...Step.fields, to: ServiceName })),
    duplicates: Schema.Array(Schema.Struct({ ...Step.fields, of: Id, verdict: Schema.Literals(duplicateVerdicts) })),
    escalated: Schema.Array(Escalation)
  }).annotate({ identifier: "Intake", description: "How a referral came in: the shared form, acknowledgement, questions back" })
) {}

const { careLevels, condition, earliestOn, lane, legalEndOn, needs, onlyWishes, person, personKey, receivedAt, seniorityOn, wishes } =
  Referral.fields
const { approachId, consent, from, onwardFrom, parts } = SharedForm.fields

/** A form that a service has begun and not sent: any of its fields may still be missing. It is not in the pile. */
export class Draft extends Schema.Opaque<Draft>()(
  Schema.Struct({
    id: Id,
    by: Observer,
    startedAt: Instant,
    savedAt: Instant,
    referral: Schema.Struct({
      personKey: Schema.optionalKey(personKey),
      receivedAt: Schema.optionalKey(receivedAt),
      seniorityOn: Schema.optionalKey(seniorityOn),
      condition: Schema.optionalKey(condition),
      lane: Schema.optionalKey(lane),
      person: Schema.optionalKey(person),
      referrerKind: Referral.fields.referrerKind,
      careLevels: Schema.optionalKey(careLevels),
      needs: Schema.optionalKey(needs),
      wishes: Schema.optionalKey(wishes),
      onlyWishes,
      earliestOn,
      legalEndOn
    }),
    form: Schema.Struct({
      from: Schema.optionalKey(from),
      parts: Schema.optionalKey(parts),
      consent: Schema.optionalKey(consent),
      onwardFrom,
      approachId
    }),
    /** The referral that it became. */
    sentAs: Schema.optionalKey(Id)
  }).annotate({ identifier: "Draft", description: "A shared form begun and not sent (kladd)" })
) {}
