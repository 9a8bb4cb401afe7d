import type { Fact, Observer } from "@samsyn/core"
import type { Disagreement, RightsDecision } from "../records/Assessment.ts"

type Rights = RightsDecision["rights"]

/** A decision on the right, perhaps in answer to a reassessment. Without a day of its own it is of today. */
export interface DecideRights {
  readonly tag: "decide-rights"
  readonly decision: Required<Pick<RightsDecision, "id" | "referralId" | "by" | "condition" | "lane" | "reasons">> & {
    readonly rights: Omit<Rights, "decidedOn"> & Partial<Pick<Rights, "decidedOn">>
  }
  readonly reassessmentId?: string
  readonly decisionRecordId: string
}

/** The person was told of a decision on a day. */
export interface TellDecision {
  readonly tag: "tell-decision"
  readonly decisionId: string
  readonly by: Observer
  readonly on: string
}

/** What the assessor has found out: facts that the pile sees. */
export interface RecordCircumstances {
  readonly tag: "record-circumstances"
  readonly found: Pick<Fact, "referralId" | "observedAt" | "by" | "basis" | "domain" | "sharedWith">
  readonly facts: ReadonlyArray<Pick<Fact, "id" | "circumstance" | "value">>
}

/** Someone asks that a decision be looked at again. */
export interface OpenReassessment {
  readonly tag: "open-reassessment"
  readonly id: string
  readonly referralId: string
  readonly by: Observer
  readonly reason: string
  readonly factIds: ReadonlyArray<string>
}

/** Keeps the decision with a reason, or asks back. A new decision is made with {@link DecideRights}. */
export interface AnswerReassessment {
  readonly tag: "answer-reassessment"
  readonly reassessmentId: string
  readonly by: Observer
  readonly answer:
    | { readonly tag: "kept"; readonly reason: string }
    | { readonly tag: "question"; readonly question: string; readonly to: Observer; readonly dueOn?: string }
  readonly decisionRecordId: string
}

/** A reply to the question that is open. */
export interface ReplyToQuestion {
  readonly tag: "reply-to-question"
  readonly reassessmentId: string
  readonly by: Observer
  readonly text: string
}

/** What the two sides cannot settle goes to a forum, with an owner and a date. */
export interface OpenDisagreement {
  readonly tag: "open-disagreement"
  readonly disagreement: Omit<Disagreement, "openedAt" | "settled" | "escalated">
}

export interface SettleDisagreement {
  readonly tag: "settle-disagreement"
  readonly disagreementId: string
  readonly by: Observer
  readonly outcome: NonNullable<Disagreement["settled"]>["outcome"]
}

export type AssessmentCommand =
  | DecideRights
  | TellDecision
  | RecordCircumstances
  | OpenReassessment
  | AnswerReassessment
  | ReplyToQuestion
  | OpenDisagreement
  | SettleDisagreement
