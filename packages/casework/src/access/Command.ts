import type { Observer } from "@samsyn/core"
import type { Assignment, Block, Consent, EmergencyAccess } from "../records/AccessRecords.ts"

interface By {
  readonly by: Observer
}

/** Someone is near a person from now or from a time to come. */
export interface Assign extends By {
  readonly tag: "assign"
  readonly assignment: Omit<Assignment, "recorded" | "ended">
}

/** It is over now. */
export interface EndAssignment extends By {
  readonly tag: "end-assignment"
  readonly assignmentId: string
}

/** The person consents from now on. */
export interface GiveConsent extends By {
  readonly tag: "give-consent"
  readonly consent: Pick<Consent, "id" | "personKey" | "scope"> & Pick<Consent["given"], "how">
}

/** The person takes it back. */
export interface WithdrawConsent extends By {
  readonly tag: "withdraw-consent"
  readonly consentId: string
}

/** The person closes someone out from now on. */
export interface SetBlock extends By {
  readonly tag: "set-block"
  readonly block: Omit<Block, "set" | "lifted">
}

/** The person lets them in again. */
export interface LiftBlock extends By {
  readonly tag: "lift-block"
  readonly blockId: string
}

/** Someone opens what is closed to them because it cannot wait. */
export interface OpenEmergency extends By {
  readonly tag: "open-emergency"
  readonly access: Pick<EmergencyAccess, "id" | "personKey" | "reason">
  /** Who is signed in, where anyone is. */
  readonly subject: string | undefined
}

/** Another looks at it afterwards. */
export interface ReviewEmergency extends By {
  readonly tag: "review-emergency"
  readonly accessId: string
  readonly outcome: NonNullable<EmergencyAccess["reviewed"]>["outcome"]
  /** Who is signed in, where anyone is. */
  readonly subject: string | undefined
}

export type AccessCommand = Assign | EndAssignment | GiveConsent | WithdrawConsent | SetBlock | LiftBlock | OpenEmergency | ReviewEmergency
