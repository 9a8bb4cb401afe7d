import type { NumberedAccess } from "../ports/AccessLog.ts"
import type { AccessRole, Purpose } from "./Actor.ts"
import { type AccessAct, type Matter, matterOf } from "./matters.ts"

/**
 * A reading as the person is told of it: when, in which role, of which profession and service, what for, what about, and whether it was let through.
 *
 * No name and no pseudonym of who it was: none but a pseudonym is kept here, which says nothing to the person. `number` is what they name when they ask who it was;
 * whoever keeps the sign-in can answer that. Source: domain.md 7.1 [72] (the legal entity may be shown to the patient) and [95] (patients see who looked).
 */
export interface AccessTold {
  readonly number: number
  readonly at: string
  readonly role: AccessRole
  readonly profession: string
  readonly service: string
  readonly purpose: Purpose | null
  readonly matter: Matter
  readonly act: AccessAct
  readonly outcome: "read" | "refused"
  /** It was opened in an emergency, though it was closed. */
  readonly isEmergency: boolean
}

/** An entry of the log as the person is told of it. */
export function accessTold({ at, number, outcome, permission, profession, purpose, role, service }: NumberedAccess): AccessTold {
  const isEmergency = purpose === "emergency" || permission === "open-emergency"
  return { number, at, role, profession, service, purpose, ...matterOf[permission], outcome, isEmergency }
}
