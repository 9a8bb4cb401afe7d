import { audiences, CivilDate, Code, Id, Instant, Line, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { Step, Words } from "./steps.ts"

const sharedWith = Schema.Array(Schema.Literals(audiences))

/** One moment in three columns: what came before, what the person did, what came of it. It belongs to the person and those near them. */
export class Moment extends Schema.Opaque<Moment>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    at: Instant,
    recordedAt: Instant,
    by: Observer,
    antecedent: Words,
    behaviour: Words,
    consequence: Words,
    /** Those near the person and the person; the unit only item by item, by the person's consent. */
    sharedWith,
    consented: Schema.optionalKey(Step),
    /** The consent was taken back: the unit reads it no longer. */
    withdrawn: Schema.optionalKey(Step)
  }).annotate({ identifier: "Moment", description: "One moment: antecedent, behaviour, consequence (øyeblikk)" })
) {}

/** One line of a plan, with those it may be shared with, and the consent where the unit may read it only by consent, and that it was taken back. */
const PlanLine = Schema.Struct({
  id: Id,
  text: Words,
  at: Instant,
  by: Observer,
  sharedWith,
  consented: Schema.optionalKey(Step),
  withdrawn: Schema.optionalKey(Step)
}).annotate({
  identifier: "KeptPlanLine",
  description: "One line of the person's plan"
})

/** By the national code list 8705: 101 active, 102 not made, 103 does not want, 104 not entitled, 105 need sent to the municipality, 106 unknown. Source: domain.md 4 [8][13]. */
export const planStatuses = ["101", "102", "103", "104", "105", "106"] as const

/** What must be in place around the person. Source: design.md 4.7. */
export const inPlaceKinds = ["home", "money", "meaningful-activity", "health", "network"] as const

/** The person's own plan, kept near them. Its id is that of the referral. */
export class PlanKept extends Schema.Opaque<PlanKept>()(
  Schema.Struct({
    id: Id,
    ownWords: Schema.Array(PlanLine),
    goals: Schema.Array(PlanLine),
    whereWeAreNow: Schema.Array(PlanLine),
    mustBeInPlace: Schema.Array(
      Schema.Struct({
        id: Id,
        what: Schema.Literals(inPlaceKinds),
        isInPlace: Schema.NullOr(Schema.Boolean),
        who: Line,
        at: Instant,
        by: Observer,
        sharedWith
      })
    ),
    /** What to do when things turn. */
    ifUnstable: Schema.Array(PlanLine),
    status: Schema.Literals(planStatuses),
    statusAt: Schema.optionalKey(Step),
    coordinator: Schema.optionalKey(Observer),
    responsibilityGroup: Schema.Array(Observer)
  }).annotate({
    identifier: "PlanKept",
    description: "The person's own plan: words, goals, what must be in place, what to do when things turn"
  })
) {}

/** Help offered while the person waits, and whether it happened. */
export class InterimHelp extends Schema.Opaque<InterimHelp>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    kind: Code,
    offered: Step,
    happened: Schema.optionalKey(
      Schema.Struct({ ...Step.fields, answer: Schema.Literals(["happened", "did-not-happen", "declined"]), on: CivilDate })
    ),
    sharedWith
  }).annotate({ identifier: "InterimHelp", description: "Help offered while the person waits, and whether it happened" })
) {}
