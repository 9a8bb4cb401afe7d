import { civilDateAt, datesOf } from "@samsyn/core"
import { type Decision, refused } from "../Decision.ts"
import { type Found, openReferral } from "../intake/openReferral.ts"
import type { Occasion } from "../Occasion.ts"
import { offersAt } from "../offers/offersAt.ts"
import { pileOf } from "../pileOf.ts"
import type { Records } from "../records/Records.ts"
import type { ReferralKept } from "../records/Referral.ts"

/** A referral with the latest start that is not kept, or is not yet sure to be. */
export interface DateNotKept {
  readonly referral: ReferralKept
  readonly latestStartOn: string
}

/**
 * The latest start of someone who waits, where it has passed or may yet pass: before it, it is never too early to say that there will be no place. Refused where no date
 * stands, and where a place that the person said yes to keeps it.
 */
export function dateNotKept(records: Records, referralId: string, occasion: Occasion): Found<DateNotKept> {
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found
  const referral = found.value
  const latestStartOn = standingDate(records, referral, occasion)
  if (latestStartOn === null)
    return not(refused("not-allowed-now", { path: "/referralId", code: "no-date", message: "No latest start stands for this person" }))
  const today = civilDateAt(occasion.at, occasion.timeZone)
  const isKept =
    today <= latestStartOn &&
    offersAt(records, occasion).some(
      ({ personKey, startsOn, state }) => personKey === referral.personKey && state === "accepted" && startsOn <= latestStartOn
    )
  if (isKept)
    return not(refused("not-allowed-now", { path: "/referralId", code: "date-kept", message: "A place in time waits for this person" }))
  return { tag: "found", value: { referral, latestStartOn } }
}

/** The decided date; where the law has none in the decision, the guide's date stands in, as it does in the queue. */
function standingDate(records: Records, { id, rights }: ReferralKept, occasion: Occasion): string | null {
  if (rights.outcome !== "granted") return null
  return rights.latestStartOn ?? datesOf(pileOf(records, occasion), occasion.rulePack, { referralId: id, vantage: "pile" }).latestStartOn
}

function not(decision: Decision): Found<DateNotKept> {
  return { tag: "not", decision }
}
