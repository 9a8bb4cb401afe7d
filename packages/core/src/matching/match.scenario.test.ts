import { person, place, renderMatching, renderTable, table, ward, window } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { placeQueue } from "../queues/queues.ts"
import { noTsb } from "../rules/noTsb.ts"
import { readSnapshot } from "../snapshot/readSnapshot.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { match } from "./match.ts"
import { startOf } from "./startOf.ts"
import { verify } from "./verify.ts"
import { whyNot } from "./whyNot.ts"

/** The matching of a ward as a table, after the ward was read and the matching verified. */
function placements(snapshot: Snapshot): string {
  expect(readSnapshot(snapshot, noTsb)).toMatchObject({ tag: "accepted" })
  const matching = match(snapshot, noTsb)
  expect(verify(snapshot, noTsb, matching)).toEqual([])
  const order = placeQueue(snapshot, noTsb, { vantage: "pile" }).ranking.map(({ referralId }) => referralId)
  return renderMatching(matching, order)
}

describe("match, as a ward would read it", () => {
  it("whoever is overdue starts first, although late", () => {
    const birk = person("Birk", { latestStartOn: "2026-11-09" })
    const alma = person("Alma", { latestStartOn: "2026-12-14" })
    const snapshot = ward({
      referrals: [alma, birk],
      vacancies: [place("Fjord", { freeFrom: "2026-12-10" }), place("Nord", { freeFrom: "2026-11-25" })]
    })

    expect(placements(snapshot)).toBe(
      table(`
        | person | place | start      | days late | why                    |
        | Birk   | Nord  | 2026-11-25 | 16        | nothing is free sooner |
        | Alma   | Fjord | 2026-12-10 | 0         | on time                |`)
    )
  })

  it("any number of places is counted right, also one that no 32 bits hold", () => {
    const counts = [2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]
    const rows = counts.map((places) => {
      const snapshot = ward({
        referrals: [person("Alma"), person("Birk"), person("Hans")],
        vacancies: [place("Nord", { places })],
        commitments: [{ referralId: "Hans", vacancyId: "Nord", startsOn: "2026-11-26", state: "accepted" }]
      })
      const matching = match(snapshot, noTsb)
      expect(readSnapshot(snapshot, noTsb)).toMatchObject({ tag: "accepted" })
      expect(verify(snapshot, noTsb, matching)).toEqual([])
      const [nord] = matching.vacancies
      return [matching.assignments.length, nord?.placesLeft, nord?.committed]
    })

    expect(rows).toEqual(counts.map((places) => [2, places - 3, 1]))
  })

  it("someone may have any number of referrals, and have refused a unit any number of times", () => {
    const referrals = Array.from({ length: 150_000 }, (_, index) => person(`Alma ${index}`, { personKey: "Alma", needs: ["oat"] }))
    const refusals = referrals.map(() => ({ referralId: "Alma 0", unitId: "Nord", reason: "not-now", at: "2026-11-20T09:00:00Z" }))
    const snapshot = ward({ referrals, refusals, vacancies: [place("Nord")] })

    expect(match(snapshot, noTsb).unplaced).toHaveLength(1)
    expect(whyNot(snapshot, noTsb, { referralId: "Alma 0", vacancyId: "Nord" })).toHaveLength(1 + refusals.length)
  })

  it("the earlier one never loses a day so that a later one is on time", () => {
    const birk = person("Birk", { latestStartOn: "2026-11-09" })
    const alma = person("Alma", { latestStartOn: "2026-12-04" })
    const snapshot = ward({
      referrals: [birk, alma],
      vacancies: [place("Nord", { freeFrom: "2026-11-25" }), place("Fjord", { freeFrom: "2026-12-10" })]
    })

    expect(placements(snapshot)).toBe(
      table(`
        | person | place | start      | days late | why                    |
        | Birk   | Nord  | 2026-11-25 | 16        | nothing is free sooner |
        | Alma   | Fjord | 2026-12-10 | 6         | Nord full with Birk    |`)
    )
  })

  // docs/method/matching.md#m8-closures-and-certificates
  it("where there are too few places the last in the order waits, and is told who holds what", () => {
    const snapshot = ward({
      referrals: [
        person("Alma", { latestStartOn: "2026-12-01" }),
        person("Birk", { latestStartOn: "2026-12-02" }),
        person("Cato", { latestStartOn: "2026-12-03" })
      ],
      vacancies: [place("Nord", { places: 2 })]
    })

    expect(placements(snapshot)).toBe(
      table(`
        | person | place | start      | days late | why                       |
        | Alma   | Nord  | 2026-11-25 | 0         | on time                   |
        | Birk   | Nord  | 2026-11-25 | 0         | on time                   |
        | Cato   | –     | –          | –         | Nord full with Alma, Birk |`)
    )
  })

  // docs/method/matching.md#m5-six-levels
  it("an earlier one yields a wish, but never a day, to a later one who has nowhere else to go", () => {
    const alma = person("Alma", { latestStartOn: "2026-12-14", wishes: ["Fjord"] })
    const cato = person("Cato", { latestStartOn: "2026-12-18", needs: ["oat"] })
    const snapshot = ward({ referrals: [alma, cato], vacancies: [place("Fjord", { features: ["oat"] }), place("Nord")] })

    expect(placements(snapshot)).toBe(
      table(`
        | person | place | start      | days late | why     |
        | Alma   | Nord  | 2026-11-25 | 0         | on time |
        | Cato   | Fjord | 2026-11-25 | 0         | on time |`)
    )
  })

  // docs/method/matching.md#m2-start
  it("a start falls on an intake day that is no holiday, and never after the last day", () => {
    const holidays = ["2026-12-25", "2026-12-26", "2027-01-01"]
    const fridays = { freeFrom: "2026-12-19", intakeDays: ["fri"] } as const
    const snapshot = ward({
      holidays,
      referrals: [
        person("Alma", { latestStartOn: "2027-01-10", wishes: ["Nord"] }),
        person("Birk", { latestStartOn: "2027-01-11", wishes: ["Fjord"], onlyWishes: true })
      ],
      vacancies: [place("Nord", fridays), place("Fjord", { ...fridays, freeUntil: "2027-01-07" })]
    })

    expect(placements(snapshot)).toBe(
      table(`
        | person | place | start      | days late | why               |
        | Alma   | Nord  | 2027-01-08 | 0         | on time           |
        | Birk   | –     | –          | –         | 1 × day, 1 × wish |`)
    )
  })

  // docs/method/matching.md#m4-a-no
  it("a no is open for 48 hours; then it parks the unit for as long as its reason says", () => {
    const said = (at: string) =>
      placements(
        ward({
          referrals: [person("Birk")],
          vacancies: [place("Fjord", { freeFrom: "2026-12-01" })],
          refusals: [{ referralId: "Birk", unitId: "Fjord", reason: "not-now", at }]
        })
      )

    expect(said("2026-11-21T09:01:00Z")).toContain("| Birk   | Fjord | 2026-12-01 | 0         | on time |")
    expect(said("2026-11-21T09:00:00Z")).toContain("1 × refusal not-now")
    expect(said("2026-11-17T09:00:00Z")).toContain("| Birk   | Fjord | 2026-12-01 | 0         | on time |")
  })

  // docs/method/matching.md#m4-a-no
  it("a no that says until when bars every start before that day, and none on it", () => {
    const said = (until: string, own: { readonly reason?: string } = {}) =>
      placements(
        ward({
          referrals: [person("Birk")],
          vacancies: [place("Fjord", { freeFrom: "2026-12-01" })],
          refusals: [{ referralId: "Birk", unitId: "Fjord", reason: "8722-3", at: "2026-11-02T09:00:00Z", until, ...own }]
        })
      )

    expect(said("2026-12-01")).toContain("| Birk   | Fjord | 2026-12-01 | 0         | on time |")
    expect(said("2026-12-02")).toContain("1 × refusal 8722-3")
    expect(said("2026-11-30T22:59:00Z")).toContain("| Birk   | Fjord |")
    expect(said("2026-12-01T23:00:00Z")).toContain("1 × refusal 8722-3")
    expect(said("2026-12-02", { reason: "8722-1" })).toContain("1 × refusal 8722-1")
  })

  // docs/method/matching.md#m4-a-no
  it("a no that says no end bars for good, for some days, or nothing, as its reason says", () => {
    const said = (reason: string) =>
      placements(
        ward({
          referrals: [person("Birk")],
          vacancies: [place("Fjord", { freeFrom: "2026-12-01" }), place("Fjord annex", { unitId: "Fjord", freeFrom: "2026-12-02" })],
          refusals: [{ referralId: "Birk", unitId: "Fjord", reason, at: "2026-11-18T09:00:00Z" }]
        })
      )

    expect(said("8722-1")).toContain("| Birk   | Fjord | 2026-12-01 |")
    expect(said("8722-3")).toContain("2 × refusal 8722-3")
    expect(said("not-now")).toContain("| Birk   | Fjord annex | 2026-12-02 |")
  })

  // docs/method/matching.md#m3-eligible
  it("ages count on the day of start: 18 only is from the 18th birthday to the day before the 19th", () => {
    const born = (id: string, day: string) => person(id, { person: { born: { earliest: day, latest: day } } })
    const admits = { ageMin: 18, ageMax: 18 }

    expect(
      placements(
        ward({
          referrals: [
            born("18 on the day", "2008-11-25"),
            born("18 the day after", "2008-11-26"),
            born("19 on the day", "2007-11-25"),
            born("19 the day after", "2007-11-26")
          ],
          vacancies: [place("Nord", { admits, places: 4 })]
        })
      )
    ).toBe(
      table(`
        | person           | place | start      | days late | why                      |
        | 18 on the day    | Nord  | 2026-11-25 | 0         | on time                  |
        | 18 the day after | –     | –          | –         | 1 × admits ageMin:failed |
        | 19 on the day    | –     | –          | –         | 1 × admits ageMax:failed |
        | 19 the day after | Nord  | 2026-11-25 | 0         | on time                  |`)
    )
  })

  // docs/method/matching.md#m1-pool
  it("a hold until a civil date ends with the first moment of that day; an offer has no end", () => {
    const bound = (state: "held" | "offered", until: string) =>
      placements(
        ward({
          referrals: [person("Alma"), person("Birk", { lot: 2 })],
          vacancies: [place("Nord")],
          commitments: [{ referralId: "Birk", vacancyId: "Nord", startsOn: "2026-11-25", state, until }]
        })
      )

    expect(bound("held", "2026-11-23")).toContain("| Alma   | Nord  | 2026-11-25 |")
    expect(bound("held", "2026-11-24")).toContain("1 × place")
    expect(bound("offered", "2026-11-20")).toContain("1 × place")
  })

  // docs/method/matching.md#m1-pool
  it("a hold past its end is none: the place is free again, and so is the person", () => {
    const held = (until: string) =>
      placements(
        ward({
          referrals: [person("Alma"), person("Birk", { latestStartOn: "2026-12-16" })],
          vacancies: [place("Nord")],
          commitments: [{ referralId: "Birk", vacancyId: "Nord", startsOn: "2026-11-25", state: "held", until }]
        })
      )

    expect(held("2026-11-23T09:01:00Z")).toBe(
      table(`
        | person | place | start | days late | why       |
        | Alma   | –     | –     | –         | 1 × place |`)
    )
    expect(held("2026-11-23T09:00:00Z")).toBe(
      table(`
        | person | place | start      | days late | why                 |
        | Alma   | Nord  | 2026-11-25 | 0         | on time             |
        | Birk   | –     | –          | –         | Nord full with Alma |`)
    )
  })

  // docs/method/matching.md#m1-pool
  it("someone with two referrals is placed once, by the first of them that has anywhere to go", () => {
    const snapshot = ward({
      referrals: [
        person("Cato outpatient", { personKey: "Cato", careLevels: ["outpatient"], latestStartOn: "2026-12-01" }),
        person("Alma", { latestStartOn: "2026-12-05" }),
        person("Cato inpatient", { personKey: "Cato", latestStartOn: "2026-12-14" })
      ],
      vacancies: [place("Nord", { places: 2 })]
    })

    expect(placements(snapshot)).toBe(
      table(`
        | person         | place | start      | days late | why     |
        | Alma           | Nord  | 2026-11-25 | 0         | on time |
        | Cato inpatient | Nord  | 2026-11-25 | 0         | on time |`)
    )
  })

  // docs/method/matching.md#m10-gained-by-one-more
  it("one more place places whoever it lets move up, or whoever another referral of someone then makes room for", () => {
    const snapshot = ward({
      referrals: [
        person("Cato nowhere", { personKey: "Cato", needs: ["detox"], latestStartOn: "2026-11-30" }),
        person("Cato outpatient", { personKey: "Cato", careLevels: ["outpatient"], latestStartOn: "2026-12-01" }),
        person("Cato", { latestStartOn: "2026-12-02" }),
        person("Birk", { latestStartOn: "2026-12-03" }),
        person("Eva", { careLevels: ["outpatient"], latestStartOn: "2026-12-03", lot: 2 }),
        person("Alma", { latestStartOn: "2026-12-04" }),
        person("Dina", { careLevels: ["outpatient"], rights: { outcome: "pending" } })
      ],
      vacancies: [
        place("Poli", { careLevel: "outpatient" }),
        place("Nord"),
        place("Sund", { freeFrom: "2026-12-12" }),
        place("Vik", { careLevel: "day" })
      ],
      commitments: [{ referralId: "Dina", vacancyId: "Poli", startsOn: "2026-11-25", state: "accepted" }]
    })

    expect(placements(snapshot)).toBe(
      table(`
        | person | place | start      | days late | why                             |
        | Cato   | Nord  | 2026-11-25 | 0         | on time                         |
        | Birk   | Sund  | 2026-12-12 | 9         | Nord full with Cato             |
        | Eva    | –     | –          | –         | 1 × place                       |
        | Alma   | –     | –          | –         | Nord, Sund full with Birk, Cato |`)
    )
    expect(match(snapshot, noTsb).vacancies.map(({ gainedByOneMore, vacancyId }) => [vacancyId, gainedByOneMore])).toEqual([
      ["Nord", "Alma"],
      ["Poli", "Alma"],
      ["Sund", "Alma"],
      ["Vik", null]
    ])
  })

  it("a window is met where that costs no one a right or a choice, even before an earlier start", () => {
    const opened = window("Iver", "asked-for-help", "2026-11-22T09:00:00Z")
    const snapshot = (windows: Snapshot["windows"]) =>
      ward({
        windows,
        referrals: [person("Alma", { latestStartOn: "2026-12-14" }), person("Iver", { latestStartOn: "2026-12-17" })],
        vacancies: [place("Nord", { freeFrom: "2026-11-27" }), place("Fjord", { freeFrom: "2026-12-09" })]
      })

    expect(placements(snapshot([]))).toBe(
      table(`
        | person | place | start      | days late | why     |
        | Alma   | Nord  | 2026-11-27 | 0         | on time |
        | Iver   | Fjord | 2026-12-09 | 0         | on time |`)
    )
    const lastDay = window("Iver", "home-ends", "2026-11-22T09:00:00Z", { endsAt: "2026-11-26T23:00:00Z" })
    expect(placements(snapshot([lastDay]))).toBe(placements(snapshot([opened])))
    const dayBefore = { ...lastDay, endsAt: "2026-11-26T22:59:00Z" }
    expect(placements(snapshot([dayBefore]))).toBe(placements(snapshot([])))
    expect(placements(snapshot([opened]))).toBe(
      table(`
        | person | place | start      | days late | why     |
        | Alma   | Fjord | 2026-12-09 | 0         | on time |
        | Iver   | Nord  | 2026-11-27 | 0         | on time |`)
    )
  })

  // docs/method/matching.md#m5-six-levels
  it("a start on the day a window closes is within it, and of several windows the one that closes last counts", () => {
    const until = (id: string, endsAt: string, about = "Iver") => window(about, "home-ends", "2026-11-20T12:00:00Z", { id, endsAt })
    const inWindow = (...windows: Snapshot["windows"]) => {
      const asked = { id: "asked again", personKey: "Iver", askedAt: "2026-11-20T12:00:00Z", by: { role: "gp", service: "Legevakta" } }
      const snapshot = ward({ windows, approaches: [asked], referrals: [person("Iver")], vacancies: [place("Nord")] })
      expect(placements(snapshot)).toContain("| Iver   | Nord  | 2026-11-25 |")
      return match(snapshot, noTsb).assignments.map((one) => one.inWindow)
    }

    expect(inWindow()).toEqual([null])
    expect(inWindow(until("a", "2026-11-24T23:00:00Z"))).toEqual([true])
    expect(inWindow(until("a", "2026-11-24T22:59:00Z"))).toEqual([false])
    expect(inWindow(until("a", "2026-11-24T23:00:00Z"), until("b", "2026-11-24T12:00:00Z"))).toEqual([true])
    expect(inWindow(until("a", "2026-11-24T12:00:00Z"), until("b", "2026-11-24T23:00:00Z", "asked again"))).toEqual([true])
    expect(inWindow(until("a", "2026-11-24T23:00:00Z"), until("b", "2026-11-24T12:00:00Z", "asked again"))).toEqual([true])
  })

  it("what was confirmed three days ago to the minute is no matter of ringing first, and anything before it is", () => {
    const ringFirst = (confirmedAt: string) =>
      match(ward({ vacancies: [place("Nord", { confirmedAt })] }), noTsb).vacancies.map((one) => one.ringFirst)

    expect(ringFirst("2026-11-20T09:00:00Z")).toEqual([false])
    expect(ringFirst("2026-11-20T08:59:59Z")).toEqual([true])
  })

  it("an open window never takes a day from anyone: an overdue one keeps the earlier start", () => {
    const snapshot = ward({
      windows: [window("Iver", "asked-for-help", "2026-11-22T09:00:00Z")],
      referrals: [person("Birk", { latestStartOn: "2026-11-09" }), person("Iver", { latestStartOn: "2026-12-17" })],
      vacancies: [place("Nord", { freeFrom: "2026-11-27" }), place("Fjord", { freeFrom: "2026-12-09" })]
    })

    expect(placements(snapshot)).toBe(
      table(`
        | person | place | start      | days late | why                    |
        | Birk   | Nord  | 2026-11-27 | 18        | nothing is free sooner |
        | Iver   | Fjord | 2026-12-09 | 0         | on time                |`)
    )
  })
})

describe("why nothing is eligible, as a ward would read it", () => {
  // docs/method/matching.md#m8-closures-and-certificates
  it("those who want the same are told the same, and whoever differs in anything that is asked is told their own", () => {
    const anyone = { needs: ["oat"] }
    const snapshot = ward({
      referrals: [
        person("Alma", anyone),
        person("Alma's twin", anyone),
        person("Birk, other needs", { needs: ["detox"] }),
        person("Cato, other level", { careLevels: ["outpatient"] }),
        person("Dina, a woman", { ...anyone, person: { sex: "female" } }),
        person("Eva, who said no", anyone),
        person("Finn, only Sund", { ...anyone, wishes: ["Sund"], onlyWishes: true }),
        person("Finn, rather Sund", { ...anyone, wishes: ["Sund"] }),
        person("Gro, only Vik", { ...anyone, wishes: ["Vik"], onlyWishes: true }),
        person("Hans, from January", { ...anyone, earliestOn: "2027-01-04" }),
        person("Ida, any of two levels", { ...anyone, careLevels: ["inpatient", "outpatient", "inpatient"] })
      ],
      vacancies: [place("Nord", { admits: { sex: "female" }, freeUntil: "2026-12-20" }), place("Sund")],
      refusals: [{ referralId: "Eva, who said no", unitId: "Sund", reason: "not-now", at: "2026-11-20T09:00:00Z" }]
    })

    expect(placements(snapshot)).toBe(
      table(`
        | person                 | place | start | days late | why                                                             |
        | Alma                   | –     | –     | –         | 2 × need oat, 1 × admits sex:needsChecking                      |
        | Alma's twin            | –     | –     | –         | 2 × need oat, 1 × admits sex:needsChecking                      |
        | Birk, other needs      | –     | –     | –         | 2 × need detox, 1 × admits sex:needsChecking                    |
        | Cato, other level      | –     | –     | –         |                                                                 |
        | Dina, a woman          | –     | –     | –         | 2 × need oat                                                    |
        | Eva, who said no       | –     | –     | –         | 2 × need oat, 1 × admits sex:needsChecking, 1 × refusal not-now |
        | Finn, only Sund        | –     | –     | –         | 2 × need oat, 1 × admits sex:needsChecking, 1 × wish            |
        | Finn, rather Sund      | –     | –     | –         | 2 × need oat, 1 × admits sex:needsChecking                      |
        | Gro, only Vik          | –     | –     | –         | 2 × need oat, 2 × wish, 1 × admits sex:needsChecking            |
        | Hans, from January     | –     | –     | –         | 2 × need oat, 1 × admits sex:needsChecking, 1 × day             |
        | Ida, any of two levels | –     | –     | –         | 2 × need oat, 1 × admits sex:needsChecking                      |`)
    )
  })
})

describe("whyNot, as a ward would read it", () => {
  it("an age known only as a year needs checking until everyone born in it is old enough on the day of start", () => {
    const from18 = { admits: { ageMin: 18 } }
    const snapshot = ward({
      referrals: [
        person("born in 2007", { person: { born: { earliest: "2007-01-01", latest: "2007-12-31" } } }),
        person("born in 2008", { person: { born: { earliest: "2008-01-01", latest: "2008-12-31" } } }),
        person("born in 2009", { person: { born: { earliest: "2009-01-01", latest: "2009-12-31" } } }),
        person("not known")
      ],
      vacancies: [place("November", { ...from18, freeFrom: "2026-11-25" }), place("New Year's Eve", { ...from18, freeFrom: "2026-12-31" })]
    })
    const rows = snapshot.referrals.map(({ id }) => [
      id,
      ...snapshot.vacancies.map(
        (vacancy) =>
          whyNot(snapshot, noTsb, { referralId: id, vacancyId: vacancy.id })
            .map((failed) => (failed.condition === "admits" ? failed.verdict : failed.condition))
            .join() || "eligible"
      )
    ])

    expect(renderTable(["person", "November", "New Year's Eve"], rows)).toBe(
      table(`
        | person       | November      | New Year's Eve |
        | born in 2007 | eligible      | eligible       |
        | born in 2008 | needsChecking | eligible       |
        | born in 2009 | failed        | failed         |
        | not known    | needsChecking | needsChecking  |`)
    )
  })

  it("the day someone would start is told whether or not they may have the place", () => {
    const snapshot = ward({
      referrals: [person("Frid", { needs: ["oat"], earliestOn: "2026-12-10" })],
      vacancies: [place("Nord"), place("Vik", { freeUntil: "2026-12-09" })]
    })

    expect(startOf(snapshot, { referralId: "Frid", vacancyId: "Nord" })).toBe("2026-12-10")
    expect(startOf(snapshot, { referralId: "Frid", vacancyId: "Vik" })).toBeUndefined()
    expect(() => startOf(snapshot, { referralId: "Frid", vacancyId: "Elv" })).toThrow("startOf: no vacancy of the snapshot has this id")
  })

  it("every failed condition is listed, each with what it rests on", () => {
    const snapshot = ward({
      referrals: [
        person("Frid", {
          person: { sex: "female" },
          needs: ["detox", "oat"],
          wishes: ["Fjord"],
          onlyWishes: true,
          earliestOn: "2026-12-10"
        })
      ],
      vacancies: [
        place("Nord", { careLevel: "outpatient", admits: { sex: "male", ageMax: 23 }, freeUntil: "2026-12-01", features: ["oat"] })
      ],
      refusals: [
        { referralId: "Frid", unitId: "Nord", reason: "not-now", at: "2026-11-12T09:00:00Z", until: "2026-12-24" },
        { referralId: "Frid", unitId: "Nord", reason: "8722-3", at: "2026-11-13T09:00:00Z" },
        { referralId: "Frid", unitId: "Nord", reason: "8722-1", at: "2026-11-14T09:00:00Z" },
        { referralId: "Frid", unitId: "Fjord", reason: "8722-3", at: "2026-11-15T09:00:00Z" }
      ]
    })

    expect(whyNot(snapshot, noTsb, { referralId: "Frid", vacancyId: "Nord" })).toEqual([
      { condition: "day", freeFrom: "2026-11-25", freeUntil: "2026-12-01", earliestOn: "2026-12-10", intakeDays: null },
      { condition: "careLevel", careLevel: "outpatient", wanted: ["inpatient"] },
      { condition: "wish", unitId: "Nord", wishes: ["Fjord"] },
      { condition: "need", feature: "detox" },
      { condition: "admits", bound: "sex", verdict: "failed", onDay: "2026-12-10" },
      { condition: "admits", bound: "ageMax", verdict: "needsChecking", onDay: "2026-12-10" },
      { condition: "refusal", at: "2026-11-12T09:00:00Z", reason: "not-now", barsUntil: "2026-12-24" },
      { condition: "refusal", at: "2026-11-13T09:00:00Z", reason: "8722-3", barsUntil: null }
    ])
  })
})
