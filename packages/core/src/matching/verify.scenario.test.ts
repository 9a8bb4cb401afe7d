import { person, place, renderTable, table, ward, window } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { noTsb } from "../rules/noTsb.ts"
import { readSnapshot } from "../snapshot/readSnapshot.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { match } from "./match.ts"
import type { Certificate, GivenMatching } from "./Matching.ts"
import { verify } from "./verify.ts"

type Assigned = GivenMatching["assignments"][number]
type Wants = Parameters<typeof person>[1]

/** What verify says of a matching, in words. */
function told(snapshot: Snapshot, matching: GivenMatching): string {
  const violations = verify(snapshot, noTsb, matching)
  return violations
    .map(({ code, referralId, vacancyId }) => [code, referralId, vacancyId].filter((part) => part !== null).join(" "))
    .join(", ")
}

/** Each change of the right answer with what verify says of it; the right answer itself is accepted. */
function judged(snapshot: Snapshot, changes: Readonly<Record<string, (matching: GivenMatching) => GivenMatching>>): string {
  expect(readSnapshot(snapshot, noTsb)).toMatchObject({ tag: "accepted" })
  const right = match(snapshot, noTsb)
  expect(told(snapshot, right)).toBe("")
  return renderTable(
    ["change", "told"],
    Object.entries(changes).map(([name, change]) => [name, told(snapshot, change(right)) || "accepted"])
  )
}

const assigned =
  (referralId: string, change: Partial<Assigned>) =>
  (matching: GivenMatching): GivenMatching => ({
    ...matching,
    assignments: matching.assignments.map((one) => (one.referralId === referralId ? { ...one, ...change } : one))
  })

const certified =
  (referralId: string, certificate: Certificate) =>
  (matching: GivenMatching): GivenMatching => ({
    ...assigned(referralId, { certificate })(matching),
    unplaced: matching.unplaced.map((one) => (one.referralId === referralId ? { ...one, certificate } : one))
  })

const withoutCertificate =
  (referralId: string) =>
  (matching: GivenMatching): GivenMatching => ({
    ...matching,
    assignments: matching.assignments.map(({ certificate, ...one }) =>
      one.referralId === referralId || certificate === undefined ? one : { ...one, certificate }
    )
  })

/** With the fields that the format asks for and no other. */
const bare = (matching: GivenMatching): GivenMatching => ({
  ...matching,
  assignments: matching.assignments.map(({ certificate: _, ...one }) => one),
  vacancies: (matching.vacancies ?? []).map(({ committed: _, ringFirst: __, ...one }) => one)
})

const closed =
  (change: (closures: GivenMatching["closures"]) => GivenMatching["closures"]) =>
  (matching: GivenMatching): GivenMatching => ({ ...matching, closures: change(matching.closures) })

const counted =
  (vacancyId: string, change: Partial<NonNullable<GivenMatching["vacancies"]>[number]>) =>
  (matching: GivenMatching): GivenMatching => ({
    ...matching,
    vacancies: (matching.vacancies ?? []).map((one) => (one.vacancyId === vacancyId ? { ...one, ...change } : one))
  })

/** Birk is overdue and has Nord; Cato is late at Fjord; Dina has no place; Alma, last, is in time at the place for women; Hans holds Poli. */
const busy = ward({
  referrals: [
    person("Birk", { latestStartOn: "2026-11-09" }),
    person("Cato", { latestStartOn: "2026-12-04" }),
    person("Dina", { latestStartOn: "2026-12-05" }),
    person("Alma", { latestStartOn: "2026-12-14", needs: ["family"], wishes: ["Vik", "Sund"], person: { sex: "female" } }),
    person("Hans", { latestStartOn: "2026-12-20" })
  ],
  vacancies: [
    place("Nord"),
    place("Fjord", { freeFrom: "2026-12-10" }),
    place("Sund", { features: ["family"], admits: { sex: "female" }, places: 2, confirmedAt: "2026-10-01T06:00:00Z" }),
    place("Poli", { careLevel: "outpatient" })
  ],
  windows: [window("Alma", "home-ends", "2026-11-20T12:00:00Z")],
  commitments: [{ referralId: "Hans", vacancyId: "Poli", startsOn: "2026-11-25", state: "accepted" }]
})

describe("verify, as someone who checks a proposal by hand would read it", () => {
  // docs/method/matching.md#m13-verify
  it("who is there: everyone of the pool once, in its order, and nobody else", () => {
    expect(
      judged(busy, {
        "a person nobody knows is placed": (given) => ({
          ...given,
          assignments: [...given.assignments, { referralId: "Eva", vacancyId: "Sund", startsOn: "2026-11-25", daysLate: 0 }]
        }),
        "a person nobody knows waits": (given) => ({
          ...given,
          unplaced: [...given.unplaced, { referralId: "Eva", certificate: { tag: "noneSooner" } }]
        }),
        "Hans, who holds a place": (given) => ({
          ...given,
          assignments: [...given.assignments, { referralId: "Hans", vacancyId: "Sund", startsOn: "2026-11-25", daysLate: 0 }]
        }),
        "Alma twice": (given) => ({ ...given, assignments: [...given.assignments, ...given.assignments.slice(-1)] }),
        "Birk placed and waiting": (given) => ({
          ...given,
          unplaced: [...given.unplaced, { referralId: "Birk", certificate: { tag: "noneSooner" } }]
        }),
        "Birk left out": (given) => ({ ...given, assignments: given.assignments.slice(1) }),
        "Dina left out": (given) => ({ ...given, unplaced: [] }),
        "Cato before Birk": (given) => ({
          ...given,
          assignments: [given.assignments[1], given.assignments[0], given.assignments[2]].flatMap((one) => one ?? [])
        })
      })
    ).toBe(
      table(`
        | change                          | told                                                                                                          |
        | a person nobody knows is placed | unknownReferral Eva, wrongPlacesLeft Sund                                                                     |
        | a person nobody knows waits     | unknownReferral Eva, certificateFalse Eva                                                                     |
        | Hans, who holds a place         | notInPool Hans, notEligible Hans Sund, wrongPlacesLeft Sund                                                   |
        | Alma twice                      | repeated Alma, wrongPlacesLeft Sund                                                                           |
        | Birk placed and waiting         | outOfOrder Birk, repeated Birk, certificateFalse Birk                                                         |
        | Birk left out                   | missing Birk, wrongPlacesLeft Nord, certificateFalse Nord, certificateFalse Cato Fjord, certificateFalse Dina |
        | Dina left out                   | missing Dina                                                                                                  |
        | Cato before Birk                | outOfOrder Birk                                                                                               |`)
    )
  })

  // docs/method/matching.md#m13-verify
  it("each pair: eligible, on that day, so many days late, that wish, in the window or not", () => {
    expect(
      judged(busy, {
        "a place nobody knows": assigned("Alma", { vacancyId: "Elv" }),
        "Alma where families are not taken": assigned("Alma", { vacancyId: "Nord" }),
        "Birk among women": assigned("Birk", { vacancyId: "Sund" }),
        "Birk at another level": assigned("Birk", { vacancyId: "Poli" }),
        "a day too soon": assigned("Birk", { startsOn: "2026-11-24" }),
        "a day too late": assigned("Birk", { startsOn: "2026-11-26" }),
        "one day less late": assigned("Birk", { daysLate: 15 }),
        "late although in time": assigned("Alma", { daysLate: 1 }),
        "the first wish, not the second": assigned("Alma", { wishRank: 0 }),
        "no wish at all": assigned("Alma", { wishRank: 2 }),
        "a wish of one who has none": assigned("Birk", { wishRank: 1 }),
        "outside the window": assigned("Alma", { inWindow: false }),
        "no window": assigned("Alma", { inWindow: null }),
        "a window that Birk has not": assigned("Birk", { inWindow: true })
      })
    ).toBe(
      table(`
        | change                            | told                                                                                                                                                            |
        | a place nobody knows              | unknownVacancy Alma Elv, wrongPlacesLeft Sund                                                                                                                   |
        | Alma where families are not taken | notEligible Alma Nord, overCapacity Nord, wrongPlacesLeft Nord, wrongPlacesLeft Sund                                                                            |
        | Birk among women                  | notEligible Birk Sund, wrongPlacesLeft Nord, wrongPlacesLeft Sund, certificateFalse Nord, certificateFalse Cato Fjord, certificateFalse Dina                    |
        | Birk at another level             | notEligible Birk Poli, wrongPlacesLeft Nord, overCapacity Poli, wrongPlacesLeft Poli, certificateFalse Nord, certificateFalse Cato Fjord, certificateFalse Dina |
        | a day too soon                    | wrongStart Birk Nord                                                                                                                                            |
        | a day too late                    | wrongStart Birk Nord                                                                                                                                            |
        | one day less late                 | wrongDaysLate Birk Nord                                                                                                                                         |
        | late although in time             | wrongDaysLate Alma Sund, certificateMissing Alma Sund                                                                                                           |
        | the first wish, not the second    | wrongWishRank Alma Sund                                                                                                                                         |
        | no wish at all                    | wrongWishRank Alma Sund                                                                                                                                         |
        | a wish of one who has none        | wrongWishRank Birk Nord                                                                                                                                         |
        | outside the window                | wrongInWindow Alma Sund                                                                                                                                         |
        | no window                         | wrongInWindow Alma Sund                                                                                                                                         |
        | a window that Birk has not        | wrongInWindow Birk Nord                                                                                                                                         |`)
    )
  })

  // docs/method/matching.md#m13-verify
  it("each place: no more than there are, so many left, so many committed, to ring first or not, and whom one more would place", () => {
    expect(
      judged(busy, {
        "Cato at Nord too": assigned("Cato", { vacancyId: "Nord", startsOn: "2026-11-25", daysLate: 0 }),
        "one more left": counted("Sund", { placesLeft: 2 }),
        "one fewer left": counted("Sund", { placesLeft: 0 }),
        "nothing committed": counted("Poli", { committed: 0 }),
        "not told of Nord": (given) => ({ ...given, vacancies: (given.vacancies ?? []).slice(0, 1) }),
        "told of Nord twice": (given) => ({ ...given, vacancies: [...(given.vacancies ?? []), { vacancyId: "Nord", placesLeft: 0 }] }),
        "told of Nord first falsely, then well": (given) => ({
          ...given,
          vacancies: [{ vacancyId: "Nord", placesLeft: 9 }, ...(given.vacancies ?? [])]
        }),
        "told of a place nobody knows": (given) => ({
          ...given,
          vacancies: [...(given.vacancies ?? []), { vacancyId: "Elv", placesLeft: 1 }]
        }),
        "no need to ring": counted("Sund", { ringFirst: false }),
        "ring although told today": counted("Nord", { ringFirst: true }),
        "one more at Nord places nobody": counted("Nord", { gainedByOneMore: null }),
        "one more at Nord places Alma": counted("Nord", { gainedByOneMore: "Alma" }),
        "one more at Sund places Dina": counted("Sund", { gainedByOneMore: "Dina" }),
        "one more at Poli places Dina": counted("Poli", { gainedByOneMore: "Dina" })
      })
    ).toBe(
      table(`
        | change                                | told                                                                                                                                         |
        | Cato at Nord too                      | overCapacity Nord, wrongPlacesLeft Nord, wrongPlacesLeft Fjord, certificateFalse Fjord, certificateNeedless Cato Nord, certificateFalse Dina |
        | one more left                         | wrongPlacesLeft Sund                                                                                                                         |
        | one fewer left                        | wrongPlacesLeft Sund                                                                                                                         |
        | nothing committed                     | wrongPlacesLeft Poli                                                                                                                         |
        | not told of Nord                      | wrongPlacesLeft Nord, wrongPlacesLeft Sund, wrongPlacesLeft Poli                                                                             |
        | told of Nord twice                    | repeated Nord                                                                                                                                |
        | told of Nord first falsely, then well | repeated Nord                                                                                                                                |
        | told of a place nobody knows          | unknownVacancy Elv                                                                                                                           |
        | no need to ring                       | wrongRingFirst Sund                                                                                                                          |
        | ring although told today              | wrongRingFirst Nord                                                                                                                          |
        | one more at Nord places nobody        | wrongGainedByOneMore Nord                                                                                                                    |
        | one more at Nord places Alma          | wrongGainedByOneMore Alma Nord                                                                                                               |
        | one more at Sund places Dina          | wrongGainedByOneMore Dina Sund                                                                                                               |
        | one more at Poli places Dina          | wrongGainedByOneMore Dina Poli                                                                                                               |`)
    )
  })

  // docs/method/matching.md#m8-closures-and-certificates
  it("each certificate: there where it is needed, and true", () => {
    const nothing: Certificate = { tag: "noneEligible", careLevels: [] }
    const full = (through: number): Certificate => ({ tag: "full", through })
    expect(
      judged(busy, {
        "Birk has none": withoutCertificate("Birk"),
        "Cato has none": withoutCertificate("Cato"),
        "Cato has none, and no closure": (given) => closed(() => [])(withoutCertificate("Cato")(given)),
        "none where the format asks for none": bare,
        "the same, and no closure": (given) => closed(() => [])(bare(given)),
        "Birk alone has one, and no more is told": ({ vacancies: _, ...given }) => withoutCertificate("Cato")(given),
        "Alma has one": certified("Alma", { tag: "noneSooner" }),
        "Birk: all is full": certified("Birk", full(0)),
        "Birk: nothing is eligible": certified("Birk", nothing),
        "Cato: nothing sooner": certified("Cato", { tag: "noneSooner" }),
        "Cato: nothing is eligible": certified("Cato", nothing),
        "Cato: more closures than needed": certified("Cato", full(1)),
        "Cato: a closure that is not there": certified("Cato", full(2)),
        "Dina: nothing sooner": certified("Dina", { tag: "noneSooner" }),
        "Dina: nothing is eligible": certified("Dina", nothing),
        "Dina: one closure too few": certified("Dina", full(0)),
        "a closure of no vacancy": closed(([first, ...rest]) =>
          [{ vacancies: [], holders: [] }, first, ...rest].flatMap((one) => one ?? [])
        ),
        "without its holder": closed(([first, ...rest]) => [{ vacancies: first?.vacancies ?? [], holders: [] }, ...rest]),
        "with another holder": closed(([first, ...rest]) => [{ vacancies: first?.vacancies ?? [], holders: ["Cato"] }, ...rest]),
        "with a holder who has no place": closed(([first, ...rest]) => [{ vacancies: first?.vacancies ?? [], holders: ["Dina"] }, ...rest]),
        "with a holder nobody knows": closed(([first, ...rest]) => [{ vacancies: first?.vacancies ?? [], holders: ["Eva"] }, ...rest]),
        "a vacancy in two closures": closed(([first, second]) =>
          [first, second, first].flatMap((one) => (one === undefined ? [] : [{ ...one, vacancies: [...one.vacancies] }]))
        ),
        "both in one": closed((closures) => [
          { vacancies: closures.flatMap((one) => one.vacancies), holders: closures.flatMap((one) => one.holders) }
        ]),
        "the second first": closed((closures) => closures.toReversed()),
        "one more closure, of a place to spare": closed((closures) => [...closures, { vacancies: ["Sund"], holders: ["Alma"] }]),
        "one more closure, of a place nobody knows": closed((closures) => [...closures, { vacancies: ["Elv"], holders: [] }]),
        "one more closure, of a place twice": closed((closures) => [...closures, { vacancies: ["Poli", "Poli"], holders: [] }]),
        "one more closure, of no vacancy": closed((closures) => [...closures, { vacancies: [], holders: [] }]),
        "with a place to spare": closed(([first, ...rest]) => [
          { vacancies: [...(first?.vacancies ?? []), "Sund"], holders: [...(first?.holders ?? []), "Alma"] },
          ...rest
        ])
      })
    ).toBe(
      table(`
        | change                                    | told                                                                                              |
        | Birk has none                             | certificateMissing Birk Nord                                                                      |
        | Cato has none                             | certificateMissing Cato Fjord                                                                     |
        | Cato has none, and no closure             | certificateMissing Cato Fjord, certificateFalse Dina                                              |
        | none where the format asks for none       | accepted                                                                                          |
        | the same, and no closure                  | certificateMissing Cato Fjord, certificateFalse Dina                                              |
        | Birk alone has one, and no more is told   | certificateMissing Cato Fjord                                                                     |
        | Alma has one                              | certificateNeedless Alma Sund                                                                     |
        | Birk: all is full                         | certificateFalse Birk Nord                                                                        |
        | Birk: nothing is eligible                 | certificateFalse Birk Nord                                                                        |
        | Cato: nothing sooner                      | certificateFalse Cato Fjord                                                                       |
        | Cato: nothing is eligible                 | certificateFalse Cato Fjord                                                                       |
        | Cato: more closures than needed           | certificateFalse Cato Fjord                                                                       |
        | Cato: a closure that is not there         | certificateFalse Cato Fjord                                                                       |
        | Dina: nothing sooner                      | certificateFalse Dina                                                                             |
        | Dina: nothing is eligible                 | certificateFalse Dina                                                                             |
        | Dina: one closure too few                 | certificateFalse Dina                                                                             |
        | a closure of no vacancy                   | certificateFalse, certificateFalse Cato Fjord, certificateFalse Dina                              |
        | without its holder                        | certificateFalse Nord, certificateFalse Cato Fjord, certificateFalse Dina                         |
        | with another holder                       | certificateFalse Nord, certificateFalse Fjord, certificateFalse Cato Fjord, certificateFalse Dina |
        | with a holder who has no place            | certificateFalse Nord, certificateFalse Cato Fjord, certificateFalse Dina                         |
        | with a holder nobody knows                | certificateFalse Nord, certificateFalse Cato Fjord, certificateFalse Dina                         |
        | a vacancy in two closures                 | certificateFalse Nord, certificateFalse Cato Fjord, certificateFalse Dina                         |
        | both in one                               | certificateFalse Cato Fjord, certificateFalse Dina                                                |
        | the second first                          | certificateFalse Fjord, certificateFalse Cato Fjord, certificateFalse Dina                        |
        | one more closure, of a place to spare     | certificateFalse Sund                                                                             |
        | one more closure, of a place nobody knows | certificateFalse Elv                                                                              |
        | one more closure, of a place twice        | certificateFalse Poli                                                                             |
        | one more closure, of no vacancy           | certificateFalse                                                                                  |
        | with a place to spare                     | certificateFalse Nord, certificateFalse Cato Fjord, certificateFalse Dina                         |`)
    )
  })

  // docs/method/matching.md#m8-closures-and-certificates
  it("where nothing is eligible: how many there are of each wanted level, and how many of them fail what", () => {
    const nobody = ward({
      holidays: ["2026-12-25"],
      referrals: [
        person("Eva", {
          needs: ["oat", "family"],
          wishes: ["Fjord"],
          onlyWishes: true,
          careLevels: ["inpatient", "day"],
          person: { sex: "male", born: { earliest: "2008-11-20", latest: "2008-12-31" } }
        })
      ],
      vacancies: [
        place("Nord", { admits: { sex: "female" }, features: ["oat"] }),
        place("Fjord", { admits: { ageMin: 18 } }),
        place("Sund", { freeFrom: "2026-11-20", freeUntil: "2026-11-22", features: ["oat", "family"] }),
        place("Tun", { admits: { ageMax: 17 } }),
        place("Vik", { admits: { ageMin: 19 }, intakeDays: ["fri"], freeFrom: "2026-12-25", freeUntil: "2026-12-31" }),
        place("Elv", { admits: { ageMax: 16 }, features: ["family"], unitId: "Fjord" }),
        place("Poli", { careLevel: "outpatient" })
      ],
      refusals: [{ referralId: "Eva", unitId: "Nord", reason: "not-now", at: "2026-11-20T09:00:00Z" }]
    })
    const certificate = match(nobody, noTsb).unplaced[0]?.certificate
    const levels = certificate?.tag === "noneEligible" ? certificate.careLevels : []
    const [first, ...rest] = levels
    const failed = first?.failed ?? []
    const changed = (careLevels: typeof levels) => certified("Eva", { tag: "noneEligible", careLevels })
    const failing = (own: typeof failed) => changed(first === undefined ? [] : [{ ...first, failed: own }, ...rest])

    expect(
      renderTable(
        ["level", "vacancies", "fails", "how many"],
        levels.flatMap(({ careLevel, failed: all, vacancies }) =>
          all.map((one) => [careLevel, vacancies, `${one.condition} ${one.detail ?? ""}`.trim(), one.vacancies])
        )
      )
    ).toBe(
      table(`
        | level     | vacancies | fails                       | how many |
        | inpatient | 6         | need family                 | 4        |
        | inpatient | 6         | need oat                    | 4        |
        | inpatient | 6         | wish                        | 4        |
        | inpatient | 6         | day                         | 2        |
        | inpatient | 6         | admits ageMax:failed        | 1        |
        | inpatient | 6         | admits ageMax:needsChecking | 1        |
        | inpatient | 6         | admits ageMin:failed        | 1        |
        | inpatient | 6         | admits ageMin:needsChecking | 1        |
        | inpatient | 6         | admits sex:failed           | 1        |
        | inpatient | 6         | refusal not-now             | 1        |`)
    )
    expect(
      judged(nobody, {
        "a level too few": changed(levels.slice(1)),
        "another level": changed(levels.map((one) => (one.careLevel === "day" ? { ...one, careLevel: "outpatient", vacancies: 1 } : one))),
        "a vacancy more": changed(levels.map((one) => ({ ...one, vacancies: one.vacancies + 1 }))),
        "a level twice, another left out": changed(levels.flatMap((one) => (one.careLevel === "day" ? [] : [one, one]))),
        "one reason twice, another of as many left out": failing(failed.map((one, index) => (index === 0 ? (failed[1] ?? one) : one))),
        "a reason and its detail told as one word": failing(
          failed.map((one, index) => (index === 0 ? { ...one, condition: `${one.condition} ${one.detail}`, detail: null } : one))
        ),
        "one reason not told": failing(failed.slice(1)),
        "one reason counted once more": failing(failed.map((one, index) => (index === 0 ? { ...one, vacancies: one.vacancies + 1 } : one))),
        "one reason told of another": failing(failed.map((one, index) => (index === 0 ? { ...one, detail: "garden" } : one))),
        "the reasons in another order": failing(failed.toReversed())
      })
    ).toBe(
      table(`
        | change                                        | told                 |
        | a level too few                               | certificateFalse Eva |
        | another level                                 | certificateFalse Eva |
        | a vacancy more                                | certificateFalse Eva |
        | a level twice, another left out               | certificateFalse Eva |
        | one reason twice, another of as many left out | certificateFalse Eva |
        | a reason and its detail told as one word      | certificateFalse Eva |
        | one reason not told                           | certificateFalse Eva |
        | one reason counted once more                  | certificateFalse Eva |
        | one reason told of another                    | certificateFalse Eva |
        | the reasons in another order                  | accepted             |`)
    )
  })

  // docs/method/matching.md#m13-verify
  it("each level after the first: whoever could have had better, with nobody before them worse, is named", () => {
    const swapped = (one: string, other: string) => (given: GivenMatching) => {
      const placeOf = (id: string) => given.assignments.find(({ referralId }) => referralId === id)
      const rest = ({ startsOn, vacancyId }: Assigned) => ({ startsOn, vacancyId })
      const [a, b] = [placeOf(one), placeOf(other)]
      if (a === undefined || b === undefined) return given
      return {
        closures: given.closures,
        unplaced: given.unplaced,
        assignments: given.assignments
          .map(({ daysLate, referralId, startsOn, vacancyId }) => ({ daysLate, referralId, startsOn, vacancyId }))
          .map((row) => (row.referralId === one ? { ...row, ...rest(b) } : row.referralId === other ? { ...row, ...rest(a) } : row))
      }
    }
    const moved = (id: string, to: string, startsOn: string) => (given: GivenMatching) => ({
      closures: given.closures,
      unplaced: given.unplaced,
      assignments: given.assignments.map(({ daysLate, referralId, ...held }) => ({
        referralId,
        daysLate,
        ...(referralId === id ? { vacancyId: to, startsOn } : { vacancyId: held.vacancyId, startsOn: held.startsOn })
      }))
    })
    const [nord, vik] = [place("Nord"), place("Vik", { freeFrom: "2026-12-02" })]
    const two = ({ alma = {}, birk = {}, ...own }: Partial<Snapshot> & { readonly alma?: Wants; readonly birk?: Wants }) =>
      ward({ referrals: [person("Alma", alma), person("Birk", { lot: 2, ...birk })], vacancies: [nord, vik], ...own })
    const exchange = swapped("Alma", "Birk")
    const spare = ward({ referrals: [person("Alma", { wishes: ["Vik"] })], vacancies: [nord, vik] })
    const cases: ReadonlyArray<readonly [name: string, snapshot: Snapshot, change: (given: GivenMatching) => GivenMatching]> = [
      ["a wish, for an earlier start", two({ alma: { wishes: ["Vik"] } }), exchange],
      ["a wish, although the place is spare", spare, moved("Alma", "Nord", "2026-11-25")],
      [
        "a care level, for an earlier start",
        two({
          alma: { careLevels: ["day", "inpatient"] },
          birk: { careLevels: ["inpatient", "day"] },
          vacancies: [nord, { ...vik, careLevel: "day" }]
        }),
        exchange
      ],
      [
        "a window, for an earlier start of one before",
        two({ windows: [window("Birk", "home-ends", "2026-11-20T12:00:00Z", { endsAt: "2026-11-30T12:00:00Z" })] }),
        exchange
      ],
      ["an earlier start", two({}), exchange],
      ["the first of two that are the same", two({ vacancies: [place("Vik"), nord] }), exchange]
    ]
    const rows = cases.map(([name, snapshot, change]) => [name, told(snapshot, change(match(snapshot, noTsb)))])

    expect(renderTable(["given up", "told"], rows)).toBe(
      table(`
        | given up                                     | told                 |
        | a wish, for an earlier start                 | levelWorse Alma Nord |
        | a wish, although the place is spare          | levelWorse Alma Nord |
        | a care level, for an earlier start           | levelWorse Alma Nord |
        | a window, for an earlier start of one before | levelWorse Birk Vik  |
        | an earlier start                             | levelWorse Alma Vik  |
        | the first of two that are the same           | levelWorse Alma Vik  |`)
    )
  })
})
