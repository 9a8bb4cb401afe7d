import type { Intake } from "../records/Intake.ts"
import type { Records } from "../records/Records.ts"

/** How a referral came in and was answered. One that came with a file has nothing of it until something is done. */
export function intakeOf(records: Records, referralId: string): Intake {
  return records.intakes.find(({ id }) => id === referralId) ?? { id: referralId, askedBack: [], onward: [], duplicates: [], escalated: [] }
}
