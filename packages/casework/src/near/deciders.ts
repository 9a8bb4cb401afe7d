import type { Deciders } from "../Decider.ts"
import { attachNote } from "./attachNote.ts"
import type { NearCommand } from "./Command.ts"

/** Near the person: notes, moments, the plan, help meanwhile. */
export const nearDeciders: Deciders<NearCommand> = {
  "attach-note": { decide: attachNote }
}
