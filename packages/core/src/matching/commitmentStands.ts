import type { Commitment } from "../snapshot/Snapshot.ts"
import { isOver, type Now } from "../snapshot/moment.ts"

/** Whether a commitment binds its place and its person: a hold past its `until` is none. */
export function commitmentStands(commitment: Commitment, now: Now): boolean {
  return !(commitment.state === "held" && commitment.until !== undefined && isOver(commitment.until, now))
}
