import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { AcknowledgeReferral } from "./Command.ts"
import { intakeOf } from "./intakeOf.ts"
import { openReferral } from "./openReferral.ts"

/** Whoever referred has been told that the referral came. */
export function acknowledgeReferral(records: Records, { by, referralId }: AcknowledgeReferral, { at }: Occasion): Decision {
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found.decision
  const intake = intakeOf(records, referralId)
  if (intake.acknowledged !== undefined) {
    return refused("not-allowed-now", { path: "/referralId", code: "acknowledged", message: "This was acknowledged before" })
  }
  return accepted({ tag: "referral-acknowledged", by, puts: { intakes: [{ ...intake, acknowledged: { at, by } }] } })
}
