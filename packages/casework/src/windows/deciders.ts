import type { Deciders } from "../Decider.ts"
import type { WindowCommand } from "./Command.ts"
import { recordContact } from "./recordContact.ts"

/** Windows: opened, confirmed, contested, talked about, closed. */
export const windowDeciders: Deciders<WindowCommand> = {
  "record-contact": { changes: ({ windowId }) => ({ list: "windows", id: windowId }), decide: recordContact }
}
