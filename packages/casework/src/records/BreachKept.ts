import { CivilDate, Id } from "@samsyn/core"
import { Schema } from "effect"
import { remedies } from "./Offer.ts"
import { Step } from "./steps.ts"

/** How a person is told that their date is not kept. Assumption: the team's own list. */
export const tellingWays = ["phone", "in-person", "letter", "message"] as const

/**
 * What came of trying elsewhere. Assumption: the team's own list. A breach that the person does not want notified is event 32 of NPR, one that was notified is event 31.
 * Source: domain.md 2.1 [8].
 */
export const tryingOutcomes = ["found", "none-found", "person-said-no"] as const

/** That the person was told, on a day, of a latest start that is not kept. */
export const BreachTold = Schema.Struct({
  ...Step.fields,
  /** The latest start that it is about: a later decision sets another, of which they are told anew. */
  latestStartOn: CivilDate,
  on: CivilDate,
  how: Schema.Literals(tellingWays)
}).annotate({ identifier: "BreachTold", description: "That the person was told, on a day, of a latest start that is not kept" })

/** Something else that is tried for someone whose latest start is not kept, from a day on, and what came of it once that is known. */
export const TriedElsewhere = Schema.Struct({
  id: Id,
  ...Step.fields,
  latestStartOn: CivilDate,
  on: CivilDate,
  remedy: Schema.Literals(remedies),
  ended: Schema.optionalKey(Schema.Struct({ ...Step.fields, outcome: Schema.Literals(tryingOutcomes) }))
}).annotate({ identifier: "TriedElsewhere", description: "Something else that is tried for someone whose latest start is not kept" })
export type TriedElsewhere = typeof TriedElsewhere.Type

/** What was done about the latest starts of one referral that are not kept, the first first. Nothing of it is ever taken away. */
export const BreachKept = Schema.Struct({ told: Schema.Array(BreachTold), tried: Schema.Array(TriedElsewhere) }).annotate({
  identifier: "BreachKept",
  description: "What was done about the latest starts of one referral that are not kept (oppfølging av fristbrudd)"
})
export type BreachKept = typeof BreachKept.Type
