import { person, place, renderTable, table, ward, window } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { noTsb } from "../rules/noTsb.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { displacement } from "./displacement.ts"

/** What giving someone a place would cost, one row for each whom it would cost something. */
function cost(snapshot: Snapshot, referralId: string, vacancyId: string): ReadonlyArray<ReadonlyArray<string | number | null>> {
  const answer = displacement(snapshot, noTsb, { referralId, vacancyId })
  if (answer.tag !== "displaced") return [[answer.tag, referralId]]
  const asked = `${referralId} at ${vacancyId} ${answer.startsOn}`
  if (answer.affected.length === 0) return [[asked, "nobody"]]
  return answer.affected.map((one) => [
    asked,
    `${one.referralId}${one.before ? ", before" : ""}`,
    one.change,
    one.startsOnBefore,
    one.startsOnAfter,
    one.daysLateBefore,
    one.daysLateAfter
  ])
}

const head = ["given", "who", "change", "start before", "after", "days late before", "after"]

describe("displacement, as a ward would read it", () => {
  // docs/method/matching.md#m11-displacement
  it("each is told by the first thing they lose: the place, days, a wish, a care level, a window, a start", () => {
    const [nord, vik] = [place("Nord"), place("Vik", { freeFrom: "2026-12-09" })]
    const birk = (own: Parameters<typeof person>[1]) => [person("Alma", { lot: 2 }), person("Birk", own)]
    const both = { vacancies: [nord, vik] }
    const levels = ["inpatient", "day"]
    const rows = [
      cost(ward({ referrals: birk({}), vacancies: [nord] }), "Alma", "Nord"),
      cost(ward({ referrals: birk({ latestStartOn: "2026-12-07" }), ...both }), "Alma", "Nord"),
      cost(ward({ referrals: birk({ wishes: ["Nord"] }), ...both }), "Alma", "Nord"),
      cost(
        ward({
          referrals: [person("Alma", { careLevels: levels, lot: 2 }), person("Birk", { careLevels: levels })],
          vacancies: [nord, { ...vik, careLevel: "day" }]
        }),
        "Alma",
        "Nord"
      ),
      cost(
        ward({
          referrals: birk({}),
          windows: [window("Birk", "home-ends", "2026-11-20T12:00:00Z", { endsAt: "2026-11-30T12:00:00Z" })],
          ...both
        }),
        "Alma",
        "Nord"
      ),
      cost(ward({ referrals: birk({}), ...both }), "Alma", "Nord"),
      cost(ward({ referrals: birk({}), ...both }), "Alma", "Vik"),
      cost(ward({ referrals: birk({}), vacancies: [nord, place("Sund")] }), "Alma", "Nord"),
      cost(ward({ referrals: [person("Alma"), person("Birk", { lot: 2, wishes: ["Nord"] })], ...both }), "Alma", "Nord"),
      cost(ward({ referrals: [person("Alma", { wishes: ["Vik"] }), person("Birk", { lot: 2 })], ...both }), "Alma", "Nord")
    ].flat()

    expect(renderTable(head, rows)).toBe(
      table(`
        | given                   | who          | change          | start before | after      | days late before | after |
        | Alma at Nord 2026-11-25 | Birk, before | uncovered       | 2026-11-25   | –          | 0                | –     |
        | Alma at Nord 2026-11-25 | Birk, before | more-late       | 2026-11-25   | 2026-12-09 | 0                | 2     |
        | Alma at Nord 2026-11-25 | Birk, before | wish-lost       | 2026-11-25   | 2026-12-09 | 0                | 0     |
        | Alma at Nord 2026-11-25 | Birk, before | care-level-lost | 2026-11-25   | 2026-12-09 | 0                | 0     |
        | Alma at Nord 2026-11-25 | Birk, before | window-missed   | 2026-11-25   | 2026-12-09 | 0                | 0     |
        | Alma at Nord 2026-11-25 | Birk, before | start-later     | 2026-11-25   | 2026-12-09 | 0                | 0     |
        | Alma at Vik 2026-12-09  | nobody       |                 |              |            |                  |       |
        | Alma at Nord 2026-11-25 | nobody       |                 |              |            |                  |       |
        | Alma at Nord 2026-11-25 | Birk         | wish-lost       | 2026-11-25   | 2026-12-09 | 0                | 0     |
        | Alma at Nord 2026-11-25 | Birk         | start-later     | 2026-11-25   | 2026-12-09 | 0                | 0     |`)
    )
  })

  // docs/method/matching.md#m11-displacement
  it("whoever is pushed out in the end is told, and not whoever moves for it and starts no later", () => {
    const snapshot = ward({
      referrals: [
        person("Alma", { needs: ["oat"] }),
        person("Birk", { lot: 2 }),
        person("Cato", { lot: 3, latestStartOn: "2026-12-01" }),
        person("Dina", { lot: 4 })
      ],
      vacancies: [place("Nord", { features: ["oat"] }), place("Sund", { freeFrom: "2026-11-30" }), place("Vik", { freeFrom: "2026-12-09" })]
    })

    expect(
      renderTable(head, [...cost(snapshot, "Dina", "Nord"), ...cost(snapshot, "Dina", "Sund"), ...cost(snapshot, "Birk", "Vik")])
    ).toBe(
      table(`
        | given                   | who          | change    | start before | after | days late before | after |
        | Dina at Nord 2026-11-25 | Alma, before | uncovered | 2026-11-25   | –     | 0                | –     |
        | Dina at Sund 2026-11-30 | Alma, before | uncovered | 2026-11-25   | –     | 0                | –     |
        | Birk at Vik 2026-12-09  | nobody       |           |              |       |                  |       |`)
    )
  })

  // docs/method/matching.md#m11-displacement
  it("a pair that is not eligible, or of someone who is not matched, is not priced; what is not there is no question", () => {
    const snapshot = ward({
      referrals: [person("Alma", { needs: ["oat"] }), person("Birk", { rights: { outcome: "pending" } })],
      vacancies: [place("Nord")]
    })
    const ask = (referralId: string, vacancyId: string) => displacement(snapshot, noTsb, { referralId, vacancyId })

    expect(ask("Alma", "Nord")).toEqual({
      tag: "notEligible",
      referralId: "Alma",
      vacancyId: "Nord",
      failed: [{ condition: "need", feature: "oat" }]
    })
    expect(ask("Birk", "Nord")).toEqual({ tag: "notInPool", referralId: "Birk" })
    expect(() => ask("Alma", "Elv")).toThrow("whyNot: no vacancy of the snapshot has this id")
    expect(() => ask("Eva", "Nord")).toThrow("no referral")
  })
})
