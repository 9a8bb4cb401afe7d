import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makeEdgeList } from "./edgeList.ts"

const edge = fc.tuple(fc.nat(999), fc.nat(9999))

describe("makeEdgeList, laws", () => {
  // Broken by: making room for one less; forgetting what was there when it grows; room only twice as large for a long stretch.
  it("all that is added, one by one or at once, is always there, in the order it came, however much there is", () =>
    checkLaw(
      fc.array(fc.record({ added: fc.oneof(fc.array(edge), fc.array(edge, { minLength: 64, maxLength: 200 })), atOnce: fc.boolean() }), {
        minLength: 1,
        maxLength: 6
      }),
      (stretches) => {
        const list = makeEdgeList()

        for (const { added, atOnce } of stretches) {
          if (atOnce)
            list.addAll(
              Int32Array.from(added, ([vacancy]) => vacancy),
              Int32Array.from(added, ([, day]) => day)
            )
          else for (const [vacancy, day] of added) list.add(vacancy, day)
        }

        const all = stretches.flatMap(({ added }) => added)
        expect(list.count()).toBe(all.length)
        expect([...list.vacancies()]).toEqual(all.map(([vacancy]) => vacancy))
        expect([...list.days()]).toEqual(all.map(([, day]) => day))
      },
      { runs: 100 }
    ))
})
