import { Instant, Observer, Referral } from "@samsyn/core"
import { Schema } from "effect"
import { BreachKept } from "./BreachKept.ts"

/**
 * How a wait ended, by the national code list 8445: 1 help begun, 2 the person does not want it, 3 referred elsewhere, 4 the person chose elsewhere, 5 through Helfo, 9 other.
 * Source: domain.md 3.6 [13][50].
 */
export const waitEnds = ["1", "2", "3", "4", "5", "9"] as const

/** A referral as casework keeps it: the core's, what was done about a date that is not kept, and whether its wait has ended. Once it has, the pile no longer holds it; nothing of it is lost. */
export class ReferralKept extends Schema.Opaque<ReferralKept>()(
  Schema.Struct({
    ...Referral.fields,
    /** Beside `breach`, which is what a file said of it. */
    breachKept: Schema.optionalKey(BreachKept),
    ended: Schema.optionalKey(Schema.Struct({ at: Instant, by: Observer, code: Schema.Literals(waitEnds) }))
  }).annotate({ identifier: "ReferralKept", description: "A referral with how its wait ended, once it has (8445)" })
) {}
