import { referralById } from "../dates/datesOf.ts"
import { citeFact, type FactCited } from "../facts/citeFact.ts"
import { countingFacts, factsByReferral, forAudience, isSeenFromPile } from "../facts/sight.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Audience, Rights, Snapshot } from "../snapshot/Snapshot.ts"
import { type WindowState, windowState } from "../windows/windowState.ts"
import type { Plan } from "./Plan.ts"
import { type ShapeOfPile, shapeOfPile } from "./shapeOfPile.ts"

/** One person close up: what those near, and the person, have seen and want; and the honest shape of the pile. */
export interface NearView {
  readonly referralId: string
  readonly audience: Audience
  readonly rights: Rights
  /** The items of the plan shared with the audience. */
  readonly plan: Omit<Plan, "referralId"> | null
  /** What has been seen near the person, the fact that counts on each circumstance, by code. */
  readonly seen: ReadonlyArray<FactCited>
  /** The windows about the referral, by id. */
  readonly windows: ReadonlyArray<{ readonly windowId: string; readonly trigger: string; readonly state: WindowState }>
  readonly shape: ShapeOfPile
}

/**
 * One person close up, for an audience.
 *
 * Shape: `plan` is the person's own, kept outside the snapshot because it is free text; it is shared item by item.
 * Fails: throws when no referral has the id, or the plan is another's.
 * Laws: a fact or an item not shared with an audience never changes a byte of what that audience is answered.
 * Source: design section 4.7.
 */
export function nearView(
  snapshot: Snapshot,
  pack: RulePack,
  question: { readonly referralId: string; readonly audience: Audience; readonly plan: Plan | null }
): NearView {
  const { audience, plan, referralId } = question
  if (plan !== null && plan.referralId !== referralId) throw new Error("nearView: the plan belongs to another referral")
  const shared = forAudience(snapshot, audience)
  const { rights } = referralById(shared, referralId)
  const facts = factsByReferral(shared.facts).get(referralId) ?? []
  const seen = countingFacts(facts.filter((fact) => !isSeenFromPile(fact)))
  return {
    referralId,
    audience,
    rights,
    plan: plan === null ? null : planFor(plan, audience),
    seen: [...seen.values()].map(citeFact).toSorted((one, other) => (one.circumstance < other.circumstance ? -1 : 1)),
    windows: shared.windows
      .filter(({ about }) => about === referralId)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .flatMap((window) => {
        const trigger = pack.triggers.find(({ code }) => code === window.trigger)
        return trigger === undefined
          ? []
          : [{ windowId: window.id, trigger: trigger.code, state: windowState(window, trigger, shared.asOf) }]
      }),
    shape: shapeOfPile(shared, pack, { referralId })
  }
}

function planFor({ goals, mustBeInPlace, ownWords, status, whereWeAreNow }: Plan, audience: Audience): Omit<Plan, "referralId"> {
  const shared = <A extends { readonly sharedWith: ReadonlyArray<Audience> }>(items: ReadonlyArray<A>) =>
    items.filter(({ sharedWith }) => sharedWith.includes(audience))
  return {
    status,
    ownWords: shared(ownWords),
    goals: shared(goals),
    whereWeAreNow: shared(whereWeAreNow),
    mustBeInPlace: shared(mustBeInPlace)
  }
}
