import { Schema } from "effect"
import { audiences } from "../snapshot/Snapshot.ts"
import { Code, Id, Instant, Line } from "../snapshot/primitives.ts"

/** A line that belongs to the person and those near, with whom it may be shared. */
const SharedLine = Schema.Struct({ text: Line, at: Instant, sharedWith: Schema.Array(Schema.Literals(audiences)) })

/** What must be in place for a treatment to hold: a home, money, something meaningful to do, health, network. */
const MustBeInPlace = Schema.Struct({
  what: Schema.Literals(["home", "money", "meaningful-activity", "health", "network"]),
  isInPlace: Schema.NullOr(Schema.Boolean),
  who: Line,
  sharedWith: Schema.Array(Schema.Literals(audiences))
})

/** What belongs to the person and those near them: own words, short goals, where we are now, what must be in place and who has each. */
export class Plan extends Schema.Opaque<Plan>()(
  Schema.Struct({
    referralId: Id,
    /** Plan status, national code list 8705. */
    status: Schema.NullOr(Code),
    ownWords: Schema.Array(SharedLine),
    goals: Schema.Array(SharedLine),
    whereWeAreNow: Schema.Array(SharedLine),
    mustBeInPlace: Schema.Array(MustBeInPlace)
  }).annotate({
    identifier: "Plan",
    description: "Own words, goals, where we are now, what must be in place and who has each; item by item shared or not"
  })
) {}
