import { assert, describe, it } from "vitest"
import { makeEventReader } from "../src/api/changes/eventsIn.ts"
import { namedIn } from "../src/api/changes/namedIn.ts"

const stream = [
  "retry: 1000\n\n",
  'id: 7\nevent: note-attached\ndata: {"referralIds":["r-1"],"windowIds":[],"vacancyIds":[],"offerIds":[]}\n\n',
  ":\n\n",
  "id: 9\nevent: start-over\ndata: {}\n\n"
].join("")
const events = [
  { id: "7", event: "note-attached", data: '{"referralIds":["r-1"],"windowIds":[],"vacancyIds":[],"offerIds":[]}' },
  { id: "9", event: "start-over", data: "{}" }
]

describe("the stream of changes", () => {
  // Broken by: reading each piece for itself, without what was left of the one before.
  it("always gives the same events, wherever it is cut in two or three", () => {
    for (let first = 0; first <= stream.length; first++) {
      for (let second = first; second <= stream.length; second += 7) {
        const read = makeEventReader()
        const pieces = [stream.slice(0, first), stream.slice(first, second), stream.slice(second)]

        assert.deepStrictEqual(pieces.flatMap(read), events, `cut at ${first} and ${second}`)
      }
    }
  })

  // Broken by: taking what is left at the end as a block.
  it("never gives an event before it has ended", () => {
    assert.deepStrictEqual(makeEventReader()(stream.slice(0, -1)), events.slice(0, 1))
  })

  it("names the records of every list, and says where it cannot be read", () => {
    assert.deepStrictEqual(namedIn('{"referralIds":["r-1"],"windowIds":["w-1","w-2"],"offerIds":[]}'), new Set(["r-1", "w-1", "w-2"]))
    assert.strictEqual(namedIn("no json"), undefined)
  })
})
