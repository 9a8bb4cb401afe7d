import type { Deciders } from "../Decider.ts"
import type { ImportCommand } from "./Command.ts"
import { importSnapshot } from "./importSnapshot.ts"

/** What is read from files. */
export const importDeciders: Deciders<ImportCommand> = {
  "import-snapshot": {
    changes: () => "all-records",
    decide: (records, { snapshot }, occasion) => importSnapshot(records, snapshot, occasion)
  }
}
