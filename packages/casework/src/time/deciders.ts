import type { Deciders } from "../Decider.ts"
import type { TimeCommand } from "./Command.ts"
import { letTimePass } from "./letTimePass.ts"

/** What only time does. */
export const timeDeciders: Deciders<TimeCommand> = {
  "let-time-pass": { decide: (records, _command, occasion) => letTimePass(records, occasion) }
}
