import { checkLaw, contested, medium, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { match } from "./match.ts"
import type { Matching } from "./Matching.ts"

const drawn = fc.oneof(snapshotAndPack(contested), snapshotAndPack({ ...medium, vacancies: 8, contested: true }))

const personsPlaced = (snapshot: Snapshot, matching: Matching): ReadonlyArray<string> => {
  const placed = new Set(matching.assignments.map(({ referralId }) => referralId))
  return snapshot.referrals.filter(({ id }) => placed.has(id)).map(({ personKey }) => personKey)
}

describe("gainedByOneMore, laws", () => {
  // Broken by: stopping at the first who gains though they leave a place behind; taking a vacancy that is full by commitments for one that nobody wants.
  it("one more place at a vacancy always newly places the person named, and never more than one", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const before = match(snapshot, pack)
        const already = new Set(personsPlaced(snapshot, before))
        for (const { gainedByOneMore, vacancyId } of before.vacancies) {
          const vacancies = snapshot.vacancies.map((vacancy) =>
            vacancy.id === vacancyId ? { ...vacancy, places: vacancy.places + 1 } : vacancy
          )
          const after = match({ ...snapshot, vacancies }, pack)

          const gained = personsPlaced(snapshot, after).filter((person) => !already.has(person))

          const named = snapshot.referrals.find(({ id }) => id === gainedByOneMore)?.personKey
          expect(gained).toEqual(named === undefined ? [] : [named])
        }
      },
      { runs: 400 }
    ))
})
