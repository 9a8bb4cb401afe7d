import { person, renderTable, seen, table, ward } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { datesOf } from "../dates/datesOf.ts"
import { noTsb } from "../rules/noTsb.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { sideBySide } from "../views/sideBySide.ts"
import { assessmentQueue, placeQueue } from "./queues.ts"

const bornIn = (year: number) => ({ born: { earliest: `${year}-01-01`, latest: `${year}-12-31` } })

function pile(snapshot: Snapshot, vantage: "pile" | "near" = "pile"): string {
  const rows = placeQueue(snapshot, noTsb, { vantage }).ranking.map((row) => {
    const { askFirst } = datesOf(snapshot, noTsb, { referralId: row.referralId, vantage })
    const ask = askFirst?.question.tag === "circumstance" ? askFirst.question.circumstance : askFirst?.question.tag
    return [row.position, row.referralId, row.latestStartOn, row.couldBeOn, row.couldBePosition, ask]
  })
  return renderTable(["", "person", "latest start", "could be", "then at", "ask first"], rows)
}

describe("the place queue, as a ward would read it", () => {
  // docs/method/queues.md#q4-could-be-position
  it("unknown is not false: it moves nothing, and says what it could be and what to ask", () => {
    const iver = person("Iver", { latestStartOn: "2026-12-17", person: bornIn(1983), seniorityOn: "2026-11-05" })
    const alma = person("Alma", { latestStartOn: "2026-12-14", person: bornIn(1988) })
    const said = (facts: Snapshot["facts"]) =>
      pile(ward({ referrals: [iver, alma], facts: [...facts, seen("Alma", "alcohol-units-per-day", 14, { source: "referral" })] }))

    expect(said([])).toBe(
      table(`
        |   | person | latest start | could be   | then at | ask first             |
        | 1 | Alma   | 2026-12-14   | 2026-12-14 | 1       | –                     |
        | 2 | Iver   | 2026-12-17   | 2026-11-19 | 1       | alcohol-units-per-day |`)
    )
    expect(said([seen("Iver", "alcohol-units-per-day", 8, { source: "referral" })])).toBe(
      table(`
        |   | person | latest start | could be   | then at | ask first |
        | 1 | Alma   | 2026-12-14   | 2026-12-14 | 1       | –         |
        | 2 | Iver   | 2026-12-17   | 2026-12-17 | 2       | –         |`)
    )
  })

  it("what is seen at home moves the near sight and never the pile", () => {
    const snapshot = ward({
      referrals: [
        person("Birk", { latestStartOn: "2026-12-01", person: bornIn(1979) }),
        person("Alma", { latestStartOn: "2026-12-14", person: bornIn(1988) })
      ],
      facts: [
        seen("Birk", "alcohol-units-per-day", 12, { source: "referral" }),
        seen("Alma", "alcohol-units-per-day", 14, { source: "referral", observedAt: "2026-10-30T10:00:00Z" }),
        seen("Alma", "alcohol-units-per-day", 24),
        seen("Alma", "risk-of-losing-home", true)
      ]
    })

    expect(pile(snapshot, "pile")).toBe(
      table(`
        |   | person | latest start | could be   | then at | ask first |
        | 1 | Birk   | 2026-12-01   | 2026-12-01 | 1       | –         |
        | 2 | Alma   | 2026-12-14   | 2026-12-14 | 2       | –         |`)
    )
    expect(pile(snapshot, "near")).toBe(
      table(`
        |   | person | latest start | could be   | then at | ask first |
        | 1 | Alma   | 2026-11-16   | 2026-11-16 | 1       | –         |
        | 2 | Birk   | 2026-12-01   | 2026-12-01 | 2       | –         |`)
    )
    expect(sideBySide(snapshot, noTsb, { referralId: "Alma", audience: "unit" })).toMatchObject({
      difference: { days: 28, because: { rule: "over-20-units", latestStartOn: "2026-11-16" } },
      position: { pile: 2, near: 1 }
    })
  })

  it("the same date: the longer wait first, then the lot that was drawn", () => {
    const snapshot = ward({
      referrals: [
        person("Cato", { lot: 9, seniorityOn: "2026-11-03" }),
        person("Alma", { lot: 41, seniorityOn: "2026-11-02" }),
        person("Birk", { lot: 7, seniorityOn: "2026-11-03" })
      ]
    })

    expect(placeQueue(snapshot, noTsb, { vantage: "pile" }).ranking.map(({ referralId }) => referralId)).toEqual(["Alma", "Birk", "Cato"])
  })

  // docs/method/queues.md#q3-apart
  it("emergencies, compulsory treatment and refusals stand apart, each with why", () => {
    const snapshot = ward({
      referrals: [
        person("Hege", { rights: { outcome: "refused", decidedOn: "2026-11-12" } }),
        person("Geir", { lane: "compulsory", legalEndOn: "2026-12-21" }),
        person("Egil", { lane: "emergency", rights: { outcome: "pending" } }),
        person("Alma")
      ]
    })
    const { apart, ranking } = placeQueue(snapshot, noTsb, { vantage: "pile" })

    expect(ranking.map(({ referralId }) => referralId)).toEqual(["Alma"])
    expect(apart).toMatchObject([
      { referralId: "Egil", why: "lane", lane: "emergency" },
      { referralId: "Geir", why: "lane", lane: "compulsory", legalEndOn: "2026-12-21" },
      { referralId: "Hege", why: "refused", decidedOn: "2026-11-12" }
    ])
    expect(assessmentQueue(snapshot, noTsb).ranking.map(({ referralId }) => referralId)).toEqual(["Egil"])
  })
})
