import { noTsb, type Referral } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import { planFigures } from "./planFigures.ts"
import type { Command } from "../Command.ts"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import { noRecords, type Records } from "../records/Records.ts"
import { owedByWindows } from "../windows/owed.ts"
import type { PlanChange, PlanWritten } from "./Command.ts"

/** Monday 23 November 2026, ten in the morning in Oslo. */
const monday = "2026-11-23T09:00:00Z"
const occasion = { at: monday, timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb }
const milieuTherapist = { role: "milieu-therapist", service: "solbakken" }
const person = { role: "person", service: "self" }

const referral = (id: string, personKey = "p-alma"): Referral => ({
  id,
  personKey,
  receivedAt: "2026-11-09T10:00:00Z",
  seniorityOn: "2026-11-09",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "pending" },
  person: {},
  careLevels: [],
  needs: [],
  wishes: [],
  lot: 41
})
const ended = { at: monday, by: milieuTherapist, code: "1" } as const
const records: Records = { ...noRecords, referrals: [referral("r-alma")] }

function after(commands: ReadonlyArray<Command>, before: Records = records, at: string = monday): Records {
  return commands.reduce((known, command) => {
    const made = decide(known, command, { ...occasion, at })
    if (made.tag === "refused") throw new Error(JSON.stringify(made.refusal))
    return made.events.reduce(evolve, known)
  }, before)
}

function refusalOf(command: Command, before: Records = records): ReadonlyArray<string> {
  const made = decide(before, command, occasion)
  return made.tag === "accepted" ? [] : [made.refusal.reason, ...made.refusal.faults.map(({ code, path }) => `${path} ${code}`)]
}

describe("a moment", () => {
  const moment = {
    id: "m-1",
    referralId: "r-alma",
    at: "2026-11-22T18:00:00Z",
    by: milieuTherapist,
    antecedent: "The flat was cold",
    behaviour: "Rang a friend",
    consequence: "Slept",
    sharedWith: ["nearby", "person"]
  } as const
  const record = (own: Partial<typeof moment> | object = {}): Command => ({ tag: "record-moment", moment: { ...moment, ...own } })
  const share = (at = "2026-11-23T08:00:00Z", momentId = "m-1"): Command => ({
    tag: "share-moment",
    momentId,
    by: milieuTherapist,
    consented: { at, by: person }
  })

  it("is kept for those near and the person, and reaches the unit with who consented and when", () => {
    const shared = after([record(), share()])

    assert.deepStrictEqual(after([record()]).moments, [{ ...moment, recordedAt: monday }])
    assert.deepInclude(shared.moments[0], {
      sharedWith: ["nearby", "person", "unit"],
      consented: { at: "2026-11-23T08:00:00Z", by: person }
    })
  })

  it("is not shared with the unit from the start, with nobody, or before it was", () => {
    assert.deepStrictEqual(refusalOf(record({ sharedWith: ["unit", "nearby"] })), ["invalid", "/sharedWith consent-missing"])
    assert.deepStrictEqual(refusalOf(record({ sharedWith: [], at: "2026-11-23T10:00:00Z" })), [
      "invalid",
      "/at in-the-future",
      "/sharedWith missing"
    ])
    assert.deepStrictEqual(refusalOf(record(), after([record()])), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(record(), noRecords), ["unknown-record", "/referralId unknown"])
  })

  it("is shared once, by a consent that has been given", () => {
    assert.deepStrictEqual(refusalOf(share(), after([record(), share()])), ["not-allowed-now", "/momentId shared"])
    assert.deepStrictEqual(refusalOf(share("2026-11-23T10:00:00Z"), after([record()])), ["invalid", "/consented/at in-the-future"])
    assert.deepStrictEqual(refusalOf(share()), ["unknown-record", "/momentId unknown"])
  })
})

describe("a consent", () => {
  const moment = {
    id: "m-1",
    referralId: "r-alma",
    at: "2026-11-22T18:00:00Z",
    by: milieuTherapist,
    antecedent: "The flat was cold",
    behaviour: "Rang a friend",
    consequence: "Slept",
    sharedWith: ["nearby", "person"]
  } as const
  const consented = { at: "2026-11-23T08:00:00Z", by: person }
  const taken = (at: string = monday) => ({ at, by: person })
  const change = (changed: PlanChange): Command => ({ tag: "change-plan", referralId: "r-alma", by: milieuTherapist, change: changed })
  const line = (id: string, sharedWith: PlanWritten["sharedWith"] = ["unit"]): Command =>
    change({
      tag: "add-line",
      id,
      line: { part: "whereWeAreNow", text: "At the night shelter", sharedWith, consented }
    })
  const withdraw = (at?: string, momentId = "m-1"): Command => ({
    tag: "withdraw-moment",
    momentId,
    by: milieuTherapist,
    withdrawn: taken(at)
  })
  const withdrawLine = (id: string, at?: string): Command => change({ tag: "withdraw-line", id, withdrawn: taken(at) })
  const share: Command = { tag: "share-moment", momentId: "m-1", by: milieuTherapist, consented }
  const recorded = after([
    { tag: "record-moment", moment },
    { tag: "begin-plan", referralId: "r-alma", by: milieuTherapist, status: "102" },
    line("l-1"),
    line("l-2", ["unit", "nearby"]),
    change({ tag: "add-line", id: "l-3", line: { part: "goals", text: "Sleep", sharedWith: ["unit"] } })
  ])

  it("is taken back with who did and when, and the person still reads what is theirs", () => {
    const [shared] = after([share, withdraw()], recorded).moments
    const [plan] = after([withdrawLine("l-1"), withdrawLine("l-2")], recorded).plans

    assert.deepStrictEqual(shared, { ...moment, recordedAt: monday, consented, withdrawn: taken() })
    assert.deepStrictEqual(
      plan?.whereWeAreNow.map(({ consented: given, id, sharedWith, withdrawn }) => [id, sharedWith, given, withdrawn]),
      [
        ["l-1", ["person"], consented, taken()],
        ["l-2", ["nearby"], consented, taken()]
      ]
    )
  })

  it("is given anew after that", () => {
    const [shared] = after([share, withdraw(), share], recorded).moments

    assert.deepStrictEqual(shared, { ...moment, sharedWith: ["nearby", "person", "unit"], recordedAt: monday, consented })
  })

  it("is taken back only where it was given, once, not before that and not in time to come", () => {
    const shared = after([share], recorded)

    assert.deepStrictEqual(refusalOf(withdraw(), recorded), ["not-allowed-now", "/momentId not-shared"])
    assert.deepStrictEqual(refusalOf(withdraw(), after([withdraw()], shared)), ["not-allowed-now", "/momentId not-shared"])
    assert.deepStrictEqual(refusalOf(withdraw("2026-11-23T08:30:00+01:00"), shared), ["invalid", "/withdrawn/at reversed"])
    assert.deepStrictEqual(refusalOf(withdraw("2026-11-23T10:00:00Z"), shared), ["invalid", "/withdrawn/at in-the-future"])
    assert.deepStrictEqual(refusalOf(withdraw(monday, "m-9"), shared), ["unknown-record", "/momentId unknown"])
    assert.deepStrictEqual(refusalOf(withdrawLine("l-3"), recorded), ["not-allowed-now", "/lineId not-shared"])
    assert.deepStrictEqual(refusalOf(withdrawLine("l-9"), recorded), ["unknown-record", "/lineId unknown"])
    assert.deepStrictEqual(refusalOf(withdrawLine("l-1", "2026-11-23T07:00:00Z"), recorded), ["invalid", "/withdrawn/at reversed"])
  })
})

describe("the plan", () => {
  const begin: Command = { tag: "begin-plan", referralId: "r-alma", by: milieuTherapist, status: "102" }
  const change = (changed: PlanChange): Command => ({ tag: "change-plan", referralId: "r-alma", by: milieuTherapist, change: changed })
  const goal = (text: string): PlanWritten => ({ part: "goals", text, sharedWith: ["nearby", "person"] })
  const home: PlanWritten = { part: "mustBeInPlace", what: "home", isInPlace: null, who: "NAV", sharedWith: ["unit"] }
  const begun = after([
    begin,
    change({ tag: "add-line", id: "l-1", line: goal("Sleep") }),
    change({ tag: "add-line", id: "l-2", line: home })
  ])

  it("takes one line at a time, and puts one in the place of another", () => {
    const [plan] = after(
      [
        change({ tag: "replace-line", id: "l-1", line: goal("Sleep at home") }),
        change({ tag: "replace-line", id: "l-2", line: { ...home, isInPlace: true } as PlanWritten }),
        change({ tag: "add-line", id: "l-3", line: { part: "ifUnstable", text: "Ring the duty", sharedWith: ["nearby"] } })
      ],
      begun
    ).plans

    assert.deepStrictEqual(
      plan?.goals.map(({ id, text }) => [id, text]),
      [["l-1", "Sleep at home"]]
    )
    assert.deepStrictEqual(
      plan?.mustBeInPlace.map(({ isInPlace, who }) => [isInPlace, who]),
      [[true, "NAV"]]
    )
    assert.deepStrictEqual(
      plan?.ifUnstable.map(({ text }) => text),
      ["Ring the duty"]
    )
  })

  it("has a status, a coordinator or none, and a group", () => {
    const named = after(
      [
        change({ tag: "status", status: "101" }),
        change({ tag: "coordinator", coordinator: { role: "coordinator", service: "kommunen" } }),
        change({ tag: "responsibility-group", members: [milieuTherapist, person] })
      ],
      begun
    )

    assert.deepInclude(named.plans[0], {
      status: "101",
      statusAt: { at: monday, by: milieuTherapist },
      coordinator: { role: "coordinator", service: "kommunen" },
      responsibilityGroup: [milieuTherapist, person]
    })
    assert.notProperty(after([change({ tag: "coordinator", coordinator: null })], named).plans[0], "coordinator")
  })

  it("lets the unit read where we are now only by consent", () => {
    const line = (own: object): PlanChange => ({
      tag: "add-line",
      id: "l-9",
      line: { part: "whereWeAreNow", text: "At the night shelter", sharedWith: ["unit"], ...own }
    })

    assert.deepStrictEqual(refusalOf(change(line({})), begun), ["invalid", "/sharedWith consent-missing"])
    assert.deepStrictEqual(refusalOf(change(line({ consented: { at: monday, by: person } })), begun), [])
    assert.deepStrictEqual(refusalOf(change(line({ consented: { at: "2026-11-23T10:00:00Z", by: person } })), begun), [
      "invalid",
      "/consented/at in-the-future"
    ])
  })

  it("is begun once, and changed where there is one", () => {
    assert.deepStrictEqual(refusalOf(begin, begun), ["not-allowed-now", "/referralId begun"])
    assert.deepStrictEqual(refusalOf(begin, noRecords), ["unknown-record", "/referralId unknown"])
    assert.deepStrictEqual(refusalOf(change({ tag: "status", status: "101" })), ["unknown-record", "/referralId unknown"])
  })

  it("has no line twice, replaces none that is not there, and none that nobody could read", () => {
    assert.deepStrictEqual(refusalOf(change({ tag: "add-line", id: "l-2", line: goal("Eat") }), begun), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(change({ tag: "replace-line", id: "l-2", line: goal("Eat") }), begun), [
      "unknown-record",
      "/lineId unknown"
    ])
    assert.deepStrictEqual(refusalOf(change({ tag: "add-line", id: "l-9", line: { ...goal("Eat"), sharedWith: [] } }), begun), [
      "invalid",
      "/sharedWith missing"
    ])
  })

  it("gets a goal from a note, and is begun by it where there is none", () => {
    const note = (id: string): Command => ({
      tag: "attach-note",
      side: "other",
      note: {
        id,
        referralId: "r-alma",
        observedAt: "2026-11-22T18:00:00Z",
        recordedAt: monday,
        by: milieuTherapist,
        source: "nearby",
        basis: "told",
        domain: "own",
        sharedWith: ["nearby", "person"],
        text: "Wants to see the child again"
      },
      facts: [],
      goal: { id: `goal-${id}`, text: "See my child" }
    })

    const first = after([note("n-1")])
    const second = after([note("n-2")], begun)

    assert.deepInclude(first.plans[0], { id: "r-alma", status: "106" })
    assert.strictEqual(first.notes[0]?.goalId, "goal-n-1")
    assert.deepStrictEqual(
      second.plans[0]?.goals.map(({ sharedWith, text }) => [text, sharedWith]),
      [
        ["Sleep", ["nearby", "person"]],
        ["See my child", ["nearby", "person"]]
      ]
    )
  })
})

describe("help meanwhile", () => {
  const offer = (own: object = {}): Command => ({
    tag: "offer-interim-help",
    help: { id: "h-1", referralId: "r-alma", kind: "outpatient-talk", sharedWith: ["unit", "person"], ...own },
    by: milieuTherapist
  })
  const answer = (on: string, helpId = "h-1"): Command => ({
    tag: "answer-interim-help",
    helpId,
    by: milieuTherapist,
    answer: "did-not-happen",
    on
  })

  it("is offered, and it is on record whether it happened", () => {
    const { interimHelp, referrals } = after([offer(), answer("2026-11-23")])

    assert.deepInclude(interimHelp[0], {
      offered: { at: monday, by: milieuTherapist },
      happened: { at: monday, by: milieuTherapist, answer: "did-not-happen", on: "2026-11-23" }
    })
    assert.deepStrictEqual(referrals, records.referrals)
  })

  it("is answered once, on a day since it was offered and not to come", () => {
    const offered = after([offer()])

    assert.deepStrictEqual(refusalOf(answer("2026-11-24"), offered), ["invalid", "/on in-the-future"])
    assert.deepStrictEqual(refusalOf(answer("2026-11-22"), offered), ["invalid", "/on reversed"])
    assert.deepStrictEqual(refusalOf(answer("2026-11-23"), after([answer("2026-11-23")], offered)), ["not-allowed-now", "/helpId answered"])
    assert.deepStrictEqual(refusalOf(answer("2026-11-23")), ["unknown-record", "/helpId unknown"])
  })

  it("is offered to someone who is known, under an id of its own, for someone to read", () => {
    assert.deepStrictEqual(refusalOf(offer(), noRecords), ["unknown-record", "/referralId unknown"])
    assert.deepStrictEqual(refusalOf(offer(), after([offer()])), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(offer({ sharedWith: [] })), ["invalid", "/sharedWith missing"])
  })
})

describe("I want help now", () => {
  const want = (own: object = {}, id = "1"): Command => ({ tag: "want-help-now", windowId: `w-${id}`, approachId: `a-${id}`, ...own })

  it("opens a window that the person has seen and agreed to, about the referral that waits", () => {
    const { approaches, windows } = after([want({ referralId: "r-alma" })])

    assert.isEmpty(approaches)
    assert.deepStrictEqual(windows, [
      {
        id: "w-1",
        about: "r-alma",
        trigger: "asked-for-help",
        openedAt: monday,
        observedBy: person,
        agreed: "yes",
        confirmedAt: [],
        contacted: [],
        recordedAt: monday
      }
    ])
  })

  it("confirms the window when it is said again while it is open, and opens another when it is over", () => {
    const said = after([want({ referralId: "r-alma" })])
    const tuesday = after([want({ personKey: "p-alma" }, "2")], said, "2026-11-24T09:00:00Z")
    const december = after([want({ referralId: "r-alma" }, "3")], tuesday, "2026-12-10T09:00:00Z")

    assert.deepStrictEqual(tuesday.windows[0]?.confirmedAt, ["2026-11-24T09:00:00Z"])
    assert.deepStrictEqual(
      december.windows.map(({ id }) => id),
      ["w-1", "w-3"]
    )
  })

  // docs/method/near.md#n3-i-want-help-now
  it("opens another when someone has talked with them since, or the time for it is past", () => {
    const said = after([want({ referralId: "r-alma" })])
    const talk = { at: "2026-11-23T12:00:00Z", by: milieuTherapist, how: "in person" }
    const talked = after([{ tag: "record-contact", windowId: "w-1", contact: talk }], said, "2026-11-23T12:00:00Z")
    const owedAt = (at: string, before: Records) => {
      const again = after([want({ referralId: "r-alma" }, "2")], before, at)
      return owedByWindows(again, { ...occasion, at }).map((owed) => [owed.about.id, "dueAt" in owed && owed.dueAt, owed.overdue])
    }

    assert.deepStrictEqual(owedAt("2026-11-24T08:00:00Z", talked), [["w-2", "2026-11-25T08:00:00Z", false]])
    assert.deepStrictEqual(owedAt("2026-11-24T18:00:00Z", said), [
      ["w-1", "2026-11-24T09:00:00Z", true],
      ["w-2", "2026-11-25T18:00:00Z", false]
    ])
  })

  it("makes an approach of it where no referral waits, and turns nobody away because a wait has ended", () => {
    const over: Records = { ...records, referrals: [{ ...referral("r-alma"), ended }] }
    const anew: Records = { ...records, referrals: [{ ...referral("r-alma"), ended }, referral("r-two")] }

    assert.deepInclude(after([want()]).approaches[0], {
      id: "a-1",
      askedAt: monday,
      by: person,
      consent: "not-asked",
      acknowledgeDueOn: "2026-11-24"
    })
    assert.deepInclude(after([want({ referralId: "r-alma" })], over).approaches[0], { id: "a-1", personKey: "p-alma" })
    assert.strictEqual(after([want({ referralId: "r-alma" })], anew).windows[0]?.about, "r-two")
    assert.lengthOf(after([want({ personKey: "p-two" }), want({ personKey: "p-two" }, "2")]).approaches, 1)
  })

  it("is refused only where the referral is unknown, an id is taken, or the rules know no such window", () => {
    const noTrigger = { ...noTsb, triggers: noTsb.triggers.filter(({ code }) => code !== "asked-for-help") }
    const made = decide(records, want(), { ...occasion, rulePack: noTrigger })

    assert.deepStrictEqual(refusalOf(want({ referralId: "r-none" })), ["unknown-record", "/referralId unknown"])
    assert.deepStrictEqual(refusalOf(want(), after([want()])), ["id-taken", "/windowId taken"])
    assert.deepStrictEqual(refusalOf({ ...want(), windowId: "w-2" } as Command, after([want()])), ["id-taken", "/approachId taken"])
    assert.strictEqual(made.tag === "refused" ? made.refusal.faults[0]?.code : made.tag, "no-trigger")
  })
})

describe("the share of plans", () => {
  // docs/method/near.md#n5-the-share-of-plans
  it("counts those who wait by the status of their plan, and those of whom none is recorded", () => {
    const plan = (id: string, status: "101" | "103") => ({
      id,
      status,
      ownWords: [],
      goals: [],
      whereWeAreNow: [],
      mustBeInPlace: [],
      ifUnstable: [],
      responsibilityGroup: []
    })
    const over = { at: monday, by: person, code: "1" } as const
    const referrals = [referral("r-1"), referral("r-2"), referral("r-3"), { ...referral("r-4"), ended: over }]
    const plans = [plan("r-1", "101"), plan("r-2", "103"), plan("r-4", "101")]

    const { byStatus, none, waiting } = planFigures({ plans, referrals })

    assert.deepStrictEqual([waiting, none], [3, 1])
    assert.deepStrictEqual(
      byStatus.filter(({ count }) => count > 0),
      [
        { status: "101", count: 1 },
        { status: "103", count: 1 }
      ]
    )
  })
})
