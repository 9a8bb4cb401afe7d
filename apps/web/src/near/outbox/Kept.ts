import type {
  NewContact,
  NewInterimAnswer,
  NewInterimHelp,
  NewMoment,
  NewNote,
  NewPlan,
  NewPlanLine,
  NewReply,
  NewSharing,
  NewWithdrawal
} from "@samsyn/contract"

/** What can be written near someone while the line is bad. Each only adds, or names the version that its writer has read. */
export type Written =
  | { readonly tag: "note"; readonly referralId: string; readonly note: NewNote }
  | { readonly tag: "contact"; readonly windowId: string; readonly contact: NewContact }
  | { readonly tag: "moment"; readonly referralId: string; readonly moment: NewMoment }
  | { readonly tag: "share-moment"; readonly momentId: string; readonly sharing: NewSharing }
  | { readonly tag: "withdraw-moment"; readonly momentId: string; readonly withdrawal: NewWithdrawal }
  | { readonly tag: "reply"; readonly reassessmentId: string; readonly version: string; readonly reply: NewReply }
  | { readonly tag: "begin-plan"; readonly referralId: string; readonly plan: NewPlan }
  | { readonly tag: "plan-line"; readonly referralId: string; readonly line: NewPlanLine }
  | {
      readonly tag: "put-plan-line"
      readonly referralId: string
      readonly lineId: string
      readonly version: string
      readonly line: NewPlanLine
    }
  | { readonly tag: "interim-help"; readonly referralId: string; readonly help: NewInterimHelp }
  | { readonly tag: "interim-answer"; readonly helpId: string; readonly answer: NewInterimAnswer }

/** What something is called by: what it is, and of a note that it is about a window. */
export type Kind = Written["tag"] | "window"

export function kindOf(written: Written): Kind {
  return written.tag === "note" && written.note.window !== undefined ? "window" : written.tag
}

/** Why the service did not take something: the last part of its problem's type, and what was wrong with it. */
export interface Refusal {
  readonly problem: string
  readonly faults: ReadonlyArray<{ readonly path: string; readonly code: string }>
}

/** Something written that the service has not taken yet, as it lies on this phone. */
export interface Kept {
  /** Its key for the service, so that sent twice it is done once. */
  readonly id: string
  /** Who wrote it: nobody else is shown it, and nobody else sends it. */
  readonly owner: string
  readonly personKey: string
  /** Milliseconds since 1970, by this phone. */
  readonly writtenAt: number
  readonly written: Written
  /** The form that it was written in, with what stood in each field, to write it again. */
  readonly form?: { readonly view: string; readonly draft: unknown }
  /** When it was first sent and perhaps came through: the service knows its key for a day from then. */
  readonly triedAt?: number
  readonly refused?: Refusal
}
