import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { pageOf } from "./pageOf.ts"

const idOf = (row: string) => row

/** What happens to a list between two of its pages: rows that come in, each before some row, and up to two that leave. */
const between = fc.record({
  in: fc.array(fc.nat(), { maxLength: 4 }),
  out: fc.array(fc.nat(), { maxLength: 2 })
})

/** A list, how many rows a page has, and what happens after each page. */
const walks = fc.record({
  size: fc.integer({ min: 0, max: 30 }),
  limit: fc.integer({ min: 1, max: 7 }),
  changes: fc.array(between, { maxLength: 12 })
})

describe("the pages of a list, laws", () => {
  // Broken by: going on at the position alone (no anchors).
  it("always answer a row that is in the list all the while exactly once and in order, whatever comes in or leaves meanwhile", () => {
    checkLaw(
      walks,
      ({ changes, limit, size }) => {
        let rows: ReadonlyArray<string> = Array.from({ length: size }, (_, index) => `row-${index}`)
        let fresh = 0
        let cursor: string | undefined
        const original = new Set(rows)
        const answered: Array<string> = []

        for (let turn = 0; turn < 500; turn++) {
          const page = pageOf(rows, { limit, ...(cursor === undefined ? {} : { cursor }) }, idOf)
          assert.isDefined(page)
          assert.isAtMost(page?.rows.length ?? 0, limit)
          answered.push(...(page?.rows ?? []))
          cursor = page?.next
          if (cursor === undefined) break
          const change = changes[turn]
          for (const at of change?.in ?? []) rows = rows.toSpliced(at % (rows.length + 1), 0, `new-${fresh++}`)
          for (const at of change?.out ?? []) if (rows.length > 0) rows = rows.toSpliced(at % rows.length, 1)
        }

        assert.isUndefined(cursor)
        const stayed = rows.filter((row) => original.has(row))
        assert.deepStrictEqual(
          answered.filter((row) => stayed.includes(row)),
          stayed
        )
        assert.strictEqual(new Set(answered).size, answered.length)
      },
      { runs: 500 }
    )
  })

  // Broken by: leaving out the check of the anchors' type in readCursor.
  it("never read a cursor that no page gave as one", () => {
    const made = fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value)))).replaceAll(/[+/=]/g, ""))
    )
    checkLaw(
      made,
      (cursor) => {
        const page = pageOf(["a", "b"], { cursor, limit: 1 }, idOf)

        assert.isTrue(page === undefined || page.rows.every((row) => row === "a" || row === "b"))
      },
      { runs: 500, examples: [btoa("[-1]"), btoa("[1.5]"), btoa('[0,{"toString":1}]')] }
    )
    assert.isUndefined(pageOf(["a"], { cursor: btoa('[0,{"toString":1}]').replaceAll("=", "") }, idOf))
  })
})
