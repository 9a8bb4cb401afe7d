import { checkPast } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { checkShared, unknownReferral } from "./checks.ts"
import type { RecordMoment, ShareMoment, WithdrawMoment } from "./Command.ts"
import { checkWithdrawal, withdrawnFromUnit } from "./withdrawal.ts"

/** Keeps a moment, for the person and those near them. The unit is never among those it is shared with from the start. */
export function recordMoment(records: Records, { moment }: RecordMoment, occasion: Occasion): Decision {
  const unknown = unknownReferral(records, moment.referralId)
  if (unknown !== undefined) return unknown
  if (records.moments.some(({ id }) => id === moment.id)) return idTaken("/id")
  const faults = [
    ...checkPast(moment.at, "/at", occasion),
    ...checkShared(moment.sharedWith),
    ...(moment.sharedWith.includes("unit")
      ? [
          {
            path: "/sharedWith",
            code: "consent-missing",
            message: "The unit reads a moment only when the person has consented to that one"
          }
        ]
      : [])
  ]
  if (faults.length > 0) return refused("invalid", ...faults)
  return accepted({ tag: "moment-recorded", by: moment.by, puts: { moments: [{ ...moment, recordedAt: occasion.at }] } })
}

/** Lets the unit read this one moment, by the person's consent. */
export function shareMoment(records: Records, { by, consented, momentId }: ShareMoment, occasion: Occasion): Decision {
  const moment = records.moments.find(({ id }) => id === momentId)
  if (moment === undefined) return refused("unknown-record", { path: "/momentId", code: "unknown", message: "No moment has this id" })
  if (moment.sharedWith.includes("unit")) {
    return refused("not-allowed-now", { path: "/momentId", code: "shared", message: "The unit may read this already" })
  }
  const faults = checkPast(consented.at, "/consented/at", occasion)
  if (faults.length > 0) return refused("invalid", ...faults)
  const { withdrawn: _, ...rest } = moment
  return accepted({ tag: "moment-shared", by, puts: { moments: [{ ...rest, sharedWith: [...moment.sharedWith, "unit"], consented }] } })
}

/** Takes back that the unit reads this one moment. What it read before stays read; who consented, and when, stays on record. */
export function withdrawMoment(records: Records, { by, momentId, withdrawn }: WithdrawMoment, occasion: Occasion): Decision {
  const moment = records.moments.find(({ id }) => id === momentId)
  if (moment === undefined) return refused("unknown-record", { path: "/momentId", code: "unknown", message: "No moment has this id" })
  const refusal = checkWithdrawal(moment, withdrawn, { path: "/momentId", occasion })
  if (refusal !== undefined) return refusal
  return accepted({
    tag: "moment-sharing-withdrawn",
    by,
    puts: { moments: [withdrawnFromUnit(moment, withdrawn)] },
    heardBy: moment.sharedWith
  })
}
