import { noTsb, type Referral } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import type { Command } from "../Command.ts"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import type { SharedForm } from "../records/Intake.ts"
import { noRecords, type Records } from "../records/Records.ts"
import { intakeCoordinator } from "../roles.ts"
import { allOwed } from "../time/allOwed.ts"
import { knownOf } from "./knownOf.ts"
import { possibleDuplicates } from "./possibleDuplicates.ts"

/** Friday 18 December 2026, ten in the morning in Oslo; Christmas Day is next Friday. */
const friday = "2026-12-18T09:00:00Z"
const occasionAt = (at: string): Occasion => ({
  at,
  timeZone: "Europe/Oslo",
  holidays: ["2026-12-25", "2026-12-26", "2027-01-01"],
  rulePack: noTsb
})
const occasion = occasionAt(friday)

const gp = { role: "gp", service: "storgata-legekontor" }
const coordinator = { role: "intake-coordinator", service: "koordineringsenheten" }
const assessor = { role: "assessor", service: "vurderingsenheten" }
const therapist = { role: "milieu-therapist", service: "solbakken-bofellesskap" }

const referral: Referral = {
  id: "r-alma",
  personKey: "p-alma",
  receivedAt: "2026-12-18T08:00:00Z",
  seniorityOn: "2026-12-18",
  condition: null,
  lane: "ordinary",
  rights: { outcome: "pending" },
  person: { born: { earliest: "1990-01-01", latest: "1990-12-31" }, sex: "female", residence: "Bodø" },
  careLevels: ["inpatient-short"],
  needs: [],
  wishes: [],
  lot: 41
}
const form: SharedForm = { from: gp, consent: "yes", parts: [{ part: "housing", text: "Lives with her sister until New Year." }] }
const receive = (own: Partial<Referral> = {}, ownForm: Partial<SharedForm> = {}): Command => ({
  tag: "receive-referral",
  side: "unit",
  referral: { ...referral, ...own },
  form: { ...form, ...ownForm }
})
const approach = { id: "a-1", personKey: "p-alma", askedAt: "2026-12-18T07:00:00Z", by: therapist, consent: "yes" } as const
const openWindow = (about: string): Command => ({
  tag: "open-window",
  window: { id: "w-1", about, trigger: "asked-for-help", openedAt: "2026-12-18T07:00:00Z", observedBy: therapist, agreed: "yes" }
})

function after(commands: ReadonlyArray<Command>, before: Records = noRecords, at = friday): Records {
  return commands.reduce((records, command) => {
    const decision = decide(records, command, occasionAt(at))
    if (decision.tag === "refused") throw new Error(`${command.tag}: ${JSON.stringify(decision.refusal)}`)
    return decision.events.reduce(evolve, records)
  }, before)
}

function refusalOf(command: Command, before: Records = noRecords): ReadonlyArray<string> {
  const decision = decide(before, command, occasion)
  return decision.tag === "accepted"
    ? ["accepted"]
    : [decision.refusal.reason, ...decision.refusal.faults.map(({ code, path }) => `${path} ${code}`)]
}

const received = after([receive()])
const approached = after([{ tag: "receive-approach", approach }])
const owedOf = (records: Records, at = friday) =>
  allOwed(records, occasionAt(at)).map((one) => [one.kind, "dueOn" in one ? one.dueOn : one.dueAt, one.overdue, one.owner.role])

describe("a shared form", () => {
  it("becomes a referral whose right is still to be decided, and says how it came in", () => {
    assert.deepStrictEqual(received.referrals, [referral])
    assert.deepStrictEqual(received.intakes, [
      { id: "r-alma", form, acknowledgeDueOn: "2026-12-21", askedBack: [], onward: [], duplicates: [], escalated: [] }
    ])
  })

  it("decides no right, repeats no part, and gives no earlier seniority date than the day it came, unless it was sent on", () => {
    const twice = [form.parts, form.parts].flat()

    assert.deepStrictEqual(refusalOf(receive({ rights: { outcome: "granted", latestStartOn: "2027-01-10" } })), [
      "invalid",
      "/rights/outcome not-pending"
    ])
    assert.deepStrictEqual(refusalOf(receive({ rights: { outcome: "pending", decidedOn: "2026-12-18", latestStartOn: "2027-01-10" } })), [
      "invalid",
      "/rights/decidedOn not-decided",
      "/rights/latestStartOn not-decided"
    ])
    assert.deepStrictEqual(refusalOf(receive({}, { parts: twice })), ["invalid", "/form/parts/1/part repeated"])
    assert.deepStrictEqual(refusalOf(receive({ seniorityOn: "2026-12-19" })), ["invalid", "/seniorityOn after-receipt"])
    assert.deepStrictEqual(refusalOf(receive({ seniorityOn: "2026-11-02" })), ["invalid", "/form/onwardFrom missing"])
    assert.deepStrictEqual(refusalOf(receive({ seniorityOn: "2026-11-02" }, { onwardFrom: "Helse Vest" })), ["accepted"])
  })

  it("is told every fault at once", () => {
    assert.deepStrictEqual(refusalOf(receive({ lane: "fast", wishes: ["u-none"], receivedAt: "2026-12-19T08:00:00Z" })), [
      "invalid",
      "/lane unknown",
      "/wishes/0 unknown",
      "/receivedAt in-the-future",
      "/form/onwardFrom missing"
    ])
  })

  it("is not taken in under an id that is in use", () => {
    assert.deepStrictEqual(refusalOf(receive(), received), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(receive({ id: "a-1" }), approached), ["id-taken", "/id taken"])
  })
})

describe("a draft", () => {
  const begun = after([{ tag: "begin-draft", id: "d-1", by: gp, referral: { personKey: "p-alma" }, form: {} }])
  const send: Command = { tag: "send-draft", side: "unit", draftId: "d-1", referralId: "r-new", lot: 7, by: gp }
  const save = (own: Partial<Extract<Command, { readonly tag: "save-draft" }>>): Command => ({
    tag: "save-draft",
    draftId: "d-1",
    by: gp,
    referral: { personKey: "p-alma" },
    form,
    ...own
  })

  // docs/method/intake.md#i9-nothing-is-lost
  it("that another sends than wrote it says in the event who sent it, and in the form whom it is from", () => {
    const written = after([save({})], begun)
    const sent = decide(written, { ...send, by: coordinator } as Command, occasion)

    const events = sent.tag === "accepted" ? sent.events : []
    assert.deepStrictEqual(
      events.map(({ by, puts }) => [by, puts.intakes?.[0]?.form?.from]),
      [[coordinator, form.from]]
    )
    assert.notDeepEqual(coordinator, form.from)
  })

  it("is saved and resumed, and holds what was saved last", () => {
    const [draft] = after([save({})], begun, "2026-12-18T10:00:00Z").drafts

    assert.deepStrictEqual(draft, {
      id: "d-1",
      by: gp,
      startedAt: friday,
      savedAt: "2026-12-18T10:00:00Z",
      referral: { personKey: "p-alma" },
      form
    })
  })

  it("becomes a referral that waits from today, in the first lane that is ranked, and says which", () => {
    const { drafts, intakes, referrals } = after([save({}), send], begun)

    assert.deepInclude(referrals[0], {
      id: "r-new",
      lot: 7,
      receivedAt: friday,
      seniorityOn: "2026-12-18",
      lane: "ordinary",
      condition: null,
      rights: { outcome: "pending" }
    })
    assert.deepStrictEqual(intakes[0]?.form, form)
    assert.strictEqual(drafts[0]?.sentAs, "r-new")
  })

  it("is not sent while it lacks who it is about, who writes and what the person has agreed to, nor with what the pile does not know", () => {
    const empty = after([{ tag: "begin-draft", id: "d-2", by: gp, referral: {}, form: {} }], begun)

    assert.deepStrictEqual(refusalOf({ ...send, draftId: "d-2" } as Command, empty), [
      "invalid",
      "/referral/personKey missing",
      "/form/from missing",
      "/form/consent missing"
    ])
    assert.deepStrictEqual(refusalOf(send, after([save({ referral: { personKey: "p-alma", condition: "999999" } })], begun)), [
      "invalid",
      "/referral/condition unknown"
    ])
  })

  it("is neither begun twice, nor saved or sent once it is sent, nor when nobody knows it", () => {
    const sent = after([save({}), send], begun)

    assert.deepStrictEqual(refusalOf({ tag: "begin-draft", id: "d-1", by: gp, referral: {}, form: {} }, begun), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(send, sent), ["not-allowed-now", "/draftId sent"])
    assert.deepStrictEqual(refusalOf(save({}), sent), ["not-allowed-now", "/draftId sent"])
    assert.deepStrictEqual(refusalOf(send), ["unknown-record", "/draftId unknown"])
    assert.deepStrictEqual(refusalOf(save({})), ["unknown-record", "/draftId unknown"])
  })
})

describe("a referral that has come", () => {
  const acknowledge: Command = { tag: "acknowledge-referral", referralId: "r-alma", by: coordinator }
  const askBack: Command = {
    tag: "ask-back",
    referralId: "r-alma",
    id: "q-1",
    by: assessor,
    parts: ["medicines-and-allergies"],
    question: "Which medicines does she take?",
    answerDueOn: "2026-12-22"
  }
  const answer: Command = {
    tag: "answer-question",
    referralId: "r-alma",
    questionId: "q-1",
    by: gp,
    text: "See the list",
    parts: [{ part: "medicines-and-allergies", text: "None." }]
  }

  // docs/method/intake.md#i3-clocks
  it("is to be acknowledged by the next working day and assessed within ten, Christmas and New Year apart", () => {
    assert.deepStrictEqual(owedOf(received), [
      ["acknowledgement", "2026-12-21", false, intakeCoordinator],
      ["assessment", "2027-01-05", false, "assessor"]
    ])
    assert.deepStrictEqual(owedOf(after([acknowledge], received)), [["assessment", "2027-01-05", false, "assessor"]])
  })

  // docs/method/intake.md#i3-clocks
  it("is passed on to the leader from the day after, and not on the day itself", () => {
    const [onTheDay] = after([{ tag: "let-time-pass" }], received, "2026-12-21T22:59:00Z").intakes
    const [dayAfter] = after([{ tag: "let-time-pass" }], received, "2026-12-21T23:00:00Z").intakes

    assert.deepStrictEqual(onTheDay?.escalated, [])
    assert.deepStrictEqual(dayAfter?.escalated, [{ at: "2026-12-21T23:00:00Z", to: "leader", why: "not-acknowledged" }])
  })

  // docs/method/intake.md#i4-asking-back
  it("that lacks something is asked about and completed, and is to be assessed by the same day", () => {
    const asked = after([askBack], received)
    const completed = after([answer], asked)

    assert.deepStrictEqual(owedOf(asked), [
      ["answer-to-question", "2026-12-22", false, "gp"],
      ["assessment", "2027-01-05", false, "assessor"]
    ])
    assert.deepStrictEqual(owedOf(completed), [["assessment", "2027-01-05", false, "assessor"]])
    assert.deepStrictEqual(completed.intakes[0]?.askedBack[0]?.answered, {
      at: friday,
      by: gp,
      text: "See the list",
      parts: [{ part: "medicines-and-allergies", text: "None." }]
    })
    assert.deepStrictEqual(completed.intakes[0]?.form, form)
  })

  it("is asked back by a day to come, under an id of its own, and while its right is not decided", () => {
    const asked = after([askBack], received)
    const decided = { ...received, referrals: [{ ...referral, rights: { outcome: "refused" as const } }] }

    assert.deepStrictEqual(refusalOf({ ...askBack, answerDueOn: "2026-12-17" } as Command, received), ["invalid", "/answerDueOn passed"])
    assert.deepStrictEqual(refusalOf(askBack, asked), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(askBack, decided), ["not-allowed-now", "/referralId assessed"])
    assert.deepStrictEqual(refusalOf(askBack), ["unknown-record", "/referralId unknown"])
  })

  it("is answered once to each question, with each part once", () => {
    const asked = after([askBack], received)
    const part = { part: "housing", text: "As before" } as const

    assert.deepStrictEqual(refusalOf(answer, after([answer], asked)), ["not-allowed-now", "/questionId answered"])
    assert.deepStrictEqual(refusalOf({ ...answer, questionId: "q-none" } as Command, asked), ["unknown-record", "/questionId unknown"])
    assert.deepStrictEqual(refusalOf({ ...answer, parts: [part, part] } as Command, asked), ["invalid", "/parts/1/part repeated"])
  })

  it("is acknowledged once", () => {
    assert.deepStrictEqual(refusalOf(acknowledge, after([acknowledge], received)), ["not-allowed-now", "/referralId acknowledged"])
    assert.deepStrictEqual(refusalOf(acknowledge), ["unknown-record", "/referralId unknown"])
  })

  // docs/method/intake.md#i5-onward-and-the-seniority-date
  it("that is sent on waits on from the same day, until someone ends the wait here", () => {
    const sentOn = after([{ tag: "send-on", referralId: "r-alma", by: coordinator, to: "Nordlys rusklinikk" }], received)
    const ended = after([{ tag: "end-wait", referralId: "r-alma", by: coordinator, code: "3" }], sentOn)

    assert.deepStrictEqual(sentOn.intakes[0]?.onward, [{ at: friday, by: coordinator, to: "Nordlys rusklinikk" }])
    assert.deepStrictEqual(pileOf(sentOn, occasion).referrals, [referral])
    assert.deepStrictEqual(pileOf(ended, occasion).referrals, [])
    assert.deepStrictEqual(ended.referrals, [{ ...referral, ended: { at: friday, by: coordinator, code: "3" } }])
    for (const command of [acknowledge, askBack, { tag: "end-wait", referralId: "r-alma", by: coordinator, code: "9" } as const]) {
      assert.deepStrictEqual(refusalOf(command, ended), ["not-allowed-now", "/referralId ended"])
    }
  })

  // docs/method/intake.md#i8-the-end-of-a-wait
  it("does not end while a window is open and nobody has talked with the person", () => {
    const opened = after([openWindow("r-alma")], received)
    const end: Command = { tag: "end-wait", referralId: "r-alma", by: coordinator, code: "2" }
    const talked = after(
      [{ tag: "record-contact", windowId: "w-1", contact: { at: friday, by: coordinator, how: "by telephone" } }],
      opened
    )
    const lapsed = decide(opened, end, occasionAt("2027-01-18T09:00:00Z"))

    assert.deepStrictEqual(refusalOf(end, opened), ["not-allowed-now", "/referralId nobody-talked"])
    assert.deepStrictEqual(refusalOf(end, talked), ["accepted"])
    assert.strictEqual(lapsed.tag, "accepted")
  })
})

describe("a referral that came with a file", () => {
  const imported = { ...noRecords, referrals: [referral] }

  // docs/method/intake.md#i3-clocks
  it("owes its assessment, and not an acknowledgement of which nobody here knows whether it was given", () => {
    assert.deepStrictEqual(owedOf(imported), [["assessment", "2027-01-05", false, "assessor"]])
    assert.deepStrictEqual(owedOf({ ...imported, referrals: [{ ...referral, rights: { outcome: "refused" } }] }), [])
  })

  it("can be acknowledged all the same, and what is done with it is kept from then on", () => {
    const [intake] = after([{ tag: "acknowledge-referral", referralId: "r-alma", by: coordinator }], imported).intakes

    assert.deepStrictEqual(intake, {
      id: "r-alma",
      acknowledged: { at: friday, by: coordinator },
      askedBack: [],
      onward: [],
      duplicates: [],
      escalated: []
    })
  })
})

describe("possible duplicates", () => {
  const other = after(
    [receive({ id: "r-2", personKey: "p-other" }), { tag: "receive-approach", approach: { ...approach, id: "a-2" } }],
    received
  )

  // docs/method/intake.md#i6-possible-duplicates
  it("are those of the same pseudonym, and those who agree on birth, sex, residence and service", () => {
    assert.deepStrictEqual(possibleDuplicates(other, referral), [
      { about: { list: "referrals", id: "r-2" }, agree: ["born", "sex", "residence", "service"], judged: null },
      { about: { list: "approaches", id: "a-2" }, agree: ["personKey"], judged: null }
    ])
  })

  // docs/method/intake.md#i6-possible-duplicates
  it("are none where one of the four differs, is unknown, or the wait has ended", () => {
    const unknown = {
      ...other,
      referrals: other.referrals.map((one) => (one.id === "r-2" ? { ...one, person: { sex: "female" as const } } : one))
    }
    const ended = after([{ tag: "end-wait", referralId: "r-2", by: coordinator, code: "9" }], other)

    for (const records of [unknown, ended]) {
      assert.deepStrictEqual(
        possibleDuplicates(records, referral).map(({ about }) => about.id),
        ["a-2"]
      )
    }
  })

  it("are judged by someone, and neither of the two is changed", () => {
    const judge: Command = { tag: "judge-duplicate", referralId: "r-alma", by: coordinator, of: "r-2", verdict: "not-a-duplicate" }
    const judged = after([judge], other)

    assert.deepStrictEqual(judged.referrals, other.referrals)
    assert.deepStrictEqual(
      possibleDuplicates(judged, { ...referral, id: "r-2", personKey: "p-other" }).map(({ about, judged: verdict }) => [about.id, verdict]),
      [["r-alma", "not-a-duplicate"]]
    )
    const at = (instant: string, verdict: "not-a-duplicate" | "same-request") => ({ at: instant, by: coordinator, of: "r-2", verdict })
    const twice = [at("2026-12-18T14:00:00.500Z", "same-request"), at("2026-12-18T14:00:00Z", "not-a-duplicate")]
    const judgedTwice = { ...judged, intakes: judged.intakes.map((one) => (one.id === "r-alma" ? { ...one, duplicates: twice } : one)) }
    assert.strictEqual(possibleDuplicates(judgedTwice, referral).find(({ about }) => about.id === "r-2")?.judged, "same-request")
    assert.deepStrictEqual(refusalOf({ ...judge, of: "r-none" } as Command, other), ["invalid", "/of unknown"])
    assert.deepStrictEqual(refusalOf({ ...judge, referralId: "r-none" } as Command, other), ["unknown-record", "/referralId unknown"])
  })
})

describe("an approach", () => {
  const acknowledge: Command = { tag: "acknowledge-approach", approachId: "a-1", by: coordinator }
  const answer = (own: object): Command => ({ tag: "answer-approach", approachId: "a-1", by: coordinator, how: "advice", ...own })
  const opened = after([openWindow("a-1")], approached)

  // docs/method/intake.md#i7-approaches
  it("is to be acknowledged by the next working day, and answered by the day that was agreed, else within three", () => {
    const agreed = after([
      { tag: "receive-approach", approach: { ...approach, referralDueOn: "2026-12-28", writer: "Storgata legekontor" } }
    ])

    assert.deepStrictEqual(owedOf(approached), [
      ["acknowledgement", "2026-12-21", false, intakeCoordinator],
      ["answer-to-approach", "2026-12-23", false, intakeCoordinator]
    ])
    assert.deepStrictEqual(owedOf(after([acknowledge], agreed)), [["answer-to-approach", "2026-12-28", false, "referrer"]])
  })

  // docs/method/intake.md#i7-approaches
  it("that nobody acknowledged or answered in time is passed on to the leader, once for each", () => {
    const late = after([{ tag: "let-time-pass" }], approached, "2026-12-24T09:00:00Z")

    assert.deepStrictEqual(
      late.approaches[0]?.escalated.map(({ to, why }) => [to, why]),
      [
        ["leader", "not-acknowledged"],
        ["leader", "not-answered"]
      ]
    )
    assert.deepStrictEqual(after([{ tag: "let-time-pass" }], late, "2026-12-27T09:00:00Z"), late)
  })

  // docs/method/intake.md#i7-approaches
  it("is answered by the form that names it, and its window is about the referral from then on", () => {
    const { approaches, windows } = after([receive({}, { approachId: "a-1" })], opened)

    assert.deepStrictEqual(approaches[0]?.answered, { at: friday, by: gp, how: "referral", referralId: "r-alma" })
    assert.deepStrictEqual(
      windows,
      opened.windows.map((window) => ({ ...window, about: "r-alma" }))
    )
  })

  it("is answered by a referral that is there already, of the same person", () => {
    const both = after([receive()], opened)
    const { windows } = after([answer({ how: "referral", referralId: "r-alma" })], both)

    assert.strictEqual(windows[0]?.about, "r-alma")
    assert.deepStrictEqual(refusalOf(answer({ how: "referral" }), both), ["invalid", "/referralId missing"])
    assert.deepStrictEqual(refusalOf(answer({ how: "referral", referralId: "r-none" }), both), ["unknown-record", "/referralId unknown"])
    assert.deepStrictEqual(refusalOf(answer({ how: "advice", referralId: "r-alma" }), both), ["invalid", "/referralId not-a-referral"])
    const others = after([receive({ id: "r-birk", personKey: "p-birk" })], opened)
    assert.deepStrictEqual(refusalOf(answer({ how: "referral", referralId: "r-birk" }), others), ["invalid", "/referralId other-person"])
    assert.deepStrictEqual(refusalOf(receive({ id: "r-3", personKey: "p-birk" }, { approachId: "a-1" }), opened), [
      "invalid",
      "/form/approachId other-person"
    ])
  })

  // docs/method/intake.md#i7-approaches
  it("is not answered in another way while a window is open and nobody has talked with the person", () => {
    assert.deepStrictEqual(refusalOf(answer({}), opened), ["not-allowed-now", "/approachId nobody-talked"])
    assert.deepStrictEqual(refusalOf(answer({}), approached), ["accepted"])
  })

  it("is received once, not from tomorrow and not for yesterday; acknowledged once; answered once", () => {
    const again = (own: object): Command => ({ tag: "receive-approach", approach: { ...approach, ...own } })
    const answered = after([answer({})], approached)

    assert.deepStrictEqual(refusalOf(again({}), approached), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(again({ id: "r-alma" }), received), ["id-taken", "/id taken"])
    assert.deepStrictEqual(refusalOf(again({ id: "a-2", askedAt: "2026-12-19T08:00:00Z", referralDueOn: "2026-12-17" })), [
      "invalid",
      "/askedAt in-the-future",
      "/referralDueOn passed"
    ])
    assert.deepStrictEqual(refusalOf(acknowledge, after([acknowledge], approached)), ["not-allowed-now", "/approachId acknowledged"])
    assert.deepStrictEqual(refusalOf(acknowledge, answered), ["not-allowed-now", "/approachId answered"])
    assert.deepStrictEqual(refusalOf(answer({}), answered), ["not-allowed-now", "/approachId answered"])
    assert.deepStrictEqual(refusalOf(receive({}, { approachId: "a-1" }), answered), ["not-allowed-now", "/form/approachId answered"])
    assert.deepStrictEqual(refusalOf(receive({}, { approachId: "a-1" })), ["invalid", "/form/approachId unknown"])
    assert.deepStrictEqual(refusalOf(acknowledge), ["unknown-record", "/approachId unknown"])
    assert.deepStrictEqual(refusalOf(answer({})), ["unknown-record", "/approachId unknown"])
  })
})

describe("what is already known", () => {
  const fact = {
    id: "f-1",
    referralId: "r-alma",
    circumstance: "alcohol-units-per-day",
    value: 14,
    source: "nearby",
    observedAt: friday,
    recordedAt: friday,
    by: therapist,
    basis: "told",
    domain: "social",
    sharedWith: ["unit"]
  } as const
  const note = {
    id: "n-1",
    referralId: "r-alma",
    observedAt: friday,
    recordedAt: friday,
    by: therapist,
    source: "nearby",
    basis: "told",
    domain: "social",
    sharedWith: ["unit", "nearby"],
    text: "Slept at last",
    factIds: []
  } as const

  // docs/method/intake.md#i2-what-is-already-known
  it("is offered to the next who writes, each with the referral, who said it and when", () => {
    const known = knownOf({ ...received, facts: [fact, { ...fact, id: "f-2", value: 22 }], notes: [note] }, "p-alma", { audience: "unit" })
    const from = { referralId: "r-alma", by: gp, at: referral.receivedAt }

    assert.deepStrictEqual(known, {
      personKey: "p-alma",
      person: [
        { ...from, says: { born: { earliest: "1990-01-01", latest: "1990-12-31" } } },
        { ...from, says: { sex: "female" } },
        { ...from, says: { residence: "Bodø" } }
      ],
      parts: [{ ...from, part: "housing", text: "Lives with her sister until New Year." }],
      wishes: [{ ...from, careLevels: ["inpatient-short"], needs: [], wishes: [] }],
      facts: [
        {
          referralId: "r-alma",
          circumstance: "alcohol-units-per-day",
          value: 22,
          source: "nearby",
          by: therapist,
          basis: "told",
          observedAt: friday
        }
      ],
      notes: [
        {
          id: "n-1",
          referralId: "r-alma",
          observedAt: friday,
          by: therapist,
          source: "nearby",
          basis: "told",
          domain: "social",
          text: "Slept at last"
        }
      ]
    })
  })

  // docs/method/intake.md#i2-what-is-already-known
  it("is nothing of someone else, and nothing that was said for those near the person alone", () => {
    const secret = {
      ...received,
      facts: [{ ...fact, sharedWith: ["nearby" as const] }],
      notes: [{ ...note, sharedWith: ["person" as const] }]
    }

    const unit = { audience: "unit" } as const
    assert.deepStrictEqual(knownOf(secret, "p-alma", unit), knownOf(received, "p-alma", unit))
    assert.deepStrictEqual(knownOf(received, "p-birk", unit), {
      personKey: "p-birk",
      person: [],
      parts: [],
      wishes: [],
      facts: [],
      notes: []
    })
  })
})
