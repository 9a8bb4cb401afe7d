import type { Approach, Observer, Referral } from "@samsyn/core"
import type { ApproachKept } from "../records/Approach.ts"
import type { AskedBack, Draft, FormPart, Intake, SharedForm } from "../records/Intake.ts"
import type { ReferralKept } from "../records/Referral.ts"
import type { Side } from "../Side.ts"

/** Who sends a referral, and on whose side. Nobody is named where nobody asked for it. */
export interface SentBy {
  readonly side: Side
  readonly by?: Observer
}

/** A referral as it comes in, with the shared form where it was written there. */
export interface ReceiveReferral extends SentBy {
  readonly tag: "receive-referral"
  readonly referral: Referral
  readonly form?: SharedForm
}

/** A form that is begun; nothing of it needs to be complete. */
export interface BeginDraft extends Pick<Draft, "id" | "by" | "referral" | "form"> {
  readonly tag: "begin-draft"
}

export interface SaveDraft extends Pick<Draft, "by" | "referral" | "form"> {
  readonly tag: "save-draft"
  readonly draftId: string
}

/** A form that is complete becomes a referral, with the id and the lot that were drawn for it. */
export interface SendDraft extends Pick<Referral, "lot"> {
  readonly tag: "send-draft"
  readonly draftId: string
  readonly referralId: string
  readonly side: Side
  readonly by: Observer
}

interface OnReferral {
  readonly referralId: string
  readonly by: Observer
}

export interface AcknowledgeReferral extends OnReferral {
  readonly tag: "acknowledge-referral"
}

/** What is missing is asked for. */
export interface AskBack extends OnReferral, Pick<AskedBack, "id" | "parts" | "question" | "answerDueOn"> {
  readonly tag: "ask-back"
}

export interface AnswerQuestion extends OnReferral {
  readonly tag: "answer-question"
  readonly questionId: string
  readonly text: string
  readonly parts: ReadonlyArray<FormPart>
}

/** The referral goes on to another service; whether the wait here ends with it is said apart. */
export interface SendOn extends OnReferral, Pick<Intake["onward"][number], "to"> {
  readonly tag: "send-on"
}

/** The wait ends, for one of the national codes. */
export interface EndWait extends OnReferral, Pick<NonNullable<ReferralKept["ended"]>, "code"> {
  readonly tag: "end-wait"
}

/** Someone decides whether two records are of one request. Nothing is merged. */
export interface JudgeDuplicate extends OnReferral, Pick<Intake["duplicates"][number], "of" | "verdict"> {
  readonly tag: "judge-duplicate"
}

export interface ReceiveApproach {
  readonly tag: "receive-approach"
  readonly approach: Approach & Pick<ApproachKept, "consent">
}

interface OnApproach {
  readonly approachId: string
  readonly by: Observer
}

export interface AcknowledgeApproach extends OnApproach {
  readonly tag: "acknowledge-approach"
}

/** By a referral that is there already, or in another way. One that is still to be sent answers it when it names the approach. */
export interface AnswerApproach extends OnApproach, Pick<NonNullable<ApproachKept["answered"]>, "how" | "referralId"> {
  readonly tag: "answer-approach"
}

export type IntakeCommand =
  | ReceiveReferral
  | BeginDraft
  | SaveDraft
  | SendDraft
  | AcknowledgeReferral
  | AskBack
  | AnswerQuestion
  | SendOn
  | EndWait
  | JudgeDuplicate
  | ReceiveApproach
  | AcknowledgeApproach
  | AnswerApproach
