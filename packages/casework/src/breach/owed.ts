import { civilDateAfter, civilDateAt, clockOf } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"
import { offersAt } from "../offers/offersAt.ts"
import { isOverdue, type Owed } from "../owed.ts"
import type { Records } from "../records/Records.ts"
import { intakeCoordinator } from "../roles.ts"
import { breachOf } from "./breachOf.ts"
import { keptOf } from "./keptOf.ts"

/**
 * What is owed to whoever waits past their decided date: that they are told, and that something else is tried until a place is promised or found, or they said no to it. Due on the first day
 * after the date. Assumption: that day is "at once"; no source gives a figure.
 */
export function owedByBreach(records: Records, occasion: Occasion): ReadonlyArray<Owed> {
  const today = civilDateAt(occasion.at, occasion.timeZone)
  const late = records.referrals.flatMap((referral) => {
    const { ended, rights } = referral
    const isLate = ended === undefined && rights.outcome === "granted" && rights.latestStartOn !== undefined && rights.latestStartOn < today
    return isLate ? [{ referral, latestStartOn: rights.latestStartOn }] : []
  })
  if (late.length === 0) return []
  const promised = new Set(offersAt(records, occasion).flatMap(({ personKey, state }) => (state === "accepted" ? [personKey] : [])))
  return late.flatMap(({ latestStartOn, referral }): ReadonlyArray<Owed> => {
    const dueOn = civilDateAfter(latestStartOn, clockOf(occasion.rulePack, "breach-telling"), occasion.holidays)
    const isTried =
      (referral.breach?.tried ?? []).length > 0 ||
      keptOf(referral).tried.some(
        (one) => one.ended === undefined || (one.latestStartOn === latestStartOn && one.ended.outcome !== "none-found")
      )
    const owe = (kind: Owed["kind"]): Owed => ({
      kind,
      about: { list: "referrals", id: referral.id },
      referralId: referral.id,
      dueOn,
      overdue: isOverdue({ dueOn }, occasion),
      owner: { role: intakeCoordinator }
    })
    return [
      ...(breachOf(referral)?.toldOn === undefined ? [owe("breach-telling")] : []),
      ...(isTried || promised.has(referral.personKey) ? [] : [owe("breach-remedy")])
    ]
  })
}
