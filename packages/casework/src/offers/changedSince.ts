import { type Change, type Place, rematch, type RulePack, type Snapshot } from "@samsyn/core"
import type { ProposalShown } from "./proposalOf.ts"

/**
 * What has changed since a proposal was shown: for whom something else stands now, the present proposal and the places that are taken counted together. Nobody for whom the place
 * was taken exactly as it was proposed, so that one place after another can be given from the same proposal; and nothing where only time has passed.
 *
 * Shape: `taken` is the place of each referral that has one: held, offered, accepted or begun in.
 * Returns: in the order of the present pool, then those who are no longer in it.
 * Cost: one matching.
 */
export function changedSince(
  shown: ProposalShown,
  pile: Snapshot,
  pack: RulePack,
  taken: ReadonlyMap<string, Place>
): ReadonlyArray<Change> {
  return rematch(pile, pack, shown).changes.flatMap((change): ReadonlyArray<Change> => {
    const { before, referralId, why } = change
    const after = why.tag === "left" ? taken.get(referralId) : undefined
    if (after === undefined) return [change]
    if (before?.vacancyId !== after.vacancyId) return [{ ...change, after }]
    return before.startsOn === after.startsOn ? [] : [{ referralId, before, after, why: { tag: "dayMoved" } }]
  })
}
