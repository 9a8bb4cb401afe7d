import { checkLaw, datesOracle, placeQueueOracle, runsShare, small, type SnapshotAndPack, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { type OwnFact, whatWouldMove } from "./whatWouldMove.ts"

describe("whatWouldMove, laws", () => {
  // docs/method/queues.md#q6-what-would-move
  // Broken by: a set with more facts tried first; a decided date made later; a value left out.
  it("the facts named always get there, and one fact is named wherever one is enough", () => {
    const seen = new Map<string, number>()
    checkLaw(
      fc.record({ drawn: snapshotAndPack(small), ahead: fc.nat(2) }),
      ({ ahead, drawn }) => {
        for (const row of placeQueueOracle(drawn.snapshot, drawn.pack, "pile")) {
          const position = Math.max(1, row.position - ahead)
          const answer = whatWouldMove(drawn.snapshot, drawn.pack, { referralId: row.referralId, position })
          seen.set(answer.tag, (seen.get(answer.tag) ?? 0) + 1)
          expect(answer.tag === "already").toBe(row.position <= position)
          if (answer.tag === "facts") {
            expect(answer.position).toBeLessThanOrEqual(position)
            expect(positionWith(drawn, row.referralId, answer.facts)).toBe(answer.position)
          }
          // Where the guide's date is earlier than the decided one already, a new decision gets there and no fact is needed: a finding says so.
          if (answer.tag === "already" || positionWith(drawn, row.referralId, []) < row.position) continue
          const isOneEnough = everyFact(drawn).some((fact) => positionWith(drawn, row.referralId, [fact]) <= position)
          expect(answer.tag === "facts" && answer.facts.length === 1).toBe(isOneEnough)
        }
      },
      { runs: 250 }
    )
    if (runsShare >= 1) expect([...seen.keys()].toSorted()).toEqual(["already", "facts", "none"])
  })
})

function everyFact({ pack }: SnapshotAndPack): ReadonlyArray<OwnFact> {
  return pack.circumstances.flatMap(({ code, value: kind }) => {
    const values: ReadonlyArray<boolean | number> = kind === "flag" ? [true, false] : [-1, 0.5, 1, 2, 2.5, 3, 5, 10, 20, 21, 30]
    return values.map((value) => ({ circumstance: code, value }))
  })
}

/** The position once an assessor has noted the facts and decided by them, where that gives an earlier date. */
function positionWith({ pack, snapshot }: SnapshotAndPack, referralId: string, facts: ReadonlyArray<OwnFact>): number {
  const noted = facts.map(({ circumstance, value }, index): Snapshot["facts"][number] => ({
    id: `noted-${index}`,
    referralId,
    circumstance,
    value,
    source: "assessment",
    observedAt: `9999-01-01T00:00:00Z`,
    recordedAt: snapshot.asOf,
    by: { role: "assessor", service: "service-a" },
    basis: "told",
    domain: "health",
    sharedWith: []
  }))
  const after: Snapshot = { ...snapshot, facts: [...snapshot.facts, ...noted] }
  const decided = snapshot.referrals.map((referral) => {
    if (referral.id !== referralId) return referral
    const before = datesOracle(snapshot, pack, referral, "pile").latestStartOn
    const guide = datesOracle(after, pack, referral, "pile").guideOn
    const latestStartOn = [before, guide].filter((date) => date !== null).toSorted()[0]
    return { ...referral, rights: { ...referral.rights, ...(latestStartOn === undefined ? {} : { latestStartOn }) } }
  })
  const queue = placeQueueOracle({ ...after, referrals: decided }, pack, "pile")
  return queue.find((row) => row.referralId === referralId)?.position ?? Number.POSITIVE_INFINITY
}
