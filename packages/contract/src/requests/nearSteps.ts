import { audiences, CivilDate, Code, Id, Instant, Line } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"
import { WrittenWords } from "./sharedForm.ts"

const sharedWith = Schema.Array(Schema.Literals(audiences))
const consented = Schema.Struct({ at: Instant, by: Doer }).annotate({ description: "Who consented that the unit reads it, and when" })

/** Status of the plan by code list 8705, as casework keeps it. */
export const planStatuses = ["101", "102", "103", "104", "105", "106"] as const
const status = Schema.Literals(planStatuses).annotate({
  description: "8705: 101 active, 102 not made, 103 does not want, 104 not entitled, 105 need sent to the municipality, 106 unknown"
})

/** What must be in place, as casework keeps it. */
export const inPlaceKinds = ["home", "money", "meaningful-activity", "health", "network"] as const

/** A moment in three columns. */
export class NewMoment extends Schema.Opaque<NewMoment>()(
  Schema.Struct({
    at: Instant,
    by: Doer,
    antecedent: WrittenWords,
    behaviour: WrittenWords,
    consequence: WrittenWords,
    sharedWith: Schema.Array(Schema.Literals(["nearby", "person"]))
  }).annotate({
    identifier: "NewMoment",
    description:
      "A moment in three columns, for those near and the person; the unit reads it only when it is shared by itself, with consent"
  })
) {}

/** The person lets the unit read one moment. */
export class NewSharing extends Schema.Opaque<NewSharing>()(
  Schema.Struct({ by: Doer, consented }).annotate({
    identifier: "NewSharing",
    description: "The person lets the unit read this one moment: who consented, and when"
  })
) {}

/** The person takes back that the unit reads a moment or a line. */
export class NewWithdrawal extends Schema.Opaque<NewWithdrawal>()(
  Schema.Struct({
    by: Doer,
    withdrawn: Schema.Struct({ at: Instant, by: Doer }).annotate({ description: "Who took the consent back, and when" })
  }).annotate({
    identifier: "NewWithdrawal",
    description: "The person takes back that the unit reads this: who took the consent back, and when"
  })
) {}

/** The person's plan is begun. */
export class NewPlan extends Schema.Opaque<NewPlan>()(
  Schema.Struct({ by: Doer, status }).annotate({
    identifier: "NewPlan",
    description: "The person's plan is begun, with its status (8705)"
  })
) {}

/** One line of a plan. */
export class NewPlanLine extends Schema.Opaque<NewPlanLine>()(
  Schema.Struct({
    by: Doer,
    line: Schema.Union([
      Schema.Struct({
        part: Schema.Literals(["ownWords", "goals", "whereWeAreNow", "ifUnstable"]),
        text: WrittenWords,
        sharedWith,
        consented: Schema.optionalKey(consented)
      }),
      Schema.Struct({
        part: Schema.Literal("mustBeInPlace"),
        what: Schema.Literals(inPlaceKinds),
        isInPlace: Schema.NullOr(Schema.Boolean),
        who: Line,
        sharedWith
      })
    ])
  }).annotate({ identifier: "NewPlanLine", description: "One line of the person's plan, with those it is shared with" })
) {}

/** The status of the plan. */
export class NewPlanStatus extends Schema.Opaque<NewPlanStatus>()(
  Schema.Struct({ by: Doer, status }).annotate({ identifier: "NewPlanStatus", description: "The status of the person's plan (8705)" })
) {}

/** The coordinator, or none. */
export class NewCoordinator extends Schema.Opaque<NewCoordinator>()(
  Schema.Struct({ by: Doer, coordinator: Schema.NullOr(Doer) }).annotate({
    identifier: "NewCoordinator",
    description: "Who coordinates for the person, or null for nobody"
  })
) {}

/** The responsibility group. */
export class NewResponsibilityGroup extends Schema.Opaque<NewResponsibilityGroup>()(
  Schema.Struct({ by: Doer, members: Schema.Array(Doer) }).annotate({
    identifier: "NewResponsibilityGroup",
    description: "Everyone in the responsibility group (ansvarsgruppe), in the place of those before"
  })
) {}

/** Help offered while the person waits. */
export class NewInterimHelp extends Schema.Opaque<NewInterimHelp>()(
  Schema.Struct({ by: Doer, kind: Code, sharedWith }).annotate({
    identifier: "NewInterimHelp",
    description: "Help offered while the person waits"
  })
) {}

/** Whether help that was offered happened. */
export class NewInterimAnswer extends Schema.Opaque<NewInterimAnswer>()(
  Schema.Struct({ by: Doer, answer: Schema.Literals(["happened", "did-not-happen", "declined"]), on: CivilDate }).annotate({
    identifier: "NewInterimAnswer",
    description: "Whether help that was offered happened, and on which day that was so"
  })
) {}

/** Someone without a referral wants help now. */
export class NewCall extends Schema.Opaque<NewCall>()(
  Schema.Struct({ personKey: Schema.optionalKey(Id) }).annotate({
    identifier: "NewCall",
    description: "Someone wants help now; their pseudonym, where they have one"
  })
) {}
