import { checkLaw, choicesOracle, contested, medium, placesFree, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { leftEmpty, oneConditionAway } from "./leftEmpty.ts"
import { match } from "./match.ts"
import { type FailedCondition, whyNot } from "./whyNot.ts"

const drawn = fc.oneof(snapshotAndPack(contested), snapshotAndPack({ ...medium, vacancies: 8, contested: true }))

describe("leftEmpty, laws", () => {
  // docs/method/matching.md#m9-left-empty
  // Broken by: counting ways that make nobody later; telling the dearest way; letting in someone who has a place.
  it("a place left empty is always forbidden by the days late of someone before the one who waits", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const matching = match(snapshot, pack)
        const order = choicesOracle(snapshot, pack).map(({ referral }) => referral.id)
        for (const { forbiddenBy, referralId, vacancyId } of leftEmpty(snapshot, pack)) {
          expect(matching.unplaced.map((one) => one.referralId)).toContain(referralId)
          expect(matching.vacancies.find((one) => one.vacancyId === vacancyId)?.placesLeft).toBeGreaterThan(0)
          expect(forbiddenBy.every(({ daysLater }) => daysLater > 0)).toBe(true)
          expect(forbiddenBy.some((one) => order.indexOf(one.referralId) < order.indexOf(referralId))).toBe(true)
        }
      },
      { runs: 400 }
    ))

  // docs/method/matching.md#m9-left-empty
  // Broken by: stopping the search at the first vacancy; forgetting that the person waiting must be eligible.
  it("where more could be placed than are, some empty place always says whose days late forbid it", () =>
    checkLaw(
      snapshotAndPack(contested),
      ({ pack, snapshot }) => {
        const people = choicesOracle(snapshot, pack).map(({ choices }) => choices.flatMap(({ vacancyId }) => vacancyId ?? []))
        const most = mostPlaced(people, new Map(placesFree(snapshot)))

        const told = leftEmpty(snapshot, pack)

        expect(told.length > 0).toBe(most > match(snapshot, pack).assignments.length)
      },
      { runs: 300 }
    ))
})

describe("oneConditionAway, laws", () => {
  // docs/method/matching.md#m9-left-empty
  // Broken by: counting those who fail more than one condition; asking those who have a place; leaving out a free place.
  it("those named are always exactly those without a place whom one condition alone keeps out of a free place", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const { unplaced, vacancies } = match(snapshot, pack)
        const alone = vacancies.flatMap(({ placesLeft, vacancyId }) =>
          (placesLeft > 0 ? unplaced : []).flatMap(({ referralId }) => {
            const failed = whyNot(snapshot, pack, { referralId, vacancyId })
            return failed.length === 1 ? [[vacancyId, keyOf(failed[0]), referralId].join(" ")] : []
          })
        )

        const told = oneConditionAway(snapshot, pack)

        const named = told.flatMap(({ failed, referralIds, vacancyId }) =>
          referralIds.map((id) => [vacancyId, keyOf(failed), id].join(" "))
        )
        expect(named.toSorted()).toEqual(alone.toSorted())
        for (const rows of Map.groupBy(told, ({ vacancyId }) => vacancyId).values()) {
          const counts = rows.map(({ referralIds }) => referralIds.length)
          expect(counts).toEqual(counts.toSorted((one, other) => other - one))
          expect(new Set(rows.map(({ failed }) => keyOf(failed))).size).toBe(rows.length)
        }
      },
      { runs: 200 }
    ))
})

/** A condition with what it asks for: which feature, which bound. */
function keyOf(failed: FailedCondition | undefined): string {
  const { bound, condition, feature } = { bound: "", feature: "", condition: "", ...failed }
  return `${condition} ${feature} ${bound}`
}

/** How many can be placed at most, by trying everything. */
function mostPlaced(people: ReadonlyArray<ReadonlyArray<string>>, free: ReadonlyMap<string, number>): number {
  const [first, ...rest] = people
  if (first === undefined) return 0
  const placing = first
    .filter((id) => (free.get(id) ?? 0) > 0)
    .map((id) => 1 + mostPlaced(rest, new Map([...free, [id, (free.get(id) ?? 0) - 1]])))
  return Math.max(mostPlaced(rest, free), ...placing)
}
