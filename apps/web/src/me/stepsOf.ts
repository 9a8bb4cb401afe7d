import type { OfferAnswer, ReferralAnswer } from "@samsyn/contract"

/** What lies between a referral and the first day of treatment, as the person is told of it. */
export const steps = ["received", "decided", "offered", "begins"] as const
export type Step = (typeof steps)[number]

/** The step at which someone is; undefined where there is nothing to come: begun, or no right. */
export function stepNow(
  { rights: { outcome } }: Pick<ReferralAnswer, "rights">,
  offers: ReadonlyArray<Pick<OfferAnswer, "state">>
): Step | undefined {
  const has = (state: OfferAnswer["state"]) => offers.some((offer) => offer.state === state)
  if (outcome === "refused" || has("arrived")) return undefined
  if (outcome === "pending") return "decided"
  return has("accepted") ? "begins" : "offered"
}
