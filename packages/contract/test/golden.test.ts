import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { differences } from "../golden/differences.ts"
import { document, keptAt, keptFile, printed } from "../golden/document.ts"

const shownMax = 40

describe("the description of the API that is kept for review", () => {
  it("says what the contract says", () => {
    const found = differences(JSON.parse(readFileSync(keptFile, "utf8")), document())

    const more = found.length > shownMax ? [`and ${found.length - shownMax} more`] : []
    assert.isEmpty(
      found,
      [`${keptAt} differs. Is it meant? Then "npm run openapi", and review:`, ...found.slice(0, shownMax), ...more].join("\n")
    )
  })

  it("stands as the command writes it", () => {
    const kept = readFileSync(keptFile, "utf8")

    assert.isTrue(kept === `${printed(JSON.parse(kept))}\n`, `${keptAt} was changed by hand: "npm run openapi"`)
  })
})

describe("the differences of two descriptions", () => {
  it("are named by where they are: what came, what went, what is another, and nothing else", () => {
    const before = { paths: { "/a": { get: 1 }, "/b": {} }, tags: ["x", "y"], same: { deep: [null, true] } }
    const now = { paths: { "/a": { get: 2 }, "/c": {} }, tags: ["x"], same: { deep: [null, true] } }

    assert.deepStrictEqual(differences(before, now), ["~ /paths/~1a/get", "- /paths/~1b", "+ /paths/~1c", "- /tags/1"])
  })

  it("are one where a list has become an object, or text nothing", () => {
    assert.deepStrictEqual(differences({ a: [1], b: "" }, { a: { 0: 1 }, b: null }), ["~ /a", "~ /b"])
  })
})
