import { person, seen, ward } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { generic } from "../rules/generic.ts"
import type { RulePack, When } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { whatWouldMove } from "./whatWouldMove.ts"

const named = (code: string) => ({ code, name: { nb: code, sv: code, en: code } })
const flag = (code: string) => ({ ...named(code), value: "flag", effect: "date", cites: ["assumption"] }) as const
const number = (code: string) => ({ ...named(code), value: "number", effect: "date", cites: ["assumption"] }) as const

/** A pack without points, of one condition: twelve weeks, and the exceptions given as weeks and what they ask. */
function packOf(circumstances: RulePack["circumstances"], exceptions: ReadonlyArray<readonly [weeks: number, when: When]>): RulePack {
  const { points: _, ...byDates } = generic
  return {
    ...byDates,
    circumstances,
    conditions: [
      {
        ...named("one"),
        latestStart: { weeks: 12 },
        exceptions: exceptions.map(([weeks, when], index) => ({ code: `e${index}`, when, latestStart: { weeks }, cites: ["assumption"] })),
        considerEmergency: false,
        circumstances: [],
        cites: ["assumption"]
      }
    ],
    order: { ...generic.order, place: ["lane", "latest-start", "seniority", "lot", "id"] }
  }
}

const waiting = (id: string, own: Partial<Snapshot["referrals"][number]> = {}) =>
  person(id, { condition: "one", rights: { outcome: "granted" }, ...own })

/** Alma (decided, 30 November), Birk (decided, 14 December), Cato (by the rules, 25 January), and Dina, not yet assessed. */
const four = ward({
  referrals: [
    waiting("Alma", { rights: { outcome: "granted", latestStartOn: "2026-11-30" } }),
    waiting("Birk", { rights: { outcome: "granted", latestStartOn: "2026-12-14" } }),
    waiting("Cato"),
    waiting("Dina", { rights: { outcome: "pending" } })
  ]
})
const move = (pack: RulePack, position: number, facts: Snapshot["facts"] = [], referralId = "Cato") =>
  whatWouldMove({ ...four, facts }, pack, { referralId, position })
const moved = (latestStartOn: string, position: number, ...facts: ReadonlyArray<readonly [string, boolean | number]>) => ({
  tag: "facts",
  facts: facts.map(([circumstance, value]) => ({ circumstance, value })),
  position,
  latestStartOn
})

describe("what would move someone, as an assessor would ask", () => {
  const ab = [flag("a"), flag("b")]

  // docs/method/queues.md#q6-what-would-move
  it("who stands there already, who stands in no queue, and who is not there at all", () => {
    const pack = packOf(ab, [[2, { circumstance: "a", is: true }]])

    expect(move(pack, 3)).toEqual({ tag: "already", position: 3 })
    expect(move(pack, 3, [], "Birk")).toEqual({ tag: "already", position: 2 })
    expect(move(pack, 1, [], "Dina")).toEqual({ tag: "notInQueue" })
    expect(() => move(pack, 1, [], "Nobody")).toThrow("referralById: no referral of the snapshot has this id")
  })

  it("of equally few the first in the order of the pack; two where one is not enough; none where no rule gives the date", () => {
    const pack = packOf(
      [flag("idle"), flag("b"), flag("a"), number("units")],
      [
        [5, { circumstance: "a", is: true }],
        [5, { circumstance: "b", is: false }],
        [
          3,
          {
            all: [
              { circumstance: "a", is: true },
              { circumstance: "units", over: 20 }
            ]
          }
        ]
      ]
    )

    expect(move(pack, 2)).toEqual(moved("2026-12-07", 2, ["b", false]))
    expect(move(pack, 1)).toEqual(moved("2026-11-23", 1, ["a", true], ["units", 21]))
    expect(move(packOf(ab, [[4, { circumstance: "a", is: true }]]), 1)).toEqual({ tag: "none" })
    expect(move(packOf(ab, []), 2)).toEqual({ tag: "none" })
  })

  it("a number is named at the bound where not being over it counts, and past it where being over it does", () => {
    const over = { circumstance: "units", over: 20 }

    expect(move(packOf([number("units")], [[5, over]]), 2)).toEqual(moved("2026-12-07", 2, ["units", 21]))
    expect(move(packOf([number("units")], [[5, { not: over }]]), 2)).toEqual(moved("2026-12-07", 2, ["units", 20]))
  })

  it("on the same day as another the lot decides", () => {
    const pack = packOf(ab, [[6, { circumstance: "a", is: true }]])

    expect(move(pack, 2)).toEqual({ tag: "none" })
    expect(
      whatWouldMove({ ...four, referrals: four.referrals.map((one) => (one.id === "Cato" ? { ...one, lot: 0 } : one)) }, pack, {
        referralId: "Cato",
        position: 2
      })
    ).toEqual(moved("2026-12-14", 2, ["a", true]))
  })

  it("a fact that the pile knows is never named; what only the nearby have seen is", () => {
    const pack = packOf([flag("a")], [[2, { circumstance: "a", is: true }]])
    const birk = (source: "referral" | "nearby") => move(pack, 1, [seen("Birk", "a", true, { source })], "Birk")

    expect(birk("referral")).toEqual({ tag: "none" })
    expect(birk("nearby")).toEqual(moved("2026-11-16", 1, ["a", true]))
  })

  it("twelve circumstances are tried, counted among those that the rules speak of", () => {
    const pack = (speaksOf: number) => {
      const idle = Array.from({ length: 13 }, (_, index) => number(`idle-${index}`))
      const scales = idle.map(({ code }) => ({ code, circumstance: code, weight: 0, ratings: [], cites: ["assumption"] }))
      return { ...packOf([...idle, flag("a")], [[2, { circumstance: "a", is: true }]]), points: scales.slice(0, speaksOf) }
    }

    expect(move(pack(0), 1)).toEqual(moved("2026-11-16", 1, ["a", true]))
    expect(move(pack(11), 1)).toEqual(moved("2026-11-16", 1, ["a", true]))
    expect(move(pack(12), 1)).toEqual({ tag: "none" })
  })

  it("points: the least step of a rating that is enough, whatever bounds the dates set beside it", () => {
    const steps = (code: string, circumstance: string, weight: number, ...from: ReadonlyArray<number>) => ({
      code,
      circumstance,
      weight,
      ratings: from.map((least, index) => ({ from: least, rating: 40 * (index + 1) })),
      cites: ["assumption"]
    })
    const pack: RulePack = {
      ...packOf([number("severity"), number("units")], [[5, { circumstance: "severity", over: 3 }]]),
      points: [steps("first", "severity", 60, 1, 10), steps("second", "units", 40, 2, 20)],
      order: generic.order
    }

    expect(move(pack, 1)).toEqual(moved("2027-01-25", 1, ["severity", 1]))
    const known = [seen("Birk", "severity", 1, { source: "assessment" })]
    expect(move(pack, 1, known)).toEqual(moved("2026-12-07", 1, ["severity", 4]))
    expect(move(pack, 1, [...known, seen("Birk", "units", 2, { id: "units", source: "referral" })])).toEqual(
      moved("2026-12-07", 1, ["severity", 10])
    )
  })
})
