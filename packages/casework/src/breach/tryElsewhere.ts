import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import { openReferral } from "../intake/openReferral.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { checkDone } from "./checkDone.ts"
import type { EndTrying, TryElsewhere } from "./Command.ts"
import { dateNotKept } from "./dateNotKept.ts"
import { keptOf } from "./keptOf.ts"

/** Puts on record that something else is tried. The same again is refused until it is known what came of it. The person keeps their place in the order meanwhile. */
export function tryElsewhere(records: Records, { by, id, on, referralId, remedy }: TryElsewhere, occasion: Occasion): Decision {
  const found = dateNotKept(records, referralId, occasion)
  if (found.tag === "not") return found.decision
  const { latestStartOn, referral } = found.value
  const kept = keptOf(referral)
  if (records.referrals.some((known) => keptOf(known).tried.some((one) => one.id === id))) return idTaken("/id")
  if (kept.tried.some((one) => one.remedy === remedy && one.ended === undefined))
    return refused("not-allowed-now", { path: "/remedy", code: "tried-already", message: "This is being tried already" })
  const faults = checkDone(on, referral, occasion)
  if (faults.length > 0) return refused("invalid", ...faults)
  const tried = [...kept.tried, { id, at: occasion.at, by, latestStartOn, on, remedy }]
  return accepted({ tag: "elsewhere-tried", by, puts: { referrals: [{ ...referral, breachKept: { ...kept, tried } }] } })
}

/** Puts on record what came of something that was tried. A place that was found elsewhere ends no wait: that is said by its own code. */
export function endTrying(records: Records, { by, outcome, referralId, triedId }: EndTrying, occasion: Occasion): Decision {
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found.decision
  const kept = keptOf(found.value)
  const tried = kept.tried.find(({ id }) => id === triedId)
  if (tried === undefined)
    return refused("unknown-record", { path: "/triedId", code: "unknown", message: "Nothing that was tried for this person has this id" })
  if (tried.ended !== undefined)
    return refused("not-allowed-now", { path: "/triedId", code: "ended", message: "It is known what came of this" })
  const ended = { ...tried, ended: { at: occasion.at, by, outcome } }
  return accepted({
    tag: "trying-ended",
    by,
    puts: { referrals: [{ ...found.value, breachKept: { ...kept, tried: kept.tried.map((one) => (one === tried ? ended : one)) } }] }
  })
}
