import type { Occasion, Records } from "@samsyn/casework"
import type { Access } from "./Actor.ts"
import type { AccessTarget } from "./AccessTarget.ts"
import { isAllowed } from "./isAllowed.ts"

/**
 * Whether someone may be told, in codes, what is near whomever a record is about: whoever may read that close up; and whoever reads the pile, whose order and
 * tensions are made of what is shared with the unit. Whoever may read the record itself, and neither, is told of it as if nothing were known near.
 */
export function isNearOpen(access: Access, target: AccessTarget, records: Records, time: Pick<Occasion, "at" | "timeZone">): boolean {
  return (
    isAllowed(access, { permission: "read-near", target }, records, time) ||
    isAllowed(access, { permission: "read-pile", target: { tag: "nobody" } }, records, time)
  )
}
