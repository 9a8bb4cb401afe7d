import type { Contact, Fact, Referral, Unit, Vacancy, Window } from "@samsyn/core"
import type { ContextNote } from "./records/ContextNote.ts"

/** What someone asks to have put on record. Ids and lots are drawn before, and shapes are checked by schema; a snapshot is read here, so that all its faults are told at once. */
export type Command =
  | { readonly tag: "receive-referral"; readonly referral: Referral }
  | AttachNote
  | { readonly tag: "record-contact"; readonly windowId: string; readonly contact: Contact }
  | { readonly tag: "register-unit"; readonly unit: Unit }
  | { readonly tag: "register-vacancy"; readonly vacancy: Vacancy }
  | { readonly tag: "import-snapshot"; readonly snapshot: unknown }

/** A context note with the facts it holds, and the window that what was seen opens or confirms. */
export interface AttachNote {
  readonly tag: "attach-note"
  readonly note: Omit<ContextNote, "factIds" | "windowId">
  readonly facts: ReadonlyArray<Pick<Fact, "id" | "circumstance" | "value">>
  readonly window?: WindowChange
}

export type WindowChange =
  | { readonly open: Pick<Window, "id" | "trigger" | "agreed"> & Partial<Pick<Window, "openedAt" | "endsAt">> }
  | { readonly confirm: { readonly windowId: string } }
