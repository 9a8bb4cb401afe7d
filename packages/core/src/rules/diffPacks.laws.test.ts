import { checkLaw, medium, small, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { datesOf } from "../dates/datesOf.ts"
import { placeQueue } from "../queues/queues.ts"
import type { Duration } from "../time/duration.ts"
import { diffPacks } from "./diffPacks.ts"
import type { RulePack } from "./RulePack.ts"

const drawn = fc.oneof(snapshotAndPack(small), snapshotAndPack(medium))

/** The pack with every guiding time one week shorter, where it is counted in weeks. */
function shortened(pack: RulePack): RulePack {
  const shorter = (duration: Duration): Duration => ("weeks" in duration ? { weeks: Math.max(0, duration.weeks - 1) } : duration)
  return {
    ...pack,
    version: `${pack.version}-shorter`,
    conditions: pack.conditions.map((condition) => ({
      ...condition,
      latestStart: condition.latestStart === null ? null : shorter(condition.latestStart),
      exceptions: condition.exceptions.map((exception) => ({ ...exception, latestStart: shorter(exception.latestStart) }))
    }))
  }
}

describe("diffPacks, laws", () => {
  // docs/method/rules.md#r11-what-a-change-of-rules-would-do
  // Broken by: reading one of the two without its facts; counting whoever has a position as moved.
  it("a pack against itself never moves anyone", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const { groups, moved } = diffPacks(pack, pack, snapshot)
        expect(moved).toEqual([])
        expect(groups.every((group) => group.earlier === 0 && group.later === 0 && group.placesEarlierSum === 0)).toBe(true)
      },
      { runs: 100 }
    ))

  // docs/method/rules.md#r11-what-a-change-of-rules-would-do
  // Broken by: comparing with the first pack twice; taking the near date for the pile's; leaving out those of one queue.
  it("those named are always exactly those whose date, guide's date or position differs, each as each pack says", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const other = shortened(pack)
        const under = (by: RulePack) => {
          const positions = new Map(placeQueue(snapshot, by, { vantage: "pile" }).ranking.map((row) => [row.referralId, row.position]))
          return (referralId: string) => {
            const { guideOn, latestStartOn } = datesOf(snapshot, by, { referralId, vantage: "pile" })
            return { position: positions.get(referralId) ?? null, latestStartOn, guideOn }
          }
        }
        const [before, after] = [under(pack), under(other)]
        const differing = snapshot.referrals
          .map(({ id }) => ({ referralId: id, before: before(id), after: after(id) }))
          .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
          .toSorted((one, two) => (one.referralId < two.referralId ? -1 : 1))

        const { moved } = diffPacks(pack, other, snapshot)

        expect(moved.map(({ after: now, before: then, referralId }) => ({ referralId, before: then, after: now }))).toEqual(differing)
        expect(moved.every(({ daysEarlier }) => daysEarlier === null || daysEarlier >= 0)).toBe(true)
      },
      { runs: 150 }
    ))

  // docs/method/rules.md#r11-what-a-change-of-rules-would-do
  // Broken by: counting only those who move.
  it("the parts of each grouping always sum to everyone", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const { groups } = diffPacks(pack, shortened(pack), snapshot)
        for (const parts of Map.groupBy(groups, ({ by }) => by).values()) {
          expect(parts.reduce((sum, { people }) => sum + people, 0)).toBe(snapshot.referrals.length)
        }
      },
      { runs: 100 }
    ))
})
