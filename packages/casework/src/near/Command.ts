import type { Fact } from "@samsyn/core"
import type { ContextNote } from "../records/ContextNote.ts"
import type { WindowChange } from "../windows/Command.ts"

/** A context note with the facts it holds, and the window that what was seen opens or confirms. */
export interface AttachNote {
  readonly tag: "attach-note"
  readonly note: Omit<ContextNote, "factIds" | "windowId">
  readonly facts: ReadonlyArray<Pick<Fact, "id" | "circumstance" | "value">>
  readonly window?: WindowChange
}

export type NearCommand = AttachNote
