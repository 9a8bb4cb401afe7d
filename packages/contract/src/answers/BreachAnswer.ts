import { CivilDate, Id, Instant, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { tellingWays, tryingOutcomes } from "../breachCodes.ts"

const step = { at: Schema.optionalKey(Instant), by: Schema.optionalKey(Observer), latestStartOn: Schema.optionalKey(CivilDate) }

/** What was done about the latest starts of one referral that are not kept. */
export class BreachAnswer extends Schema.Opaque<BreachAnswer>()(
  Schema.Struct({
    id: Id.annotate({ description: "The id of the referral" }),
    told: Schema.Array(Schema.Struct({ ...step, on: CivilDate, how: Schema.optionalKey(Schema.Literals(tellingWays)) })),
    tried: Schema.Array(
      Schema.Struct({
        ...step,
        id: Schema.optionalKey(Id),
        on: Schema.optionalKey(CivilDate),
        remedy: Schema.String,
        ended: Schema.optionalKey(Schema.Struct({ at: Instant, by: Observer, outcome: Schema.Literals(tryingOutcomes) }))
      })
    )
  }).annotate({
    identifier: "BreachAnswer",
    description:
      "What was done about latest starts that are not kept: when and how the person was told, what else was tried and what came of it; each with the date that it is about. Of what came with a file, only what the file said"
  })
) {}
