import type { Breach } from "@samsyn/core"
import type { ReferralKept } from "../records/Referral.ts"
import { keptOf } from "./keptOf.ts"

/**
 * What the pile knows of a date that is not kept: the first day on which the person was told of the date that stands, and what was tried about it or still is, the first
 * first; with what a file said of it. A telling of another date is none of this one. Undefined where nothing was done.
 */
export function breachOf(referral: Pick<ReferralKept, "breach" | "breachKept" | "rights">): Breach | undefined {
  const { breach, rights } = referral
  if (referral.breachKept === undefined) return breach
  const kept = keptOf(referral)
  const isOfThisDate = ({ latestStartOn }: { readonly latestStartOn: string }) =>
    rights.latestStartOn === undefined || latestStartOn === rights.latestStartOn
  const toldOn = [...(breach?.toldOn === undefined ? [] : [breach.toldOn]), ...kept.told.filter(isOfThisDate).map(({ on }) => on)]
    .toSorted()
    .at(0)
  const tried = kept.tried.filter((one) => isOfThisDate(one) || one.ended === undefined).map(({ remedy }) => remedy)
  return { ...(toldOn === undefined ? {} : { toldOn }), tried: [...new Set([...(breach?.tried ?? []), ...tried])] }
}
