import { assert, describe, it } from "vitest"
import { changesSince, type RowSeen } from "../src/desk/pile/changesSince.ts"
import { keptInOrder } from "../src/desk/pile/keptInOrder.ts"
import { readNarrowing, writtenNarrowing } from "../src/desk/pile/useNarrowing.ts"

const rows = (...ids: ReadonlyArray<string>): ReadonlyArray<RowSeen> => ids.map((id, index) => [id, index + 1, "2026-12-01"])

describe("what has changed in a queue since a reader looked", () => {
  it("says of nobody that they have moved because others came or left", () => {
    const { gone, rows: changed } = changesSince(rows("a", "b", "c"), rows("new", "b", "c"))

    assert.deepStrictEqual([...changed], [["new", { isNew: true, moved: 0 }]])
    assert.deepStrictEqual(gone, ["a"])
  })

  it("says who has moved, how far and which way, and the date they stood on before", () => {
    const now: ReadonlyArray<RowSeen> = [["c", 1, "2026-11-01"], ...rows("a", "b").map(([id, at, on]): RowSeen => [id, at + 1, on])]

    assert.deepStrictEqual([...changesSince(rows("a", "b", "c"), now).rows], [["c", { isNew: false, moved: 2, wasDueOn: "2026-12-01" }]])
  })

  it("tells who was moved downwards, and who has got a date", () => {
    const seen: ReadonlyArray<RowSeen> = [...rows("a", "b", "c"), ["d", 4, null]]
    const now = rows("b", "c", "d", "a")

    assert.deepStrictEqual(
      [...changesSince(seen, now).rows],
      [
        ["d", { isNew: false, moved: 0, wasDueOn: null }],
        ["a", { isNew: false, moved: -3 }]
      ]
    )
  })
})

describe("those who stand in the same order, laws", () => {
  /** All orders of a few, so that nothing depends on chance. */
  const orders = (ids: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> =>
    ids.length === 0 ? [[]] : ids.flatMap((id) => orders(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]))
  const subsets = (ids: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> =>
    ids.reduce<ReadonlyArray<ReadonlyArray<string>>>((all, id) => [...all, ...all.map((some) => [...some, id])], [[]])
  const before = ["a", "b", "c", "d", "e"]
  const isInOrder = (ids: ReadonlyArray<string>) => ids.every((id, index) => index === 0 || (ids[index - 1] ?? "") < id)

  // Broken by: not going back to the one before in the sequence, `previous[index] ?? -1` to `index - 1`.
  it("are always in order in both, and always as many as can be", () => {
    for (const after of orders(before)) {
      const kept = keptInOrder(before, after)

      assert.isTrue(isInOrder(after.filter((id) => kept.has(id))), after.join(""))
      const most = Math.max(
        ...subsets(after)
          .filter(isInOrder)
          .map((some) => some.length)
      )
      assert.strictEqual(kept.size, most, after.join(""))
    }
  })
})

describe("how the pile is narrowed", () => {
  it("is read from the address as it was written there, whatever is sought", () => {
    const narrowing = {
      tab: "assessment",
      find: "løslatt & 100 % #?=/",
      condition: "300201",
      lane: "",
      only: new Set(["overdue", "changed"])
    }

    assert.deepStrictEqual(readNarrowing(writtenNarrowing(narrowing)), narrowing)
    assert.strictEqual(writtenNarrowing(readNarrowing("")), "")
  })
})
