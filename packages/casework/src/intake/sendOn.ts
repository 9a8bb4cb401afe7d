import { accepted, type Decision } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { SendOn } from "./Command.ts"
import { intakeOf } from "./intakeOf.ts"
import { openReferral } from "./openReferral.ts"

/**
 * Sends a referral on to another service. It waits on from the same seniority date, and is to be assessed by the same day, until someone ends the wait here.
 * Source: domain.md 2.1 [9].
 */
export function sendOn(records: Records, { by, referralId, to }: SendOn, { at }: Occasion): Decision {
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found.decision
  const intake = intakeOf(records, referralId)
  return accepted({ tag: "referral-sent-on", by, puts: { intakes: [{ ...intake, onward: [...intake.onward, { at, by, to }] }] } })
}
