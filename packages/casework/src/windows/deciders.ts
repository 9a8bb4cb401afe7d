import type { Deciders, Target } from "../Decider.ts"
import { closeWindow } from "./closeWindow.ts"
import type { WindowCommand } from "./Command.ts"
import { confirmWindow } from "./confirmWindow.ts"
import { contestWindow } from "./contestWindow.ts"
import { openWindow } from "./openWindow.ts"
import { recordContact } from "./recordContact.ts"

/** Windows: opened, confirmed, contested, talked about, closed. */
export const windowDeciders: Deciders<WindowCommand> = {
  "open-window": { decide: (records, { window }, occasion) => openWindow(records, window, occasion) },
  "confirm-window": { changes: itsWindow, decide: confirmWindow },
  "contest-window": { changes: itsWindow, decide: contestWindow },
  "close-window": { changes: itsWindow, decide: closeWindow },
  "record-contact": { changes: itsWindow, decide: recordContact }
}

function itsWindow({ windowId }: { readonly windowId: string }): Target {
  return { list: "windows", id: windowId }
}
