import { attachNote } from "./near/attachNote.ts"
import type { Command } from "./Command.ts"
import type { Decision } from "./Decision.ts"
import { importSnapshot } from "./imports/importSnapshot.ts"
import type { Occasion } from "./Occasion.ts"
import type { Records } from "./records/Records.ts"
import { receiveReferral } from "./intake/receiveReferral.ts"
import { recordContact } from "./near/recordContact.ts"
import { registerUnit } from "./places/registerUnit.ts"
import { registerVacancy } from "./places/registerVacancy.ts"

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
