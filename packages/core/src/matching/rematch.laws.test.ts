import { checkLaw, contested, medium, snapshotAndPack, withoutReferrals } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { match } from "./match.ts"
import { rematch } from "./rematch.ts"

const drawn = fc.oneof(snapshotAndPack(contested), snapshotAndPack({ ...medium, vacancies: 8, contested: true }))

describe("rematch, laws", () => {
  // docs/method/matching.md#m14-again
  // Broken by: listing those whose place is the same.
  it("with nothing changed, nothing ever changes", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const previous = match(snapshot, pack)
        expect(rematch(snapshot, pack, previous)).toEqual({ matching: previous, changes: [] })
      },
      { runs: 150 }
    ))

  // docs/method/matching.md#m14-again
  // Broken by: taking a withdrawal for a vacancy that is gone; leaving out those who left the pool.
  it("after one withdrawal the changes always lead from the matching before to the one of match", () =>
    checkLaw(
      fc.tuple(drawn, fc.nat()),
      ([{ pack, snapshot }, drawnIndex]) => {
        const previous = match(snapshot, pack)
        const gone = snapshot.referrals[drawnIndex % Math.max(1, snapshot.referrals.length)]
        if (gone === undefined) return
        const rest = withoutReferrals(snapshot, [gone.id])

        const { changes, matching } = rematch(rest, pack, previous)

        expect(matching).toEqual(match(rest, pack))
        const places = new Map(previous.assignments.map(({ referralId, startsOn, vacancyId }) => [referralId, { vacancyId, startsOn }]))
        for (const { after, before, referralId } of changes) {
          expect(before).toEqual(places.get(referralId) ?? null)
          if (after === null) places.delete(referralId)
          else places.set(referralId, after)
        }
        const after = matching.assignments.map(({ referralId, startsOn, vacancyId }) => [referralId, { vacancyId, startsOn }] as const)
        expect(places).toEqual(new Map(after))
        expect(changes.filter(({ referralId }) => referralId === gone.id).every(({ why }) => why.tag === "left")).toBe(true)
      },
      { runs: 300 }
    ))
})
