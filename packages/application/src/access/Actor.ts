import type { Observer } from "@samsyn/core"
import { Context } from "effect"

/** What someone who is signed in may be: what they may read and do follows from it, and from how they stand to the person that a request is about. */
export const accessRoles = ["coordinator", "assessor", "nearby", "unit-staff", "person", "service", "auditor"] as const
export type AccessRole = (typeof accessRoles)[number]

/** What a reading is for. It is asked with each reading of a person, logged, and told to the person. Source: domain.md 7.1 [72][82][95]; the codes are ours. */
export const purposes = ["care", "allocation", "audit", "own", "emergency"] as const
export type Purpose = (typeof purposes)[number]

/** Who is signed in, in the one role in which they act now. Holds no name and no national number. */
export interface Actor {
  /** A pseudonym of who signed in, made of issuer and subject; says nothing to whoever reads it. */
  readonly subject: string
  readonly role: AccessRole
  /** As whom they are named in what they record: the role of their profession, and their service. */
  readonly observer: Observer
  /** Who the person is, where the role is `person`. */
  readonly personKey?: string
  /** The treatment units whose places they keep, where the role is `unit-staff`. */
  readonly unitIds?: ReadonlyArray<string>
}

/** Who asks, and what for. */
export interface Access {
  readonly actor: Actor
  readonly purpose: Purpose
}

/** Who asks in the request that the running fiber answers. Whatever is not a request has none. */
export const CurrentAccess = Context.Reference<Access | undefined>("@samsyn/application/CurrentAccess", { defaultValue: () => undefined })

/** Whatever the service does of itself, for nobody who is signed in, and finds out for it who someone is. */
export type OwnWork = "sign-in" | "development-choices"

/**
 * What the service does of itself, as the layer that does it says. Where there is neither this nor `CurrentAccess`, as where a request came past its gate, the
 * store tells of nobody who they are or who looked.
 */
export const CurrentWork = Context.Reference<OwnWork | undefined>("@samsyn/application/CurrentWork", { defaultValue: () => undefined })
