import type { AccessCommand } from "./access/Command.ts"
import type { AssessmentCommand } from "./assessment/Command.ts"
import type { BreachCommand } from "./breach/Command.ts"
import type { ImportCommand } from "./imports/Command.ts"
import type { IntakeCommand } from "./intake/Command.ts"
import type { NearCommand } from "./near/Command.ts"
import type { OfferCommand } from "./offers/Command.ts"
import type { PlaceCommand } from "./places/Command.ts"
import type { TimeCommand } from "./time/Command.ts"
import type { WindowCommand } from "./windows/Command.ts"

/** What someone asks to have put on record. Ids and lots are drawn before, and shapes are checked by schema; a snapshot is read here, so that all its faults are told at once. */
export type Command =
  | IntakeCommand
  | AssessmentCommand
  | BreachCommand
  | NearCommand
  | WindowCommand
  | PlaceCommand
  | OfferCommand
  | AccessCommand
  | ImportCommand
  | TimeCommand
