import { person, place, renderTable, table, ward } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { noTsb } from "../rules/noTsb.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { match } from "./match.ts"
import { type Place, rematch } from "./rematch.ts"

const inWords = (at: Place | null) => (at === null ? null : `${at.vacancyId} ${at.startsOn}`)

/** What changed for whom, and why, when a ward became another. */
function changes(before: Snapshot, after: Snapshot): ReadonlyArray<ReadonlyArray<string | null>> {
  return rematch(after, noTsb, match(before, noTsb)).changes.map(({ after: now, before: then, referralId, why }) => [
    referralId,
    inWords(then),
    inWords(now),
    why.tag === "notEligible" ? `${why.tag}: ${why.failed.map(({ condition }) => condition).join()}` : why.tag
  ])
}

describe("rematch, as a ward would read it", () => {
  // docs/method/matching.md#m14-again
  it("each change has its reason: arrived, left, the place gone, no longer eligible, another day, better, given up", () => {
    const [alma, birk, cato] = [person("Alma"), person("Birk", { lot: 2 }), person("Cato", { lot: 3 })]
    const [nord, vik] = [place("Nord"), place("Vik", { freeFrom: "2026-12-02" })]
    const before = ward({ referrals: [alma, birk, cato], vacancies: [nord, vik] })
    const commitments = [{ referralId: "Alma", vacancyId: "Nord", startsOn: "2026-11-25", state: "accepted" }] as const
    const nows: Readonly<Record<string, Partial<Snapshot>>> = {
      nothing: {},
      "Alma withdraws": { referrals: [birk, cato] },
      "Alma accepts": { commitments: [...commitments] },
      "Dina comes, last": { referrals: [alma, birk, cato, person("Dina", { lot: 4 })] },
      "Dina comes, first": { referrals: [alma, birk, cato, person("Dina", { lot: 0 })] },
      "Nord is withdrawn": { vacancies: [vik] },
      "Nord takes women only": { vacancies: [{ ...nord, admits: { sex: "female" } }, vik] },
      "Nord is free a day later": { vacancies: [{ ...nord, freeFrom: "2026-11-26" }, vik] },
      "a place more at Nord": { vacancies: [{ ...nord, places: 2 }, vik] },
      "Alma would rather have Vik": { referrals: [{ ...alma, wishes: ["Vik"] }, birk, cato] },
      "Birk can only have Nord": { referrals: [alma, { ...birk, needs: ["oat"] }, cato], vacancies: [{ ...nord, features: ["oat"] }, vik] }
    }
    const rows = Object.entries(nows).flatMap(([name, now]) => {
      const found = changes(before, { ...before, ...now })
      return found.length === 0 ? [[name, "nobody"]] : found.map((row) => [name, ...row])
    })

    expect(renderTable(["what happened", "who", "before", "after", "why"], rows)).toBe(
      table(`
        | what happened              | who    | before          | after           | why                 |
        | nothing                    | nobody |                 |                 |                     |
        | Alma withdraws             | Birk   | Vik 2026-12-02  | Nord 2026-11-25 | better              |
        | Alma withdraws             | Cato   | –               | Vik 2026-12-02  | better              |
        | Alma withdraws             | Alma   | Nord 2026-11-25 | –               | left                |
        | Alma accepts               | Alma   | Nord 2026-11-25 | –               | left                |
        | Dina comes, last           | Dina   | –               | –               | arrived             |
        | Dina comes, first          | Dina   | –               | Nord 2026-11-25 | arrived             |
        | Dina comes, first          | Alma   | Nord 2026-11-25 | Vik 2026-12-02  | givenUp             |
        | Dina comes, first          | Birk   | Vik 2026-12-02  | –               | givenUp             |
        | Nord is withdrawn          | Alma   | Nord 2026-11-25 | Vik 2026-12-02  | vacancyGone         |
        | Nord is withdrawn          | Birk   | Vik 2026-12-02  | –               | givenUp             |
        | Nord takes women only      | Alma   | Nord 2026-11-25 | Vik 2026-12-02  | notEligible: admits |
        | Nord takes women only      | Birk   | Vik 2026-12-02  | –               | givenUp             |
        | Nord is free a day later   | Alma   | Nord 2026-11-25 | Nord 2026-11-26 | dayMoved            |
        | a place more at Nord       | Birk   | Vik 2026-12-02  | Nord 2026-11-25 | better              |
        | a place more at Nord       | Cato   | –               | Vik 2026-12-02  | better              |
        | Alma would rather have Vik | Alma   | Nord 2026-11-25 | Vik 2026-12-02  | better              |
        | Alma would rather have Vik | Birk   | Vik 2026-12-02  | Nord 2026-11-25 | better              |
        | Birk can only have Nord    | Alma   | Nord 2026-11-25 | Vik 2026-12-02  | givenUp             |
        | Birk can only have Nord    | Birk   | Vik 2026-12-02  | Nord 2026-11-25 | notEligible: need   |`)
    )
  })
})
