import { checkLaw, contested, medium, poolOracle, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { match } from "./match.ts"
import type { Matching } from "./Matching.ts"

const drawn = fc.oneof(snapshotAndPack(contested), snapshotAndPack({ ...medium, vacancies: 8, contested: true }))

const personsPlaced = (snapshot: Snapshot, matching: Matching): ReadonlyArray<string> => {
  const placed = new Set(matching.assignments.map(({ referralId }) => referralId))
  return snapshot.referrals.filter(({ id }) => placed.has(id)).map(({ personKey }) => personKey)
}

const poolIds = (snapshot: Snapshot, pack: RulePack): string =>
  poolOracle(snapshot, pack)
    .map(({ id }) => id)
    .join()

describe("gainedByOneMore, laws", () => {
  // docs/method/matching.md#m10-gained-by-one-more
  // Broken by: stopping at the first who gains though they leave a place behind; taking a vacancy that is full by commitments for one that nobody wants.
  it("one more place at a vacancy always newly places the person named, and never another while the same referrals stand in the order", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const before = match(snapshot, pack)
        const already = new Set(personsPlaced(snapshot, before))
        for (const { gainedByOneMore, vacancyId } of before.vacancies) {
          const vacancies = snapshot.vacancies.map((vacancy) =>
            vacancy.id === vacancyId ? { ...vacancy, places: vacancy.places + 1 } : vacancy
          )
          const wider = { ...snapshot, vacancies }
          const after = match(wider, pack)

          const gained = personsPlaced(snapshot, after).filter((person) => !already.has(person))

          const named = snapshot.referrals.find(({ id }) => id === gainedByOneMore)?.personKey
          if (named !== undefined) expect(gained).toContain(named)
          else expect(gained).toEqual([])
          // With one more place another referral can stand for someone who has two; then the order is another one, and more than one can gain.
          if (poolIds(wider, pack) === poolIds(snapshot, pack)) expect(gained.length).toBeLessThanOrEqual(1)
        }
      },
      { runs: 400 }
    ))
})
