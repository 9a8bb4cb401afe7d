import { describe, expect, it } from "vitest"
import { readSharedExample } from "../examples.ts"
import { millis } from "./calendar.ts"
import { matchingOracle, mostPlacedOracle } from "./matchingOracle.ts"
import { assessmentQueueOracle, placeQueueOracle } from "./queuesOracle.ts"
import { actNowOracle } from "./windowsOracle.ts"

const example = readSharedExample()

describe.skipIf(example === undefined)("oracles on the scenario written beside the design", () => {
  const { expected, pack, snapshot } = example ?? ({} as NonNullable<typeof example>)

  it("give both queues of the example", () => {
    expect(placeQueueOracle(snapshot, pack, "pile")).toEqual(expected.pile)
    expect(placeQueueOracle(snapshot, pack, "near")).toEqual(expected.near)
    expect(assessmentQueueOracle(snapshot, pack)).toEqual(expected.assessment)
  })

  it("give the whole matching of the example", () => {
    expect(matchingOracle(snapshot, pack)).toEqual(expected.assignments)
    expect(mostPlacedOracle(snapshot, pack)).toBe(expected.assignments.length)
  })

  it("give the windows of the example", () => {
    const rows = actNowOracle(snapshot, pack)

    expect(rows).toMatchObject(
      expected.actNow.map((row) => ({
        windowId: row["windowId"],
        state: row["state"],
        closesAt: millis(String(row["closesAt"])),
        contactBy: millis(String(row["contactBy"])),
        contactOverdue: row["contactOverdue"]
      }))
    )
  })
})
