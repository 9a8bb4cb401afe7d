import { CivilDate, Id, match, type Matching, type Placed, type RulePack, type Snapshot } from "@samsyn/core"
import { Schema } from "effect"
import { digestOf } from "../digest.ts"

/** A proposal as far as an offer rests on it: who would get which place from when, and who none, in the order of the pool. */
export class ProposalShown extends Schema.Opaque<ProposalShown>()(
  Schema.Struct({
    digest: Id,
    assignments: Schema.Array(Schema.Struct({ referralId: Id, vacancyId: Id, startsOn: CivilDate })),
    unplaced: Schema.Array(Schema.Struct({ referralId: Id }))
  }).annotate({
    identifier: "ProposalShown",
    description: "A proposal as far as an offer rests on it: who would get which place from when, and who none"
  })
) {}

/** A matching, and its digest: two proposals have the same one exactly when they give the same people the same places from the same days. */
export interface Proposed {
  readonly matching: Matching
  readonly digest: string
}

/** The proposal on a pile. Cost: one matching. */
export function proposalOf(pile: Snapshot, pack: RulePack): Proposed {
  const matching = match(pile, pack)
  return { matching, digest: digestOf(placedOf(matching)) }
}

/** What is kept of a proposal that was shown. */
export function shownOf({ digest, matching }: Proposed): ProposalShown {
  return { digest, ...placedOf(matching) }
}

function placedOf({ assignments, unplaced }: Placed): Placed {
  return {
    assignments: assignments.map(({ referralId, startsOn, vacancyId }) => ({ referralId, vacancyId, startsOn })),
    unplaced: unplaced.map(({ referralId }) => ({ referralId }))
  }
}
