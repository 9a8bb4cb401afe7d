import { type Approach, civilDateAfter, civilDateAt, type Duration, type Referral } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"

/** Within which whoever referred, or asked, is told that it came. Assumption: nothing was found that says. */
const acknowledgeWithin: Duration = { workingDays: 1 }

/** Within which an approach is answered where nobody has said by when. Assumption. */
const answerApproachWithin: Duration = { workingDays: 3 }

/** The last day to tell that something came, by the instant at which it did. */
export function acknowledgeDueOn(cameAt: string, occasion: Occasion): string {
  return dueOn(cameAt, acknowledgeWithin, occasion)
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
  return referralDueOn ?? dueOn(askedAt, answerApproachWithin, occasion)
}

function dueOn(instant: string, within: Duration, { holidays, timeZone }: Occasion): string {
  return civilDateAfter(civilDateAt(instant, timeZone), within, holidays)
}
