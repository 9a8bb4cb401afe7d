import type { Deciders } from "../Decider.ts"
import { answerReassessment, replyToQuestion } from "./answerReassessment.ts"
import type { AssessmentCommand } from "./Command.ts"
import { decideRights, tellDecision } from "./decideRights.ts"
import { openDisagreement, settleDisagreement } from "./disagreements.ts"
import { openReassessment } from "./openReassessment.ts"
import { recordCircumstances } from "./recordCircumstances.ts"

/** Assessment: decisions on the right, what they rest on, and what is looked at again. */
export const assessmentDeciders: Deciders<AssessmentCommand> = {
  "decide-rights": { changes: ({ decision }) => ({ list: "referrals", id: decision.referralId }), decide: decideRights },
  "tell-decision": { changes: ({ decisionId }) => ({ list: "decisions", id: decisionId }), decide: tellDecision },
  "record-circumstances": { decide: recordCircumstances },
  "open-reassessment": { decide: openReassessment },
  "answer-reassessment": { changes: ({ reassessmentId }) => ({ list: "reassessments", id: reassessmentId }), decide: answerReassessment },
  "reply-to-question": { changes: ({ reassessmentId }) => ({ list: "reassessments", id: reassessmentId }), decide: replyToQuestion },
  "open-disagreement": { decide: openDisagreement },
  "settle-disagreement": { changes: ({ disagreementId }) => ({ list: "disagreements", id: disagreementId }), decide: settleDisagreement }
}
