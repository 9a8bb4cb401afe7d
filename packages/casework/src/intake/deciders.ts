import type { Deciders } from "../Decider.ts"
import { acknowledgeReferral } from "./acknowledgeReferral.ts"
import { answerApproach } from "./answerApproach.ts"
import { acknowledgeApproach, receiveApproach } from "./approaches.ts"
import { answerQuestion, askBack } from "./askBack.ts"
import type { IntakeCommand } from "./Command.ts"
import { beginDraft, saveDraft, sendDraft } from "./drafts.ts"
import { endWait } from "./endWait.ts"
import { judgeDuplicate } from "./judgeDuplicate.ts"
import { receiveReferral } from "./receiveReferral.ts"
import { sendOn } from "./sendOn.ts"

const intake = ({ referralId }: { readonly referralId: string }) => ({ list: "intakes", id: referralId }) as const
const draft = ({ draftId }: { readonly draftId: string }) => ({ list: "drafts", id: draftId }) as const
const approach = ({ approachId }: { readonly approachId: string }) => ({ list: "approaches", id: approachId }) as const

/** Intake: drafts, referrals, approaches, and how each is acknowledged, answered or passed on. */
export const intakeDeciders: Deciders<IntakeCommand> = {
  "receive-referral": { decide: (records, command, occasion) => receiveReferral(records, command, occasion) },
  "begin-draft": { decide: beginDraft },
  "save-draft": { changes: draft, decide: saveDraft },
  "send-draft": { changes: draft, decide: sendDraft },
  "acknowledge-referral": { changes: intake, decide: acknowledgeReferral },
  "ask-back": { changes: intake, decide: askBack },
  "answer-question": { changes: intake, decide: answerQuestion },
  "send-on": { changes: intake, decide: sendOn },
  "end-wait": { changes: ({ referralId }) => ({ list: "referrals", id: referralId }), decide: endWait },
  "judge-duplicate": { changes: intake, decide: judgeDuplicate },
  "receive-approach": { decide: receiveApproach },
  "acknowledge-approach": { changes: approach, decide: acknowledgeApproach },
  "answer-approach": { changes: approach, decide: answerApproach }
}
