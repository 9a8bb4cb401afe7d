import { assert, describe, it } from "vitest"
import { assumedClocks, assumedForums, clockOf, forumsOf } from "./assumed.ts"
import { noTsb } from "./noTsb.ts"
import { readRulePack } from "./readRulePack.ts"

const own = {
  ...noTsb,
  clocks: [...noTsb.clocks, { code: "reassessment-answer", within: { workingDays: 5 }, cites: ["assumption"] }],
  forums: [{ code: "regional-council", name: { nb: "Det regionale rådet", sv: "Det regionala rådet", en: "The regional council" } }]
}

describe("times and forums for which no source gives anything", () => {
  // docs/method/rules.md#r12-times-and-forums-that-no-source-gives
  it("are the assumed ones, but for those that a pack gives itself", () => {
    assert.deepStrictEqual(clockOf(noTsb, "reassessment-answer"), assumedClocks["reassessment-answer"])
    assert.deepStrictEqual(clockOf(own, "reassessment-answer"), { workingDays: 5 })
    assert.deepStrictEqual(clockOf(own, "question-reply"), { workingDays: 3 })
    assert.deepStrictEqual(forumsOf(noTsb), assumedForums)
    assert.deepStrictEqual(forumsOf(own), ["regional-council"])
  })

  it("are read with a pack as its other codes are: each once, in civil days, cited or marked, and at least one forum", () => {
    const [clock] = own.clocks.slice(-1)
    const faultsOf = (pack: object) => {
      const read = readRulePack(pack)
      return read.tag === "accepted" ? [] : read.faults.map(({ path }) => path)
    }

    assert.deepStrictEqual(faultsOf(own), [])
    assert.deepStrictEqual(faultsOf({ ...own, clocks: [...own.clocks, clock] }), ["/clocks/2/code"])
    assert.deepStrictEqual(faultsOf({ ...noTsb, clocks: [...noTsb.clocks, { ...clock, within: { hours: 4 } }] }), ["/clocks/1/within"])
    assert.deepStrictEqual(faultsOf({ ...noTsb, clocks: [...noTsb.clocks, { ...clock, cites: [] }] }), ["/clocks/1/cites"])
    assert.deepStrictEqual(faultsOf({ ...own, forums: [...own.forums, ...own.forums] }), ["/forums/1/code"])
    assert.deepStrictEqual(faultsOf({ ...own, forums: [] }), ["/forums"])
  })
})
