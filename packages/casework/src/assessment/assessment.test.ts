import { type Fact, noTsb, type Referral } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import type { Command } from "../Command.ts"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import type { AttachNote } from "../near/Command.ts"
import { noRecords, type Records } from "../records/Records.ts"
import { assessmentAsTimePasses } from "./asTimePasses.ts"
import type { DecideRights } from "./Command.ts"
import { owedByAssessment } from "./owed.ts"

/** Monday 23 November 2026, ten in the morning in Oslo. */
const monday = "2026-11-23T09:00:00Z"
const occasionAt = (at: string) => ({ at, timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })
const assessor = { role: "assessor", service: "vurderingsenheten" }
const milieuTherapist = { role: "milieu-therapist", service: "solbakken" }

/** Alcohol, 6 weeks from 9 November by the guide; more than 20 units a day: 2 weeks, which is 23 November. */
const alma: Referral = {
  id: "r-alma",
  personKey: "p-alma",
  receivedAt: "2026-11-09T10:00:00Z",
  seniorityOn: "2026-11-09",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-12-14" },
  person: { born: { earliest: "1988-01-01", latest: "1988-12-31" } },
  careLevels: [],
  needs: [],
  wishes: [],
  lot: 41
}
const records: Records = { ...noRecords, referrals: [alma] }

const decision: DecideRights["decision"] = {
  id: "d-1",
  referralId: "r-alma",
  by: assessor,
  rights: { outcome: "granted", latestStartOn: "2026-11-23" },
  condition: "300201",
  lane: "ordinary",
  reasons: { circumstances: ["alcohol-units-per-day"], text: "You drink more than twenty units a day." }
}
const decideRights = (own: Partial<DecideRights["decision"]> = {}, reassessmentId?: string): Command => ({
  tag: "decide-rights",
  decisionRecordId: "d-1",
  decision: { ...decision, ...own },
  ...(reassessmentId === undefined ? {} : { reassessmentId })
})

const note = (id: string, own: Partial<AttachNote["note"]> = {}, facts: AttachNote["facts"] = units(id, 26)): Command => ({
  tag: "attach-note",
  side: own.source === "person" ? "person" : "other",
  note: {
    id,
    referralId: "r-alma",
    observedAt: "2026-11-22T18:00:00Z",
    recordedAt: monday,
    by: milieuTherapist,
    source: "nearby",
    basis: "first-hand",
    domain: "social",
    sharedWith: ["unit", "nearby"],
    text: "Drinks all day",
    ...own
  },
  facts
})
const units = (id: string, value: number) => [{ id: `f-${id}`, circumstance: "alcohol-units-per-day", value }]

describe("a referral that comes with its right decided", () => {
  const occasion = occasionAt(monday)
  const came = (rights: Referral["rights"]): Records => {
    const taken = decide(noRecords, { tag: "receive-referral", side: "unit", referral: { ...alma, rights } }, occasion)
    if (taken.tag === "refused") throw new Error(JSON.stringify(taken.refusal))
    return taken.events.reduce(evolve, noRecords)
  }
  const rights = { outcome: "granted" as const, decidedOn: "2026-11-10", latestStartOn: "2026-12-14" }

  it("begins its history with that, and nobody is asked here to tell of it", () => {
    const received = came(rights)

    assert.deepStrictEqual(received.decisions, [
      { id: "r-alma", referralId: "r-alma", at: monday, source: "referral", rights, condition: alma.condition, lane: alma.lane }
    ])
    assert.notInclude(
      owedByAssessment(received, occasion).map(({ kind }) => kind),
      "decision-telling"
    )
    const decided = decide(received, decideRights(), occasion)
    const [next] = decided.tag === "accepted" ? (decided.events[0]?.puts.decisions ?? []) : []
    assert.deepInclude(next?.before, { decisionId: "r-alma", rights })
  })

  it("is taken to have been decided by the day that it came, where it does not say when, and has no history where nothing is decided", () => {
    const [first] = came({ outcome: "refused" }).decisions

    assert.deepStrictEqual(first?.rights, { outcome: "refused", decidedOn: alma.receivedAt.slice(0, 10) })
    assert.deepStrictEqual(came({ outcome: "pending" }).decisions, [])
  })
})

const byHand: Command = {
  tag: "open-reassessment",
  id: "a-1",
  referralId: "r-alma",
  by: milieuTherapist,
  reason: "The home is lost on Friday",
  factIds: []
}
const keep = (reassessmentId: string): Command => ({
  tag: "answer-reassessment",
  decisionRecordId: "d-1",
  reassessmentId,
  by: assessor,
  answer: { tag: "kept", reason: "Seen, and weighed" }
})
const ask = (reassessmentId: string, dueOn?: string): Command => ({
  tag: "answer-reassessment",
  decisionRecordId: "d-1",
  reassessmentId,
  by: assessor,
  answer: { tag: "question", question: "Since when?", to: milieuTherapist, ...(dueOn === undefined ? {} : { dueOn }) }
})
const reply: Command = { tag: "reply-to-question", reassessmentId: "a-1", by: milieuTherapist, text: "Since Friday" }
const disagree = (reassessmentId?: string): Command => ({
  tag: "open-disagreement",
  disagreement: {
    id: "u-1",
    referralId: "r-alma",
    by: milieuTherapist,
    circumstances: ["alcohol-units-per-day"],
    forum: "local-forum",
    owner: { role: "leader", service: "koordineringsenheten" },
    dueOn: "2026-11-30",
    ...(reassessmentId === undefined ? {} : { reassessmentId })
  }
})
const settle = (outcome: "kept" | "new-decision"): Command => ({ tag: "settle-disagreement", disagreementId: "u-1", by: assessor, outcome })

function after(commands: ReadonlyArray<Command>, before: Records = records, at: string = monday): Records {
  return commands.reduce((known, command) => {
    const made = decide(known, command, occasionAt(at))
    if (made.tag === "refused") throw new Error(JSON.stringify(made.refusal))
    return made.events.reduce(evolve, known)
  }, before)
}

function refusalOf(command: Command, before: Records = records): ReadonlyArray<string> {
  const made = decide(before, command, occasionAt(monday))
  return made.tag === "accepted" ? [] : [made.refusal.reason, ...made.refusal.faults.map(({ code, path }) => `${path} ${code}`)]
}

const ended: Records = { ...records, referrals: [{ ...alma, ended: { at: monday, by: assessor, code: "1" } }] }

describe("a decision on the right", () => {
  it("sets right, condition and lane of the referral, and keeps what stood before", () => {
    const { decisions, referrals } = after([
      decideRights(),
      decideRights({ id: "d-2", rights: { outcome: "refused" }, lane: "emergency", condition: "300203" })
    ])

    assert.deepInclude(referrals[0], {
      rights: { outcome: "refused", decidedOn: "2026-11-23" },
      lane: "emergency",
      condition: "300203"
    })
    assert.deepStrictEqual(
      decisions.map(({ before }) => before),
      [
        { rights: alma.rights, condition: "300201", lane: "ordinary" },
        {
          rights: { outcome: "granted", decidedOn: "2026-11-23", latestStartOn: "2026-11-23" },
          condition: "300201",
          lane: "ordinary",
          decisionId: "d-1"
        }
      ]
    )
  })

  it("refuses no right while a place is bound for it: the place is released first", () => {
    const held = { id: "o-1", referralId: "r-alma", personKey: "p-alma", vacancyId: "v-1", startsOn: "2026-11-25", until: "2026-11-24" }
    const bound: Records = { ...records, offers: [{ ...held, state: "offered", history: [] }] }
    const refuse = decideRights({ rights: { outcome: "refused" } })

    assert.deepStrictEqual(refusalOf(refuse, bound), ["not-allowed-now", "/rights/outcome holds-a-place"])
    assert.deepStrictEqual(refusalOf(decideRights(), bound), [])
    assert.deepStrictEqual(refusalOf(refuse, { ...bound, offers: [{ ...held, state: "released", history: [] }] }), [])
  })

  it("is told every fault of it at once", () => {
    const faulty = decideRights({
      rights: { outcome: "granted", decidedOn: "2026-11-24" },
      condition: "never-heard-of",
      lane: "fast",
      reasons: { circumstances: ["injecting", "motivation"], text: "Because" }
    })

    assert.deepStrictEqual(refusalOf(faulty), [
      "invalid",
      "/condition unknown",
      "/lane unknown",
      "/rights/latestStartOn missing",
      "/rights/decidedOn in-the-future",
      "/reasons/circumstances/1 unknown"
    ])
  })

  it("is not dated before the one it takes the place of, and has no latest start where nothing is granted", () => {
    const second = { id: "d-2", rights: { outcome: "refused", decidedOn: "2026-11-20", latestStartOn: "2026-12-01" } } as const

    assert.deepStrictEqual(refusalOf(decideRights(second), after([decideRights()])), [
      "invalid",
      "/rights/decidedOn reversed",
      "/rights/latestStartOn not-granted"
    ])
  })

  it("is not made about a referral that nobody knows or whose wait has ended, nor under an id in use", () => {
    assert.deepStrictEqual(refusalOf(decideRights({ by: { role: "milieu-therapist", service: "solbakken-bofellesskap" } })), [
      "invalid",
      "/by/role not-an-assessor"
    ])
    assert.deepStrictEqual(
      refusalOf(decideRights({ rights: { outcome: "granted", decidedOn: "2026-11-20", latestStartOn: "2026-11-19" } })),
      ["invalid", "/rights/latestStartOn reversed"]
    )
    const backdated = decideRights({ rights: { outcome: "refused", decidedOn: "2026-11-01" } })
    const undecided = { ...records, referrals: [{ ...alma, rights: { outcome: "pending" as const } }], decisions: [] }
    assert.deepStrictEqual(refusalOf(backdated, undecided), ["invalid", "/rights/decidedOn before-receipt"])
    assert.deepStrictEqual(refusalOf(decideRights(), noRecords), ["unknown-record", "/referralId unknown"])
    assert.deepStrictEqual(refusalOf(decideRights(), ended), ["not-allowed-now", "/referralId ended"])
    assert.deepStrictEqual(refusalOf(decideRights(), after([decideRights()])), ["id-taken", "/id taken"])
  })

  it("is told to the person on a day that is not to come and not before it was made", () => {
    const told = after([decideRights(), { tag: "tell-decision", decisionId: "d-1", by: assessor, on: "2026-11-23" }])
    const tell = (on: string, decisionId = "d-1"): Command => ({ tag: "tell-decision", decisionId, by: assessor, on })

    assert.deepStrictEqual(told.decisions[0]?.told, { at: monday, by: assessor, on: "2026-11-23" })
    assert.deepStrictEqual(refusalOf(tell("2026-11-24"), told), ["invalid", "/on in-the-future"])
    assert.deepStrictEqual(refusalOf(tell("2026-11-22"), told), ["invalid", "/on reversed"])
    assert.deepStrictEqual(refusalOf(tell("2026-11-23", "d-none"), told), ["unknown-record", "/decisionId unknown"])
  })
})

describe("the person", () => {
  it("is to be told of the decision that stands, on the day on which it is made, and of no other", () => {
    const twice = after([decideRights(), decideRights({ id: "d-2" })])
    const told = after([{ tag: "tell-decision", decisionId: "d-2", by: assessor, on: "2026-11-23" }], twice)

    assert.deepStrictEqual(owedByAssessment(twice, occasionAt("2026-11-24T09:00:00Z")), [
      {
        kind: "decision-telling",
        about: { list: "decisions", id: "d-2" },
        referralId: "r-alma",
        dueOn: "2026-11-23",
        owner: { role: "assessor" },
        overdue: true
      }
    ])
    assert.isEmpty(owedByAssessment(told, occasionAt("2026-11-24T09:00:00Z")))
  })
})

describe("what an assessor finds", () => {
  const found = (own: Partial<Fact> = {}, facts = [{ id: "f-1", circumstance: "injecting", value: true }]): Command => ({
    tag: "record-circumstances",
    found: {
      referralId: "r-alma",
      observedAt: monday,
      by: assessor,
      basis: "told",
      domain: "health",
      sharedWith: ["unit", "person"],
      ...own
    },
    facts
  })

  it("is a fact of the assessment", () => {
    assert.deepInclude(after([found()]).facts[0], { source: "assessment", recordedAt: monday, circumstance: "injecting" })
  })

  it("is told every fault at once, and is always shared with the unit", () => {
    const faulty = found({ observedAt: "2026-11-23T10:00:00Z", sharedWith: ["person"] }, [
      { id: "f-1", circumstance: "motivation", value: true }
    ])

    assert.deepStrictEqual(refusalOf(faulty), [
      "invalid",
      "/observedAt in-the-future",
      "/facts/0/circumstance unknown",
      "/sharedWith unit-missing"
    ])
    assert.deepStrictEqual(refusalOf(found({}, [])), ["invalid", "/facts missing"])
    assert.deepStrictEqual(refusalOf(found(), after([found()])), ["id-taken", "/facts taken"])
    assert.deepStrictEqual(refusalOf(found(), ended), ["not-allowed-now", "/referralId ended"])
    assert.deepStrictEqual(refusalOf(found(), noRecords), ["unknown-record", "/referralId unknown"])
  })
})

describe("a note whose facts give an earlier date than the decided one", () => {
  it("opens a reassessment in the same event, with an answer due in three working days", () => {
    assert.deepStrictEqual(after([note("n-1")]).reassessments, [
      {
        id: "n-1",
        referralId: "r-alma",
        openedAt: monday,
        by: milieuTherapist,
        factIds: ["f-n-1"],
        rules: ["over-20-units"],
        noteId: "n-1",
        answerDueOn: "2026-11-26",
        answers: []
      }
    ])
  })

  // docs/method/rules.md#r12-times-and-forums-that-no-source-gives
  it("is due by the pack's own clocks, where it has them", () => {
    const clock = (code: string, workingDays: number) => ({ code, within: { workingDays }, cites: ["assumption"] })
    const clocks = [...noTsb.clocks, clock("reassessment-answer", 5), clock("question-reply", 2)]
    const occasion = { ...occasionAt(monday), rulePack: { ...noTsb, clocks } }
    const asked = [note("n-1"), ask("n-1")].reduce((before, command) => {
      const decision = decide(before, command, occasion)
      assert.strictEqual(decision.tag, "accepted")
      return decision.tag === "accepted" ? decision.events.reduce(evolve, before) : before
    }, records)

    const [question] = asked.reassessments[0]?.answers ?? []
    assert.deepInclude(question, { tag: "question", dueOn: "2026-11-25" })
    assert.strictEqual(asked.reassessments[0]?.answerDueOn, "2026-12-02")
  })

  it("opens none where the unit may not know the facts, nothing is decided, nothing is granted, or the wait is over", () => {
    const pending: Records = { ...records, referrals: [{ ...alma, rights: { outcome: "pending" } }] }
    const refusedRight: Records = { ...records, referrals: [{ ...alma, rights: { outcome: "refused" } }] }

    assert.isEmpty(after([note("n-1", { sharedWith: ["nearby"] })]).reassessments)
    assert.deepStrictEqual(after([note("n-1"), note("n-2", { sharedWith: ["nearby"] })]).reassessments, after([note("n-1")]).reassessments)
    for (const before of [pending, refusedRight, ended]) assert.isEmpty(after([note("n-1")], before).reassessments)
    assert.isEmpty(after([note("n-1", {}, units("n-1", 12))]).reassessments)
  })

  it("joins the one that is open, and gives it no other day", () => {
    const [one, ...others] = after([note("n-2")], after([note("n-1")]), "2026-11-25T09:00:00Z").reassessments

    assert.isEmpty(others)
    assert.deepInclude(one, { id: "n-1", factIds: ["f-n-1", "f-n-2"], answerDueOn: "2026-11-26" })
  })

  it("changes nothing when it says again what was answered, and asks anew when it is so again", () => {
    const kept = after([note("n-1"), keep("n-1")])
    const again = after([note("n-2", { observedAt: "2026-11-22T19:00:00Z" })], kept)
    const better = after([note("n-2", { observedAt: "2026-11-22T19:00:00Z" }, units("n-2", 4))], kept)
    const worse = after([note("n-3", { observedAt: "2026-11-22T20:00:00Z" })], better)

    assert.lengthOf(again.reassessments, 1)
    assert.lengthOf(worse.reassessments, 2)
  })

  it("asks anew of a later decision, which nobody has been asked about", () => {
    const decided = after(
      [decideRights({ rights: { outcome: "granted", latestStartOn: "2026-12-21" } })],
      after([note("n-1"), keep("n-1")]),
      "2026-11-24T09:00:00Z"
    )

    assert.lengthOf(after([note("n-2")], decided, "2026-11-24T09:00:00Z").reassessments, 2)
  })
})

describe("a reassessment", () => {
  it("is opened by hand, by facts that the unit may know", () => {
    const known = after([note("n-1", { sharedWith: ["nearby"] })])

    assert.deepInclude(after([byHand]).reassessments[0], { id: "a-1", rules: [], answerDueOn: "2026-11-26" })
    assert.deepStrictEqual(refusalOf({ ...byHand, factIds: ["f-n-1", "f-none"] } as Command, known), [
      "invalid",
      "/factIds/0 unknown",
      "/factIds/1 unknown"
    ])
  })

  it("is not opened before anything is decided, while one is open, after the wait, or under an id in use", () => {
    const pending: Records = { ...records, referrals: [{ ...alma, rights: { outcome: "pending" } }] }

    assert.deepStrictEqual(refusalOf(byHand, pending), ["not-allowed-now", "/referralId not-decided"])
    assert.deepStrictEqual(refusalOf({ ...byHand, id: "a-2" } as Command, after([byHand])), ["not-allowed-now", "/referralId open-already"])
    assert.deepStrictEqual(refusalOf(byHand, ended), ["not-allowed-now", "/referralId ended"])
    assert.deepStrictEqual(refusalOf(byHand, after([byHand, keep("a-1")])), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(byHand, noRecords), ["unknown-record", "/referralId unknown"])
  })

  it("is ended by a new decision that answers it", () => {
    const { reassessments } = after([note("n-1"), decideRights({}, "n-1")])

    assert.deepStrictEqual(reassessments[0]?.answers, [{ tag: "new-decision", at: monday, by: assessor, decisionId: "d-1" }])
    assert.deepStrictEqual(
      owedByAssessment(after([note("n-1"), decideRights({}, "n-1")]), occasionAt(monday)).map(({ kind }) => kind),
      ["decision-telling"]
    )
  })

  it("is answered once, and by a decision on the same referral", () => {
    const kept = after([byHand, keep("a-1")])

    assert.deepStrictEqual(refusalOf(keep("a-1"), kept), ["not-allowed-now", "/reassessmentId answered"])
    assert.deepStrictEqual(refusalOf(decideRights({}, "a-1"), kept), ["not-allowed-now", "/reassessmentId answered"])
    assert.deepStrictEqual(refusalOf(reply, kept), ["not-allowed-now", "/reassessmentId answered"])
    assert.deepStrictEqual(refusalOf(decideRights({}, "a-none"), kept), ["invalid", "/reassessmentId unknown"])
    assert.deepStrictEqual(refusalOf(keep("a-none"), kept), ["unknown-record", "/reassessmentId unknown"])
    assert.deepStrictEqual(refusalOf(reply, records), ["unknown-record", "/reassessmentId unknown"])
  })

  it("is not ended by a question back, which gives it another day, and its reply another", () => {
    const asked = after([byHand, ask("a-1", "2026-11-25")])
    const replied = after([reply], asked, "2026-11-24T09:00:00Z")

    assert.strictEqual(asked.reassessments[0]?.answerDueOn, "2026-11-30")
    assert.deepStrictEqual(
      owedByAssessment(asked, occasionAt("2026-11-26T09:00:00Z")).map((owed) => [
        owed.kind,
        owed.owner.role,
        "dueOn" in owed && owed.dueOn,
        owed.overdue
      ]),
      [
        ["reassessment-answer", "assessor", "2026-11-30", false],
        ["question-reply", "milieu-therapist", "2026-11-25", true]
      ]
    )
    assert.strictEqual(replied.reassessments[0]?.answerDueOn, "2026-11-27")
    assert.deepStrictEqual(
      owedByAssessment(replied, occasionAt("2026-11-26T09:00:00Z")).map(({ kind }) => kind),
      ["reassessment-answer"]
    )
  })

  it("is asked about once at a time, by a day to come, and only what was asked is replied to", () => {
    assert.deepStrictEqual(refusalOf(ask("a-1"), after([byHand, ask("a-1")])), ["not-allowed-now", "/answer asked-already"])
    assert.deepStrictEqual(refusalOf(ask("a-1", "2026-11-22"), after([byHand])), ["invalid", "/answer/dueOn in-the-past"])
    assert.deepStrictEqual(refusalOf(reply, after([byHand])), ["not-allowed-now", "/reassessmentId nothing-asked"])
  })
})

describe("a disagreement", () => {
  const atForum = after([byHand, keep("a-1"), disagree("a-1")])

  it("follows an answer, not a question that is still open", () => {
    assert.deepStrictEqual(refusalOf(disagree("a-1"), after([byHand])), ["not-allowed-now", "/reassessmentId not-answered"])
    assert.deepStrictEqual(refusalOf(disagree("a-none"), records), ["invalid", "/reassessmentId unknown"])
    assert.deepInclude(atForum.disagreements[0], { forum: "local-forum", dueOn: "2026-11-30", openedAt: monday })
  })

  it("is with a forum once at a time, by a day to come, about circumstances that are known", () => {
    const second = disagree("a-1") as Extract<Command, { readonly tag: "open-disagreement" }>
    const own = (changed: object): Command => ({ ...second, disagreement: { ...second.disagreement, ...changed } })

    assert.deepStrictEqual(refusalOf(own({ id: "u-2" }), atForum), ["not-allowed-now", "/referralId open-already"])
    assert.deepStrictEqual(refusalOf(disagree("a-1"), atForum), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(own({ id: "u-2", dueOn: "2026-11-22", circumstances: ["motivation"] }), atForum), [
      "invalid",
      "/circumstances/0 unknown",
      "/dueOn in-the-past"
    ])
    assert.deepStrictEqual(refusalOf(disagree(), ended), ["not-allowed-now", "/referralId ended"])
    assert.deepStrictEqual(refusalOf(disagree(), noRecords), ["unknown-record", "/referralId unknown"])
  })

  it("is settled once; by a new decision only where there is one since", () => {
    const settled = after([settle("kept")], atForum)

    assert.deepInclude(settled.disagreements[0]?.settled, { outcome: "kept" })
    assert.deepStrictEqual(refusalOf(settle("kept"), settled), ["not-allowed-now", "/disagreementId settled"])
    assert.deepStrictEqual(refusalOf(settle("new-decision"), atForum), ["not-allowed-now", "/outcome not-decided"])
    assert.deepStrictEqual(refusalOf(settle("new-decision"), after([decideRights()], atForum)), [])
    assert.deepStrictEqual(refusalOf(settle("kept"), records), ["unknown-record", "/disagreementId unknown"])
  })
})

describe("as time passes", () => {
  const before = after([disagree(), byHand, ask("a-1", "2026-11-25")])
  const passed = (known: Records, at: string) => {
    const puts = assessmentAsTimePasses(known, occasionAt(at))
    return { puts, records: evolve(known, { tag: "time-passed", puts }) }
  }

  it("passes on a reply that did not come to the assessor, and an answer and a disagreement to the leader, each once for its day", () => {
    const thursday = passed(before, "2026-11-26T09:00:00Z")
    const december = passed(thursday.records, "2026-12-01T09:00:00Z")

    assert.deepStrictEqual(thursday.puts.reassessments?.[0]?.escalated, [
      { at: "2026-11-25T23:00:00Z", to: "assessor", why: "question-reply", dueOn: "2026-11-25" }
    ])
    assert.deepStrictEqual(
      december.records.reassessments[0]?.escalated?.map(({ to, why }) => `${why} ${to}`),
      ["question-reply assessor", "reassessment-answer leader"]
    )
    assert.deepStrictEqual(
      december.records.disagreements[0]?.escalated?.map(({ to, why }) => `${why} ${to}`),
      ["disagreement-settling leader"]
    )
    assert.deepStrictEqual(passed(december.records, "2026-12-02T09:00:00Z").puts, {})
  })
})
