import { civilDateAt } from "@samsyn/core"
import { checkPast } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { AcknowledgeApproach, ReceiveApproach } from "./Command.ts"
import { acknowledgeDueOn } from "./clocks.ts"

/** Someone asked for help and no referral exists: it is kept, with who writes the referral by when, where that is known. */
export function receiveApproach(records: Records, { approach }: ReceiveApproach, occasion: Occasion): Decision {
  if ([...records.referrals, ...records.approaches].some(({ id }) => id === approach.id)) return idTaken("/id")
  const faults = [
    ...checkPast(approach.askedAt, "/askedAt", occasion),
    ...(approach.referralDueOn !== undefined && approach.referralDueOn < civilDateAt(occasion.at, occasion.timeZone)
      ? [{ path: "/referralDueOn", code: "passed", message: "This day has passed" }]
      : [])
  ]
  if (faults.length > 0) return refused("invalid", ...faults)
  const kept = { ...approach, acknowledgeDueOn: acknowledgeDueOn(approach.askedAt, occasion), escalated: [] }
  return accepted({ tag: "approach-received", by: approach.by, puts: { approaches: [kept] } })
}

/** Whoever asked has been told that someone here knows of it. */
export function acknowledgeApproach(records: Records, { approachId, by }: AcknowledgeApproach, { at }: Occasion): Decision {
  const approach = records.approaches.find(({ id }) => id === approachId)
  if (approach === undefined) return refused("unknown-record", { path: "/approachId", code: "unknown", message: "No approach has this id" })
  if (approach.answered !== undefined)
    return refused("not-allowed-now", { path: "/approachId", code: "answered", message: "This was answered before" })
  if (approach.acknowledged !== undefined) {
    return refused("not-allowed-now", { path: "/approachId", code: "acknowledged", message: "This was acknowledged before" })
  }
  return accepted({ tag: "approach-acknowledged", by, puts: { approaches: [{ ...approach, acknowledged: { at, by } }] } })
}
