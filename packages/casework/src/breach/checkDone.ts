import type { Fault } from "@samsyn/core"
import { checkDay } from "../assessment/checks.ts"
import type { Occasion } from "../Occasion.ts"
import type { ReferralKept } from "../records/Referral.ts"

/** Faults of the day on which something was done about a date: not to come, and not before the date was decided. */
export function checkDone(on: string, { rights: { decidedOn } }: ReferralKept, occasion: Occasion): ReadonlyArray<Fault> {
  const isBefore = decidedOn !== undefined && on < decidedOn
  return [
    ...checkDay(on, "/on", occasion),
    ...(isBefore ? [{ path: "/on", code: "reversed", message: "The date was not decided then" }] : [])
  ]
}
