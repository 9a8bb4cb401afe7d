import { Approach, CivilDate, Id } from "@samsyn/core"
import { Schema } from "effect"
import { Escalation } from "./Escalation.ts"
import { Step } from "./steps.ts"

/** How someone who asked for help was answered. Ours: no list for it was found. */
export const approachAnswers = ["referral", "advice", "other-help", "withdrawn"] as const

/** Someone who asked for help before a referral exists, as casework keeps it: acknowledged, answered by a referral or in another way, or escalated. */
export class ApproachKept extends Schema.Opaque<ApproachKept>()(
  Schema.Struct({
    ...Approach.fields,
    /** Whether the person has agreed that this is passed on. */
    consent: Schema.Literals(["yes", "no", "not-asked"]),
    /** The last day to tell who asked that it came. Left out where it came with a file. */
    acknowledgeDueOn: Schema.optionalKey(CivilDate),
    acknowledged: Schema.optionalKey(Step),
    answered: Schema.optionalKey(
      Schema.Struct({ ...Step.fields, how: Schema.Literals(approachAnswers), referralId: Schema.optionalKey(Id) })
    ),
    escalated: Schema.Array(Escalation)
  }).annotate({ identifier: "ApproachKept", description: "Someone who asked for help before a referral exists, with how it was answered" })
) {}
