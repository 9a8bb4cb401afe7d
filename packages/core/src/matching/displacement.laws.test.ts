import { checkLaw, chosenOracle, contested, pinnedOracle, snapshotAndPack } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { displacement } from "./displacement.ts"

const worseAt = ["more-late", "wish-lost", "care-level-lost", "window-missed", "start-later"] as const

describe("displacement, laws", () => {
  // docs/method/matching.md#m11-displacement
  // Broken by: naming the last level that differs; counting a vacancy's id as a change; forgetting those who lose their place.
  it("who is worse off, and how, is always what trying everything with the pair pinned gives", () =>
    checkLaw(
      snapshotAndPack(contested),
      ({ pack, snapshot }) => {
        const present = chosenOracle(snapshot, pack)
        for (const [order, { referralId }] of present.entries()) {
          for (const { id: vacancyId } of snapshot.vacancies.slice(0, 2)) {
            const answer = displacement(snapshot, pack, { referralId, vacancyId })
            if (answer.tag !== "displaced") continue
            const pinned = pinnedOracle(snapshot, pack, { referralId, vacancyId })
            const affected = present.flatMap(({ choice: held, referralId: other }, index) => {
              const now = pinned[index]?.choice
              if (now === undefined || other === referralId || held.vacancyId === null) return []
              const level = [0, 1, 2, 3, 4].find((at) => now.costs[at] !== held.costs[at])
              if (level === undefined || (now.costs[level] ?? "") < (held.costs[level] ?? "")) return []
              const isUncovered = now.vacancyId === null
              return [
                {
                  referralId: other,
                  change: isUncovered ? "uncovered" : worseAt[level],
                  before: index < order,
                  startsOnBefore: held.startsOn,
                  startsOnAfter: isUncovered ? null : now.startsOn,
                  daysLateBefore: held.costs[0],
                  daysLateAfter: isUncovered ? null : now.costs[0]
                }
              ]
            })
            expect(answer.affected).toEqual(affected)
          }
        }
      },
      { runs: 120 }
    ))

  // docs/method/matching.md#m11-displacement
  // Broken by: solving again without taking the pinned place away.
  it("giving what the proposal gives anyway never affects anyone", () =>
    checkLaw(
      snapshotAndPack(contested),
      ({ pack, snapshot }) => {
        for (const { choice, referralId } of chosenOracle(snapshot, pack)) {
          if (choice.vacancyId === null) continue
          expect(displacement(snapshot, pack, { referralId, vacancyId: choice.vacancyId })).toMatchObject({
            tag: "displaced",
            affected: []
          })
        }
      },
      { runs: 100 }
    ))
})
