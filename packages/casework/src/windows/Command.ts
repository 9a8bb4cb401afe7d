import type { Contact, Observer, OpenReturn, Window } from "@samsyn/core"
import type { Step } from "../records/steps.ts"

/** The window that a note opens or confirms. */
export type WindowChange =
  | { readonly open: Pick<Window, "id" | "trigger" | "agreed"> & Partial<Pick<Window, "openedAt" | "endsAt">> }
  | { readonly confirm: { readonly windowId: string } }

/** A window as someone opens it, about a referral or an approach. */
export interface WindowOpened extends Pick<Window, "id" | "about" | "trigger" | "openedAt" | "observedBy" | "agreed"> {
  readonly endsAt?: string
  readonly openReturn?: OpenReturn
}

/** A talk with the person, by whom: the window keeps the role, the event the service too. */
export type Talk = Omit<Contact, "by"> & { readonly by: Observer }

export type WindowCommand =
  | { readonly tag: "open-window"; readonly window: WindowOpened }
  /** The person said it again, or it was seen again, at `confirmed.at`. */
  | { readonly tag: "confirm-window"; readonly windowId: string; readonly confirmed: Step }
  | { readonly tag: "contest-window"; readonly windowId: string; readonly contested: Step & { readonly why: string } }
  | { readonly tag: "close-window"; readonly windowId: string; readonly closed: Step & Pick<NonNullable<Window["closed"]>, "reason"> }
  | { readonly tag: "record-contact"; readonly windowId: string; readonly contact: Talk }
