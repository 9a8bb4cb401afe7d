import { Schema } from "effect"
import { FindingAnswer } from "./SideBySideAnswer.ts"

const PositionOrNone = Schema.NullOr(Schema.Natural)

/** A referral whose two sights differ. It moves nobody. */
export class TensionAnswer extends Schema.Opaque<TensionAnswer>()(
  Schema.Struct({
    referralId: Schema.String,
    days: Schema.NullOr(Schema.Natural).annotate({
      description: "How many days earlier the date is with what is seen near the person; null where only that sight has a date"
    }),
    places: Schema.NullOr(Schema.Int),
    position: Schema.Struct({ pile: PositionOrNone, near: PositionOrNone }),
    findings: Schema.Array(FindingAnswer)
  }).annotate({ identifier: "TensionAnswer", description: "A referral of which the pile and those near the person know different things" })
) {}
