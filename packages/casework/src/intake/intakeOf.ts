import type { Intake } from "../records/Intake.ts"
import type { Records } from "../records/Records.ts"

/** How a referral came in and was answered. One that came with a file has nothing of it until something is done. */
export function intakeOf(records: Records, referralId: string): Intake {
  return records.intakes.find(({ id }) => id === referralId) ?? emptyIntake(referralId)
}

/** The same for many referrals, in one step each. */
export function intakesOf(records: Records): (referralId: string) => Intake {
  const byId = new Map(records.intakes.map((intake) => [intake.id, intake]))
  return (referralId) => byId.get(referralId) ?? emptyIntake(referralId)
}

function emptyIntake(id: string): Intake {
  return { id, askedBack: [], onward: [], duplicates: [], escalated: [] }
}
