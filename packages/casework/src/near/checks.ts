import type { Audience, Fault } from "@samsyn/core"
import { type Decision, refused } from "../Decision.ts"
import type { Records } from "../records/Records.ts"

/** The refusal when no referral has the id; what is near a person goes on when the wait has ended. */
export function unknownReferral({ referrals }: Records, referralId: string): Decision | undefined {
  return referrals.some(({ id }) => id === referralId)
    ? undefined
    : refused("unknown-record", { path: "/referralId", code: "unknown", message: "No referral has this id" })
}

/** A fault when something is shared with nobody: nobody could ever read it again. */
export function checkShared(sharedWith: ReadonlyArray<Audience>): ReadonlyArray<Fault> {
  return sharedWith.length > 0 ? [] : [{ path: "/sharedWith", code: "missing", message: "Shared with nobody" }]
}
