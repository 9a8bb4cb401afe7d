import type { Deciders } from "../Decider.ts"
import type { IntakeCommand } from "./Command.ts"
import { receiveReferral } from "./receiveReferral.ts"

/** Intake: drafts, referrals, approaches, and how each is acknowledged, answered or passed on. */
export const intakeDeciders: Deciders<IntakeCommand> = {
  "receive-referral": { decide: (records, { referral }, occasion) => receiveReferral(records, referral, occasion) }
}
