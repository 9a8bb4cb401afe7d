import type { Desk } from "./Desk.ts"
import type { Referral } from "../snapshot/Snapshot.ts"
import { civilDay } from "../time/civilDate.ts"

/** A referral that stands in no order, and why. `lane`: an unranked lane; the pack's words say what that lane is. */
export type Apart =
  | { readonly referralId: string; readonly why: "setAside"; readonly unknown: ReadonlyArray<"lane" | "condition" | "latestStartOn"> }
  | {
      readonly referralId: string
      readonly why: "lane"
      readonly lane: string
      readonly receivedAt: string
      readonly legalEndOn: string | null
    }
  | { readonly referralId: string; readonly why: "refused"; readonly decidedOn: string | null }

/** What the pack cannot rank about a referral; empty for everything that readSnapshot accepts. */
export function unknownToPack(desk: Desk, referral: Referral): ReadonlyArray<"lane" | "condition" | "latestStartOn"> {
  const unknown: Array<"lane" | "condition" | "latestStartOn"> = []
  if (!desk.rules.lanes.has(referral.lane)) unknown.push("lane")
  if (referral.condition !== null && !desk.rules.conditions.has(referral.condition)) unknown.push("condition")
  const { outcome, latestStartOn } = referral.rights
  if (outcome === "granted" && desk.rules.pack.decisions === "dated" && latestStartOn === undefined) unknown.push("latestStartOn")
  return unknown
}

export function isInRankedLane(desk: Desk, referral: Referral): boolean {
  return desk.rules.pack.lanes.some((lane) => lane.code === referral.lane && lane.ranked)
}

/** Those who stand apart: what cannot be ranked first, then unranked lanes in the order of the pack, then refused; each by seniority, lot, id. */
export function apartOf(desk: Desk): ReadonlyArray<Apart> {
  const found = desk.snapshot.referrals.flatMap(
    (referral): ReadonlyArray<{ readonly apart: Apart; readonly group: number; readonly referral: Referral }> => {
      const unknown = unknownToPack(desk, referral)
      const referralId = referral.id
      if (unknown.length > 0) return [{ referral, group: -1, apart: { referralId, why: "setAside", unknown } }]
      if (referral.rights.outcome === "refused") {
        return [
          { referral, group: Number.POSITIVE_INFINITY, apart: { referralId, why: "refused", decidedOn: referral.rights.decidedOn ?? null } }
        ]
      }
      if (isInRankedLane(desk, referral)) return []
      const { lane, legalEndOn, receivedAt } = referral
      return [
        {
          referral,
          group: desk.rules.lanes.get(lane) ?? 0,
          apart: { referralId, why: "lane", lane, receivedAt, legalEndOn: legalEndOn ?? null }
        }
      ]
    }
  )
  return found.sort((one, other) => one.group - other.group || bySeniority(one.referral, other.referral)).map(({ apart }) => apart)
}

function bySeniority(one: Referral, other: Referral): number {
  return civilDay(one.seniorityOn) - civilDay(other.seniorityOn) || one.lot - other.lot || (one.id < other.id ? -1 : 1)
}
