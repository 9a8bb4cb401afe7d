import type { Deciders } from "../Decider.ts"
import { assign, endAssignment } from "./assignments.ts"
import { liftBlock, setBlock } from "./blocks.ts"
import type { AccessCommand } from "./Command.ts"
import { giveConsent, withdrawConsent } from "./consents.ts"
import { openEmergency, reviewEmergency } from "./emergencies.ts"

/** Who is near whom, what people consent to, whom they close out, and what was opened because it could not wait. */
export const accessDeciders: Deciders<AccessCommand> = {
  assign: { decide: assign },
  "end-assignment": { changes: ({ assignmentId }) => ({ list: "assignments", id: assignmentId }), decide: endAssignment },
  "give-consent": { decide: giveConsent },
  "withdraw-consent": { changes: ({ consentId }) => ({ list: "consents", id: consentId }), decide: withdrawConsent },
  "set-block": { decide: setBlock },
  "lift-block": { changes: ({ blockId }) => ({ list: "blocks", id: blockId }), decide: liftBlock },
  "open-emergency": { decide: openEmergency },
  "review-emergency": { changes: ({ accessId }) => ({ list: "emergencies", id: accessId }), decide: reviewEmergency }
}
