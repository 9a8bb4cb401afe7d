import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { checkDone } from "./checkDone.ts"
import type { TellBreach } from "./Command.ts"
import { dateNotKept } from "./dateNotKept.ts"
import { keptOf } from "./keptOf.ts"

/** Puts on record that the person was told that their latest start is not kept. Told again, both stand. The order rests on dates alone, and does not change by it. */
export function tellBreach(records: Records, { by, how, on, referralId }: TellBreach, occasion: Occasion): Decision {
  const found = dateNotKept(records, referralId, occasion)
  if (found.tag === "not") return found.decision
  const { latestStartOn, referral } = found.value
  const faults = checkDone(on, referral, occasion)
  if (faults.length > 0) return refused("invalid", ...faults)
  const kept = keptOf(referral)
  const told = [...kept.told, { at: occasion.at, by, latestStartOn, on, how }]
  return accepted({ tag: "breach-told", by, puts: { referrals: [{ ...referral, breachKept: { ...kept, told } }] } })
}
