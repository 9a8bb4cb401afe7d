import type { Deciders } from "../Decider.ts"
import { attachNote } from "./attachNote.ts"
import { beginPlan, changePlan } from "./changePlan.ts"
import type { NearCommand } from "./Command.ts"
import { answerInterimHelp, offerInterimHelp } from "./interimHelp.ts"
import { recordMoment, shareMoment, withdrawMoment } from "./moments.ts"
import { wantHelpNow } from "./wantHelpNow.ts"

/** Near the person: notes, moments, the plan, help meanwhile. */
export const nearDeciders: Deciders<NearCommand> = {
  "attach-note": { decide: attachNote },
  "record-moment": { decide: recordMoment },
  "share-moment": { changes: ({ momentId }) => ({ list: "moments", id: momentId }), decide: shareMoment },
  "withdraw-moment": { changes: ({ momentId }) => ({ list: "moments", id: momentId }), decide: withdrawMoment },
  "begin-plan": { decide: beginPlan },
  "change-plan": { changes: ({ referralId }) => ({ list: "plans", id: referralId }), decide: changePlan },
  "offer-interim-help": { decide: offerInterimHelp },
  "answer-interim-help": { changes: ({ helpId }) => ({ list: "interimHelp", id: helpId }), decide: answerInterimHelp },
  "want-help-now": { decide: wantHelpNow }
}
