import type { Occasion, Records } from "@samsyn/casework"
import type { Access } from "./Actor.ts"
import { type AccessTarget, aboutTarget } from "./AccessTarget.ts"
import { howTheyStand } from "./howTheyStand.ts"
import { mayRead } from "./mayRead.ts"
import type { Permission } from "./permissions.ts"

/** What is asked for, and what of. */
export interface Asked {
  readonly permission: Permission
  readonly target: AccessTarget
}

/** Whether someone may do what they ask for with what they name, at an instant; never with what is not there. Puts nothing on record: whoever answers a person's data by it does. */
export function isAllowed(
  { actor, purpose }: Access,
  { permission, target }: Asked,
  records: Records,
  time: Pick<Occasion, "at" | "timeZone">
): boolean {
  const about = aboutTarget(records, target)
  if (about === undefined) return false
  const standing = howTheyStand(actor, { target: target.tag, about }, records, time)
  return mayRead({ role: actor.role, permission, purpose, ...standing }).tag === "allowed"
}
