import { attachNote } from "./attachNote.ts"
import type { Command } from "./Command.ts"
import type { Decision } from "./Decision.ts"
import { importSnapshot } from "./importSnapshot.ts"
import type { Occasion } from "./Occasion.ts"
import type { Records } from "./Records.ts"
import { receiveReferral } from "./receiveReferral.ts"
import { recordContact } from "./recordContact.ts"
import { registerUnit } from "./registerUnit.ts"
import { registerVacancy } from "./registerVacancy.ts"

/**
 * Decides a command on the records as they are.
 *
 * Returns: the events that follow from it, or why there are none, with every fault by path.
 * Fails: never.
 * Laws: see decide.laws.test.ts — a refused command changes nothing; facts are never lost or changed by a later command, an import apart.
 */
export function decide(records: Records, command: Command, occasion: Occasion): Decision {
  switch (command.tag) {
    case "receive-referral":
      return receiveReferral(records, command.referral, occasion)
    case "attach-note":
      return attachNote(records, command, occasion)
    case "record-contact":
      return recordContact(records, command, occasion)
    case "register-unit":
      return registerUnit(records, command.unit)
    case "register-vacancy":
      return registerVacancy(records, command.vacancy, occasion)
    case "import-snapshot":
      return importSnapshot(command.snapshot, occasion)
  }
}
