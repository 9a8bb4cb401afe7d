import { Approach, Code, Id, Instant, Line } from "@samsyn/core"
import { Schema } from "effect"
import { Step } from "./steps.ts"

/** Someone who asked for help before a referral exists, as casework keeps it: acknowledged, answered by a referral or in another way, or escalated. */
export class ApproachKept extends Schema.Opaque<ApproachKept>()(
  Schema.Struct({
    ...Approach.fields,
    /** Whether the person has agreed that this is passed on. */
    consent: Schema.Literals(["yes", "no", "not-asked"]),
    acknowledged: Schema.optionalKey(Step),
    answered: Schema.optionalKey(Schema.Struct({ ...Step.fields, how: Code, referralId: Schema.optionalKey(Id) })),
    escalated: Schema.Array(Schema.Struct({ at: Instant, to: Line, why: Code }))
  }).annotate({ identifier: "ApproachKept", description: "Someone who asked for help before a referral exists, with how it was answered" })
) {}
