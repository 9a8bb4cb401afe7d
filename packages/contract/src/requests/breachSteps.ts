import { CivilDate } from "@samsyn/core"
import { Schema } from "effect"
import { tellingWays, tryingOutcomes } from "../breachCodes.ts"
import { remedies } from "../offerCodes.ts"
import { Doer } from "./Doer.ts"

/** The person was told that their latest start is not kept. */
export class NewBreachTelling extends Schema.Opaque<NewBreachTelling>()(
  Schema.Struct({ by: Doer, on: CivilDate, how: Schema.Literals(tellingWays) }).annotate({
    identifier: "NewBreachTelling",
    description: "Who told the person that their latest start is not kept, on which day and how"
  })
) {}

/** Something else is tried for the person. */
export class NewTrying extends Schema.Opaque<NewTrying>()(
  Schema.Struct({ by: Doer, on: CivilDate, remedy: Schema.Literals(remedies) }).annotate({
    identifier: "NewTrying",
    description: "What else is tried for someone whose latest start is not kept, and from which day"
  })
) {}

/** What came of something that was tried. */
export class NewTryingOutcome extends Schema.Opaque<NewTryingOutcome>()(
  Schema.Struct({ by: Doer, outcome: Schema.Literals(tryingOutcomes) }).annotate({
    identifier: "NewTryingOutcome",
    description: "What came of something that was tried: a place was found, none was, or the person said no"
  })
) {}
