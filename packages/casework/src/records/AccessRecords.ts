import { Id, Instant, Line } from "@samsyn/core"
import { Schema } from "effect"
import { Step, Words } from "./steps.ts"

/** By whose word someone is near a person: their own, their employer's, or the unit's. Source: domain.md 6.3 [72]: employer, assignment and consent. */
export const assignmentWords = ["person", "employer", "unit"] as const

/** That a service, or one who works there, is near a person for a time. Who leaves the service is near no longer. */
export class Assignment extends Schema.Opaque<Assignment>()(
  Schema.Struct({
    id: Id,
    personKey: Id,
    /** Everyone of the service, or of them only who signs in as `subject`. */
    to: Schema.Struct({ service: Line, subject: Schema.optionalKey(Id) }),
    from: Instant,
    /** It is over from then on. */
    until: Schema.optionalKey(Instant),
    word: Schema.Literals(assignmentWords),
    recorded: Step,
    ended: Schema.optionalKey(Step)
  }).annotate({
    identifier: "Assignment",
    description: "That a service, or one who works there, is near a person for a time (tilknytning)"
  })
) {}

/** What a person can consent to as a whole. Moments and lines of the plan are shared one by one, with the consent on each. Source: domain.md 7.1 [91]. */
export const consentScopes = ["referral-to-near", "near-to-place"] as const
export type ConsentScope = (typeof consentScopes)[number]

/** How a consent was given to whoever recorded it. Ours: no list for it was found. */
export const consentWays = ["signed-in", "in-writing", "by-word"] as const

/** That a person lets others read something, until they take it back. */
export class Consent extends Schema.Opaque<Consent>()(
  Schema.Struct({
    id: Id,
    personKey: Id,
    /** `referral-to-near`: those near read what the specialist service holds; `near-to-place`: the unit that has a place for the person reads what is seen near them. */
    scope: Schema.Literals(consentScopes),
    given: Schema.Struct({ ...Step.fields, how: Schema.Literals(consentWays) }),
    withdrawn: Schema.optionalKey(Step)
  }).annotate({ identifier: "Consent", description: "That a person lets others read something, until they take it back (samtykke)" })
) {}

/** The roles that a person can close out. Nobody closes out themselves, nor those who look after the readings. */
export const blockableRoles = ["coordinator", "assessor", "nearby", "unit-staff", "service"] as const

/** Whom a person closes out: one who signs in, a service, a role, or everyone but some services. */
const BlockedParty = Schema.Union([
  Schema.Struct({ tag: Schema.Literal("subject"), subject: Id }),
  Schema.Struct({ tag: Schema.Literal("service"), service: Line }),
  Schema.Struct({ tag: Schema.Literal("role"), role: Schema.Literals(blockableRoles) }),
  Schema.Struct({ tag: Schema.Literal("everyone-but"), services: Schema.Array(Line) })
])

/** That a person opposes that some read about them, until they lift it. Source: domain.md 7.1 [81]: persons or groups, in whole or part, until withdrawn. */
export class Block extends Schema.Opaque<Block>()(
  Schema.Struct({
    id: Id,
    personKey: Id,
    against: BlockedParty,
    set: Step,
    until: Schema.optionalKey(Instant),
    lifted: Schema.optionalKey(Step)
  }).annotate({ identifier: "Block", description: "That a person opposes that some read about them, until they lift it (sperring)" })
) {}

/** What came of looking at an emergency access afterwards. Ours: no list for it was found. */
export const reviewOutcomes = ["justified", "not-justified"] as const

/** That someone opened what was closed to them because it could not wait: with a reason, for a short time, and looked at by another afterwards. */
export class EmergencyAccess extends Schema.Opaque<EmergencyAccess>()(
  Schema.Struct({
    id: Id,
    personKey: Id,
    /** Who opened it: nobody else reads by it. */
    subject: Id,
    opened: Step,
    reason: Words,
    until: Instant,
    /** Whoever looks at it is another than who opened it. Once that is done, it opens nothing. */
    reviewed: Schema.optionalKey(Schema.Struct({ ...Step.fields, subject: Id, outcome: Schema.Literals(reviewOutcomes) }))
  }).annotate({
    identifier: "EmergencyAccess",
    description: "That someone opened what was closed to them because it could not wait, with a reason that is reviewed (nødtilgang)"
  })
) {}
