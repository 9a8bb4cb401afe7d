import { readRulePack, readSnapshot, type Reading } from "@samsyn/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkLaw, lawSeed } from "../laws.ts"
import { largeSnapshot } from "../large/largeSnapshot.ts"
import { rulePacks } from "./rulePacks.ts"
import { medium, small, snapshotAndPack } from "./snapshots.ts"

const faultsOf = (reading: Reading<unknown>) => (reading.tag === "accepted" ? [] : reading.faults)

/** Walks down shrinks of a draw by failing on about half of them, whatever they hold (then on all, to come to an end), and gathers what `judge` finds in any. */
function faultsAmongShrinks<A>(arbitrary: fc.Arbitrary<A>, judge: (value: A) => ReadonlyArray<unknown>): ReadonlyArray<unknown> {
  const found: Array<unknown> = []
  for (let round = 0; round < 10; round++) {
    let looked = 0
    fc.check(
      fc.property(arbitrary, (value) => {
        looked++
        found.push(...judge(value))
        return looked < 100 && (looked * 2_654_435_761) % 7 < 3
      }),
      { seed: lawSeed + round, numRuns: 1 }
    )
    expect(looked).toBeGreaterThan(3)
  }
  return found
}

describe("arbitraries, laws", () => {
  it("a drawn rule pack is always accepted", () =>
    checkLaw(rulePacks(), (pack) => expect(faultsOf(readRulePack(pack))).toEqual([]), { runs: 200 }))

  it("a drawn snapshot is always accepted with its pack", () =>
    checkLaw(
      fc.oneof(snapshotAndPack(small), snapshotAndPack(medium)),
      ({ pack, snapshot }) => expect(faultsOf(readSnapshot(snapshot, pack))).toEqual([]),
      { runs: 300 }
    ))

  it("a shrink of a drawn snapshot is always accepted too", () =>
    expect(
      faultsAmongShrinks(snapshotAndPack(small), ({ pack, snapshot }) => [
        ...faultsOf(readRulePack(pack)),
        ...faultsOf(readSnapshot(snapshot, pack))
      ])
    ).toEqual([]))
})

describe("largeSnapshot", () => {
  const pack = fc.sample(rulePacks({ order: "dates" }), { seed: 1, numRuns: 1 })[0]
  if (pack === undefined) throw new Error("no pack was drawn")
  const shape = { referrals: 3000, vacancies: 300, places: 9, edges: 40, factsPerReferral: 3, windows: 50, seed: 7 }

  it("is accepted, and the same seed draws the same snapshot", () => {
    const snapshot = largeSnapshot(pack, shape)

    expect(faultsOf(readSnapshot(snapshot, pack))).toEqual([])
    expect(JSON.stringify(largeSnapshot(pack, shape))).toBe(JSON.stringify(snapshot))
    expect(JSON.stringify(largeSnapshot(pack, { ...shape, seed: 8 }))).not.toBe(JSON.stringify(snapshot))
  })

  it("gives each referral about as many vacancies of a wanted care level as was asked for", () => {
    const snapshot = largeSnapshot(pack, shape)
    const wanted = snapshot.referrals.map(
      (one) => snapshot.vacancies.filter((vacancy) => one.careLevels.includes(vacancy.careLevel)).length
    )
    const mean = wanted.reduce((sum, count) => sum + count, 0) / wanted.length

    expect(mean).toBeGreaterThan(36)
    expect(mean).toBeLessThan(44)
  })
})
