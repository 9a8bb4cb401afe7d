import { noTsb, pileView, type Referral } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import type { Command } from "../Command.ts"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import { type Offer } from "../records/Offer.ts"
import { noRecords, type Records } from "../records/Records.ts"
import { allOwed } from "../time/allOwed.ts"
import { breachSeen } from "./breachSeen.ts"

/** Monday 23 November 2026, ten in the morning in Oslo. */
const occasionOn = (day: string): Occasion => ({ at: `${day}T09:00:00Z`, timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })
const monday = occasionOn("2026-11-23")
const coordinator = { role: "intake-coordinator", service: "coordination-unit" }
const assessor = { role: "assessor", service: "vurderingsenheten" }

/** Birk should have begun on 9 November: on the 23rd it is 14 days since. */
const birk: Referral = {
  id: "birk",
  personKey: "p-birk",
  receivedAt: "2026-09-28T10:00:00Z",
  seniorityOn: "2026-09-28",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "granted", decidedOn: "2026-10-05", latestStartOn: "2026-11-09" },
  person: {},
  careLevels: ["inpatient"],
  needs: [],
  wishes: [],
  lot: 7
}
const waiting = (own: Partial<Referral> = {}): Records => ({ ...noRecords, referrals: [{ ...birk, ...own }] })

const tell = (on: string, how: "letter" | "phone" = "phone"): Command => ({
  tag: "tell-breach",
  referralId: "birk",
  by: coordinator,
  on,
  how
})
const tryElsewhere = (remedy: "other-place" | "bought-elsewhere" | "breach-notified", id: string = remedy): Command => ({
  tag: "try-elsewhere",
  id,
  referralId: "birk",
  by: coordinator,
  on: "2026-11-23",
  remedy
})
const end = (triedId: string, outcome: "found" | "none-found" | "person-said-no"): Command => ({
  tag: "end-trying",
  referralId: "birk",
  triedId,
  by: assessor,
  outcome
})
const newDate = (latestStartOn: string): Command => ({
  tag: "decide-rights",
  decisionRecordId: "rests",
  decision: {
    id: "d-new",
    referralId: "birk",
    by: assessor,
    rights: { outcome: "granted", latestStartOn },
    condition: "300201",
    lane: "ordinary",
    reasons: { circumstances: [], text: "Looked at anew" }
  }
})

const after = (commands: ReadonlyArray<Command>, records: Records = waiting(), occasion: Occasion = monday): Records =>
  commands.reduce((before, command) => {
    const decision = decide(before, command, occasion)
    if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal))
    return decision.events.reduce(evolve, before)
  }, records)
const refusalOf = (command: Command, records: Records = waiting(), occasion: Occasion = monday): ReadonlyArray<string> => {
  const decision = decide(records, command, occasion)
  if (decision.tag === "accepted") return ["accepted"]
  const { faults, reason } = decision.refusal
  return [reason, ...faults.map(({ code, path }) => `${path} ${code}`)]
}
const overdue = (records: Records, occasion: Occasion = monday) => pileView(pileOf(records, occasion), noTsb).overdue
const owed = (records: Records, occasion: Occasion = monday) =>
  allOwed(records, occasion).flatMap((one) =>
    one.kind.startsWith("breach") && "dueOn" in one ? [`${one.kind} ${one.dueOn} ${one.overdue ? "overdue" : "due"} ${one.owner.role}`] : []
  )

describe("a latest start that has passed", () => {
  // docs/method/dates-not-kept.md#b1-the-person-is-told
  it("is told to the person, by whom, on which day and how; and the pile says since when they have known", () => {
    const told = after([tell("2026-11-20"), tell("2026-11-23", "letter")])

    assert.deepStrictEqual(breachSeen(told.referrals[0] ?? birk).told, [
      { at: monday.at, by: coordinator, latestStartOn: "2026-11-09", on: "2026-11-20", how: "phone" },
      { at: monday.at, by: coordinator, latestStartOn: "2026-11-09", on: "2026-11-23", how: "letter" }
    ])
    assert.deepStrictEqual(overdue(told), [
      { referralId: "birk", latestStartOn: "2026-11-09", daysOverdue: 14, toldOn: "2026-11-20", tried: [] }
    ])
  })

  // docs/method/dates-not-kept.md#b1-the-person-is-told
  it("may be told of before it passes, and not on a day to come, nor before the date was decided", () => {
    const before = occasionOn("2026-11-06")

    assert.strictEqual(overdue(after([tell("2026-11-06")], waiting(), before))[0]?.toldOn, "2026-11-06")
    assert.deepStrictEqual(refusalOf(tell("2026-11-24")), ["invalid", "/on in-the-future"])
    assert.deepStrictEqual(refusalOf(tell("2026-10-04")), ["invalid", "/on reversed"])
  })

  // docs/method/dates-not-kept.md#b1-the-person-is-told
  it("is none where no date stands, where a place in time waits for the person, or where their wait has ended", () => {
    const accepted: Offer = {
      id: "o",
      referralId: "birk",
      personKey: "p-birk",
      vacancyId: "v",
      startsOn: "2026-11-09",
      state: "accepted",
      history: []
    }
    const placed = { ...waiting(), offers: [accepted] }
    const before = occasionOn("2026-11-06")
    const ended = after([{ tag: "end-wait", referralId: "birk", by: coordinator, code: "5" }])

    for (const command of [tell("2026-11-06"), { ...tryElsewhere("other-place"), on: "2026-11-06" } as Command]) {
      assert.deepStrictEqual(refusalOf(command, waiting({ rights: { outcome: "pending" } })), ["not-allowed-now", "/referralId no-date"])
      assert.deepStrictEqual(refusalOf(command, placed, before), ["not-allowed-now", "/referralId date-kept"])
      assert.deepStrictEqual(refusalOf(command, placed), ["accepted"], "the day came, and nobody has said that the person did")
      assert.deepStrictEqual(refusalOf(command, ended), ["not-allowed-now", "/referralId ended"])
      assert.deepStrictEqual(refusalOf(command, noRecords), ["unknown-record", "/referralId unknown"])
    }
  })

  // docs/method/dates-not-kept.md#b1-the-person-is-told
  it("is told anew when another date is decided, and what was said of the first, here or in a file, is kept with it", () => {
    const known = waiting({ breach: { toldOn: "2026-11-10", tried: ["breach-notified"] } })
    const moved = after([tell("2026-11-20"), tryElsewhere("other-place"), newDate("2026-11-24")], known)
    const later = occasionOn("2026-11-25")

    assert.deepInclude(overdue(known)[0], { toldOn: "2026-11-10", tried: ["breach-notified"] })
    assert.deepInclude(overdue(moved, later)[0], { latestStartOn: "2026-11-24", toldOn: null, tried: ["other-place"] })
    assert.deepStrictEqual(moved.decisions[0]?.before?.breach, { toldOn: "2026-11-10", tried: ["breach-notified"] })
    assert.lengthOf(breachSeen(moved.referrals[0] ?? birk).told, 1)
    assert.deepStrictEqual(overdue(after([newDate("2026-11-09")], known, occasionOn("2026-11-09")), monday)[0]?.toldOn, "2026-11-10")
  })

  it("of which a file tells is read with the day and the codes that it gives, and by whom nobody knows", () => {
    const known = { ...birk, breach: { toldOn: "2026-11-10", tried: ["breach-notified"] } }

    assert.deepStrictEqual(breachSeen(known), { id: "birk", told: [{ on: "2026-11-10" }], tried: [{ remedy: "breach-notified" }] })
    assert.deepStrictEqual(breachSeen(birk), { id: "birk", told: [], tried: [] })
  })
})

describe("something else that is tried", () => {
  // docs/method/dates-not-kept.md#b2-something-else-is-tried
  it("is one of three, once at a time, until it is known what came of it", () => {
    const tried = after([tryElsewhere("other-place"), tryElsewhere("breach-notified")])
    const again = after([end("other-place", "none-found"), tryElsewhere("other-place", "second")], tried)

    assert.deepStrictEqual(overdue(tried)[0]?.tried, ["other-place", "breach-notified"])
    assert.deepStrictEqual(overdue(again)[0]?.tried, ["other-place", "breach-notified"])
    assert.deepStrictEqual(breachSeen(again.referrals[0] ?? birk).tried[0], {
      id: "other-place",
      at: monday.at,
      by: coordinator,
      latestStartOn: "2026-11-09",
      on: "2026-11-23",
      remedy: "other-place",
      ended: { at: monday.at, by: assessor, outcome: "none-found" }
    })
    assert.deepStrictEqual(refusalOf(tryElsewhere("other-place", "second"), tried), ["not-allowed-now", "/remedy tried-already"])
    assert.deepStrictEqual(refusalOf(tryElsewhere("bought-elsewhere", "other-place"), tried), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(end("other-place", "found"), again), ["not-allowed-now", "/triedId ended"])
    assert.deepStrictEqual(refusalOf(end("none", "found"), tried), ["unknown-record", "/triedId unknown"])
  })

  // docs/method/dates-not-kept.md#b3-what-is-owed
  it("is owed from the first day after the date, as the telling is, until a place is promised or found or the person says no to it", () => {
    const both = ["breach-remedy 2026-11-10 overdue intake-coordinator", "breach-telling 2026-11-10 overdue intake-coordinator"]
    const only = both.slice(0, 1)
    const tried = after([tell("2026-11-23"), tryElsewhere("breach-notified")])

    assert.deepStrictEqual(owed(waiting(), occasionOn("2026-11-09")), [])
    assert.deepStrictEqual(
      owed(waiting(), occasionOn("2026-11-10")),
      both.map((one) => one.replace("overdue", "due"))
    )
    assert.deepStrictEqual(owed(waiting()), both)
    assert.deepStrictEqual(owed(after([tell("2026-11-23")])), only)
    assert.deepStrictEqual(owed(tried), [])
    assert.deepStrictEqual(owed(after([end("breach-notified", "person-said-no")], tried)), [])
    assert.deepStrictEqual(owed(after([end("breach-notified", "none-found")], tried)), only)
    assert.deepStrictEqual(owed(after([{ tag: "end-wait", referralId: "birk", by: coordinator, code: "5" }])), [])
  })
})
