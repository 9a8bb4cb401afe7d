import type { Contact, Window } from "@samsyn/core"

/** The window that a note opens or confirms. */
export type WindowChange =
  | { readonly open: Pick<Window, "id" | "trigger" | "agreed"> & Partial<Pick<Window, "openedAt" | "endsAt">> }
  | { readonly confirm: { readonly windowId: string } }

export type WindowCommand = { readonly tag: "record-contact"; readonly windowId: string; readonly contact: Contact }
