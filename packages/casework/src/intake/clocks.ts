import { type Approach, civilDateAfter, civilDateAt, clockOf, type Duration, type Referral } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"

/** The last day to tell that something came, by the instant at which it did. */
export function acknowledgeDueOn(cameAt: string, occasion: Occasion): string {
  return dueOn(cameAt, clockOf(occasion.rulePack, "acknowledgement"), occasion)
}

/**
 * The last day to decide on the right: counted from when the referral was received, whatever has been asked back since.
 *
 * Source: domain.md 2.1 [2]; the clock `assessment` of the pack.
 */
export function assessmentDueOn({ receivedAt }: Pick<Referral, "receivedAt">, occasion: Occasion): string {
  const clock = occasion.rulePack.clocks.find(({ code }) => code === "assessment")
  if (clock === undefined) throw new Error("assessmentDueOn: a rule pack has an assessment clock")
  return dueOn(receivedAt, clock.within, occasion)
}

/** The last day to answer an approach: the one that was agreed, or the assumed one. */
export function approachDueOn({ askedAt, referralDueOn }: Pick<Approach, "askedAt" | "referralDueOn">, occasion: Occasion): string {
  return referralDueOn ?? dueOn(askedAt, clockOf(occasion.rulePack, "answer-to-approach"), occasion)
}

function dueOn(instant: string, within: Duration, { holidays, timeZone }: Occasion): string {
  return civilDateAfter(civilDateAt(instant, timeZone), within, holidays)
}
