import type { Audience } from "@samsyn/core"
import type { InterimHelp, Moment, PlanKept } from "../records/Near.ts"
import type { Records } from "../records/Records.ts"

/** The plan with the lines that are shared with an audience. */
export function planSeenBy(plan: PlanKept, audience: Audience): PlanKept {
  const { goals, ifUnstable, mustBeInPlace, ownWords, whereWeAreNow } = plan
  return {
    ...plan,
    ownWords: sharedWith(ownWords, audience),
    goals: sharedWith(goals, audience),
    whereWeAreNow: sharedWith(whereWeAreNow, audience),
    mustBeInPlace: sharedWith(mustBeInPlace, audience),
    ifUnstable: sharedWith(ifUnstable, audience)
  }
}

/** The moments of a person that are shared with an audience, the unit's by consent. */
export function momentsSeenBy(records: Records, referralId: string, audience: Audience): ReadonlyArray<Moment> {
  return sharedWith(
    records.moments.filter((moment) => moment.referralId === referralId),
    audience
  )
}

/** Help offered to a person meanwhile, where it is shared with an audience. */
export function interimHelpSeenBy(records: Records, referralId: string, audience: Audience): ReadonlyArray<InterimHelp> {
  return sharedWith(
    records.interimHelp.filter((help) => help.referralId === referralId),
    audience
  )
}

function sharedWith<A extends { readonly sharedWith: ReadonlyArray<Audience> }>(
  items: ReadonlyArray<A>,
  audience: Audience
): ReadonlyArray<A> {
  return items.filter((item) => item.sharedWith.includes(audience))
}
