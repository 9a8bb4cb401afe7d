import { type Block, isBlocking, type Records } from "@samsyn/casework"
import type { Actor } from "./Actor.ts"

/** How a person has closed someone out: by name, as one of a group, or not. */
export type Blocked = "by-name" | "as-one-of-a-group" | "not"

/** How a person has closed someone out at an instant. A block by name goes before one of a group. */
export function blockAgainst(actor: Actor, personKey: string | undefined, { blocks }: Records, at: string): Blocked {
  if (personKey === undefined) return "not"
  const inForce = blocks.filter((block) => block.personKey === personKey && isBlocking(block, at))
  if (inForce.some(({ against }) => against.tag === "subject" && against.subject === actor.subject)) return "by-name"
  return inForce.some(({ against }) => isOneOf(actor, against)) ? "as-one-of-a-group" : "not"
}

function isOneOf({ observer, role }: Actor, against: Block["against"]): boolean {
  switch (against.tag) {
    case "subject":
      return false
    case "service":
      return against.service === observer.service
    case "role":
      return against.role === role
    case "everyone-but":
      return !against.services.includes(observer.service)
  }
}
