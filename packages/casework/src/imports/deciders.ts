import type { Deciders } from "../Decider.ts"
import type { ImportCommand } from "./Command.ts"
import { importSnapshot } from "./importSnapshot.ts"

/** What is read from files. */
export const importDeciders: Deciders<ImportCommand> = {
  "import-snapshot": { decide: (_records, { snapshot }, occasion) => importSnapshot(snapshot, occasion) }
}
