import { type Decision, refused } from "../Decision.ts"
import type { Records } from "../records/Records.ts"

/** The refusal when nothing here is about the person: what opens or closes something about the wrong one must not be kept by a slip of the pen. */
export function unknownPerson({ approaches, referrals }: Records, personKey: string): Decision | undefined {
  return [...referrals, ...approaches].some((known) => known.personKey === personKey)
    ? undefined
    : refused("unknown-record", { path: "/personKey", code: "unknown", message: "Nothing here is about this person" })
}
