import type { Fact, Observer } from "@samsyn/core"
import type { ContextNote } from "../records/ContextNote.ts"
import type { InterimHelp, Moment, PlanKept } from "../records/Near.ts"
import type { Side } from "../Side.ts"
import type { WindowChange } from "../windows/Command.ts"

/** A context note with the facts it holds, the window that what was seen opens or confirms, and a goal for the plan. */
export interface AttachNote {
  readonly tag: "attach-note"
  readonly side: Side
  readonly note: Omit<ContextNote, "factIds" | "windowId" | "goalId">
  readonly facts: ReadonlyArray<Pick<Fact, "id" | "circumstance" | "value">>
  readonly window?: WindowChange
  readonly goal?: { readonly id: string; readonly text: string }
}

/** A moment in three columns, for those near and the person. */
export interface RecordMoment {
  readonly tag: "record-moment"
  readonly moment: Omit<Moment, "recordedAt" | "consented" | "withdrawn">
}

/** The person lets the unit read one moment. */
export interface ShareMoment {
  readonly tag: "share-moment"
  readonly momentId: string
  readonly by: Observer
  readonly consented: NonNullable<Moment["consented"]>
}

/** The person takes back that the unit reads one moment. */
export interface WithdrawMoment {
  readonly tag: "withdraw-moment"
  readonly momentId: string
  readonly by: Observer
  readonly withdrawn: NonNullable<Moment["withdrawn"]>
}

/** The person's plan is begun, with its status by the national code list 8705. */
export interface BeginPlan {
  readonly tag: "begin-plan"
  readonly referralId: string
  readonly by: Observer
  readonly status: PlanKept["status"]
}

/** The parts of a plan that are lines of words. */
export type LinePart = "ownWords" | "goals" | "whereWeAreNow" | "ifUnstable"

type PlanLine = PlanKept["goals"][number]
type InPlace = PlanKept["mustBeInPlace"][number]

/** What a line of a plan says, by its part. */
export type PlanWritten =
  | ({ readonly part: LinePart } & Pick<PlanLine, "text" | "sharedWith" | "consented">)
  | ({ readonly part: "mustBeInPlace" } & Pick<InPlace, "what" | "isInPlace" | "who" | "sharedWith">)

/** One change of a plan. What was there stays in the history of events. */
export type PlanChange =
  | { readonly tag: "add-line"; readonly id: string; readonly line: PlanWritten }
  | { readonly tag: "replace-line"; readonly id: string; readonly line: PlanWritten }
  /** The person takes back that the unit reads one line. */
  | { readonly tag: "withdraw-line"; readonly id: string; readonly withdrawn: NonNullable<PlanLine["withdrawn"]> }
  | { readonly tag: "status"; readonly status: PlanKept["status"] }
  | { readonly tag: "coordinator"; readonly coordinator: Observer | null }
  | { readonly tag: "responsibility-group"; readonly members: PlanKept["responsibilityGroup"] }

export interface ChangePlan {
  readonly tag: "change-plan"
  readonly referralId: string
  readonly by: Observer
  readonly change: PlanChange
}

/** Help offered while the person waits. */
export interface OfferInterimHelp {
  readonly tag: "offer-interim-help"
  readonly help: Pick<InterimHelp, "id" | "referralId" | "kind" | "sharedWith">
  readonly by: Observer
}

/** Whether the help happened, and on which day that was so. */
export interface AnswerInterimHelp {
  readonly tag: "answer-interim-help"
  readonly helpId: string
  readonly by: Observer
  readonly answer: NonNullable<InterimHelp["happened"]>["answer"]
  readonly on: string
}

/** The person wants help now. Ids for a window, and for an approach where no referral of theirs waits. */
export interface WantHelpNow {
  readonly tag: "want-help-now"
  readonly windowId: string
  readonly approachId: string
  readonly referralId?: string
  readonly personKey?: string
}

export type NearCommand =
  | AttachNote
  | RecordMoment
  | ShareMoment
  | WithdrawMoment
  | BeginPlan
  | ChangePlan
  | OfferInterimHelp
  | AnswerInterimHelp
  | WantHelpNow
