import { civilDateAfter, civilDateAt, formatCivilDate, parseCivilDate } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"
import { type Due, isOverdue, type Owed } from "../owed.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import { intakeCoordinator } from "../roles.ts"
import { offersAt } from "./offersAt.ts"

/**
 * What offers ask of someone: an answer by its time, from the person through the coordinator; on the day after the paper start, whether the person came; and the next step for someone
 * who did not, until another place is given to them or their wait ends.
 */
export function owedByOffers(records: Records, occasion: Occasion): ReadonlyArray<Owed> {
  const offers = offersAt(records, occasion)
  const today = civilDateAt(occasion.at, occasion.timeZone)
  return offers.flatMap((offer, index): ReadonlyArray<Owed> => {
    const { id, referralId, startsOn, state, until } = offer
    const about = { list: "offers", id } as const
    const one = (kind: Owed["kind"], due: Due, role: string): Owed => ({
      kind,
      about,
      referralId,
      ...due,
      overdue: isOverdue(due, occasion),
      owner: { role }
    })
    if ((state === "held" || state === "offered") && until !== undefined)
      return [one("offer-answer", until.length === 10 ? { dueOn: civilDateBefore(until) } : { dueAt: until }, intakeCoordinator)]
    if (state === "accepted" && startsOn <= today)
      return [one("arrival", { dueOn: civilDateAfter(startsOn, { days: 1 }, []) }, "unit-staff")]
    if (state === "did-not-arrive" && offer.nextStep !== undefined && !isTakenCareOf(offer, offers.slice(index + 1), records))
      return [one("next-step", { dueOn: offer.nextStep.dueOn }, intakeCoordinator)]
    return []
  })
}

/** A civil date is over from its first moment: the last day to answer is the one before. */
function civilDateBefore(until: string): string {
  const day = parseCivilDate(until)
  if (day === undefined) throw new Error("civilDateBefore: not a civil date that a schema accepted")
  return formatCivilDate(day - 1)
}

function isTakenCareOf(offer: Offer, later: ReadonlyArray<Offer>, { referrals }: Records): boolean {
  if (later.some(({ personKey }) => personKey === offer.personKey)) return true
  return referrals.some(({ ended, id }) => id === offer.referralId && ended !== undefined)
}
