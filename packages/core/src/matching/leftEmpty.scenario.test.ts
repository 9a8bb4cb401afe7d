import { person, place, renderTable, table, ward } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { noTsb } from "../rules/noTsb.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { leftEmpty, oneConditionAway } from "./leftEmpty.ts"

describe("leftEmpty, as a ward would read it", () => {
  // docs/method/matching.md#m9-left-empty
  it("who waits although a place is left, and who would be how many days later: by the way with the fewest", () => {
    const oat = { needs: ["oat"] }
    const late = (id: string, latestStartOn: string, own = {}) => person(id, { latestStartOn, ...own })
    const nord = place("Nord", { features: ["oat"] })
    const vik = place("Vik", { freeFrom: "2026-12-05" })
    const wards: Readonly<Record<string, Partial<Snapshot>>> = {
      "Birk would be 4 days later": { referrals: [late("Birk", "2026-12-01"), late("Cato", "2026-12-02", oat)], vacancies: [nord, vik] },
      "Birk, 3 days late already, would be 7": {
        referrals: [late("Birk", "2026-11-28"), late("Cato", "2026-12-02", oat)],
        vacancies: [{ ...nord, freeFrom: "2026-12-01" }, vik]
      },
      "Birk would be on time, and yields": {
        referrals: [late("Birk", "2026-12-05"), late("Cato", "2026-12-06", oat)],
        vacancies: [nord, vik]
      },
      "two wait for it: the first is told": {
        referrals: [late("Birk", "2026-12-01"), late("Cato", "2026-12-02", oat), late("Dina", "2026-12-03", oat)],
        vacancies: [nord, vik]
      },
      "of two who hold Nord the one who loses fewer days": {
        referrals: [late("Alma", "2026-11-30"), late("Birk", "2026-12-01"), late("Cato", "2026-12-02", oat)],
        vacancies: [{ ...nord, places: 2 }, vik]
      },
      "a way over another place, 2 days in all and not 4": {
        referrals: [late("Alma", "2026-12-01"), late("Birk", "2026-12-03", { needs: ["detox"] }), late("Cato", "2026-12-04", oat)],
        vacancies: [
          place("Nord", { features: ["oat"] }),
          place("Sund", { freeFrom: "2026-12-01", features: ["detox"] }),
          place("Vik", { freeFrom: "2026-12-05", features: ["detox"] })
        ]
      },
      "both places, each by its own way": {
        referrals: [late("Birk", "2026-12-01"), late("Cato", "2026-12-02", oat)],
        vacancies: [nord, vik, place("Elv", { freeFrom: "2026-12-03" })]
      },
      "no way leads there": {
        referrals: [late("Birk", "2026-12-01"), late("Cato", "2026-12-02", { needs: ["detox"] })],
        vacancies: [nord, vik]
      },
      "all committed": {
        referrals: [late("Birk", "2026-12-01"), late("Cato", "2026-12-02", oat), late("Hans", "2026-12-03")],
        vacancies: [nord, vik],
        commitments: [{ referralId: "Hans", vacancyId: "Vik", startsOn: "2026-12-05", state: "accepted" }]
      }
    }
    const rows = Object.entries(wards).flatMap(([name, own]) => {
      const told = leftEmpty(ward(own), noTsb)
      if (told.length === 0) return [[name, "nothing"]]
      return told.map(({ forbiddenBy, referralId, vacancyId }) => [
        name,
        vacancyId,
        referralId,
        forbiddenBy.map((one) => `${one.referralId} ${one.daysLater}`).join(", ")
      ])
    })

    expect(renderTable(["ward", "left empty", "who waits", "forbidden by, days later"], rows)).toBe(
      table(`
        | ward                                              | left empty | who waits | forbidden by, days later |
        | Birk would be 4 days later                        | Vik        | Cato      | Birk 4                   |
        | Birk, 3 days late already, would be 7             | Vik        | Cato      | Birk 4                   |
        | Birk would be on time, and yields                 | nothing    |           |                          |
        | two wait for it: the first is told                | Vik        | Cato      | Birk 4                   |
        | of two who hold Nord the one who loses fewer days | Vik        | Cato      | Birk 4                   |
        | a way over another place, 2 days in all and not 4 | Vik        | Cato      | Birk 2                   |
        | both places, each by its own way                  | Elv        | Cato      | Birk 2                   |
        | both places, each by its own way                  | Vik        | Cato      | Birk 4                   |
        | no way leads there                                | nothing    |           |                          |
        | all committed                                     | nothing    |           |                          |`)
    )
  })

  // docs/method/matching.md#m9-left-empty
  it("what one condition alone keeps out of a free place, the one that most lack first", () => {
    const snapshot = ward({
      referrals: [
        person("Alma", { needs: ["oat"], person: { sex: "female", born: { earliest: "1990-01-01", latest: "1990-12-31" } } }),
        person("Birk", { needs: ["detox"], person: { sex: "male" } }),
        person("Cato", { needs: ["detox"], person: { sex: "male" } }),
        person("Dina", { needs: ["oat", "detox"] }),
        person("Eva", { careLevels: ["day"] }),
        person("Finn", { careLevels: ["outpatient"] }),
        person("Gro", { careLevels: ["outpatient"], needs: ["oat"] })
      ],
      vacancies: [
        place("Nord", { places: 2 }),
        place("Vik", { features: ["oat", "detox"], admits: { sex: "male", ageMin: 18 } }),
        place("Poli", { careLevel: "outpatient" })
      ]
    })
    const rows = oneConditionAway(snapshot, noTsb).map(({ failed, referralIds, vacancyId }) => [
      vacancyId,
      [failed.condition, "feature" in failed ? failed.feature : "", "bound" in failed ? `${failed.bound} ${failed.verdict}` : ""]
        .filter(Boolean)
        .join(" "),
      referralIds.join(", ")
    ])

    expect(renderTable(["vacancy", "condition", "whom it alone keeps out"], rows)).toBe(
      table(`
        | vacancy | condition                   | whom it alone keeps out |
        | Nord    | need detox                  | Birk, Cato              |
        | Nord    | need oat                    | Alma                    |
        | Nord    | careLevel                   | Eva                     |
        | Vik     | admits ageMin needsChecking | Birk, Cato              |
        | Vik     | admits sex failed           | Alma                    |`)
    )
  })
})
