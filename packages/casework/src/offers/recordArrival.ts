import { civilDateAt, type Fault } from "@samsyn/core"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Offer } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import type { RecordArrival, RecordNoShow } from "./Command.ts"
import { findOffer, next } from "./offerFound.ts"

/** The wait ended because help began, by the national code list 8445. Source: domain.md 3.6. */
const helpBegun = "1"

/** The person has come. The day they truly began stands beside the day on paper, and their wait has ended. */
export function recordArrival(records: Records, command: RecordArrival, occasion: Occasion): Decision {
  const found = findOffer(records, command, occasion)
  if (found.tag === "refused") return found
  const { by, trulyStartedOn } = command
  const { at } = occasion
  const faults = checkTrueStart(found.offer, trulyStartedOn, occasion)
  if (faults.length > 0) return refused("invalid", ...faults)
  const referral = records.referrals.find(({ id }) => id === found.offer.referralId)
  if (referral === undefined) throw new Error("recordArrival: an offer is about a referral that there is")
  return accepted({
    tag: "arrival-recorded",
    by,
    puts: {
      referrals: [{ ...referral, ended: { at, by, code: helpBegun } }],
      offers: [{ ...next(found.offer, "arrived", { at, by }), trulyStartedOn }]
    }
  })
}

/** A true start is not after today, and not before the place was given. */
function checkTrueStart({ history }: Offer, trulyStartedOn: string, { at, timeZone }: Occasion): ReadonlyArray<Fault> {
  const path = "/trulyStartedOn"
  const given = history[0]
  if (trulyStartedOn > civilDateAt(at, timeZone)) return [{ path, code: "in-the-future", message: "This has not happened yet" }]
  if (given !== undefined && trulyStartedOn < civilDateAt(given.at, timeZone))
    return [{ path, code: "before-the-offer", message: "The place was not given then" }]
  return []
}

/** The person has not come. It changes what is done next and nothing else: they stand in the order as if no place had been given, and nothing of it is held against them. */
export function recordNoShow(records: Records, command: RecordNoShow, occasion: Occasion): Decision {
  const found = findOffer(records, command, occasion)
  if (found.tag === "refused") return found
  const { by, nextStep } = command
  const { at, timeZone } = occasion
  const today = civilDateAt(at, timeZone)
  if (today < found.offer.startsOn)
    return refused("not-allowed-now", { path: "/offerId", code: "not-yet", message: "The day of start has not come" })
  if (nextStep.dueOn < today) return refused("invalid", { path: "/nextStep/dueOn", code: "over", message: "This day is over" })
  return accepted({
    tag: "no-show-recorded",
    by,
    puts: { offers: [{ ...next(found.offer, "did-not-arrive", { at, by }), nextStep }] }
  })
}
