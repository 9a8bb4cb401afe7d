import { DecisionRecord, replay } from "@samsyn/casework"
import type { NewDisagreement, NewRightsDecision } from "@samsyn/contract"
import { noTsb } from "@samsyn/core"
import { Effect, Schema } from "effect"
import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { headersOf, therapist as someoneNear, thePerson } from "./signingIn.ts"
import { newNote } from "./ward.ts"

let served: Served
const opened: Array<Served> = []
beforeEach(() => {
  served = serve()
  opened.push(served)
})
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const run = Effect.runPromise
const refusalOf = <A, E>(effect: Effect.Effect<A, E>): Promise<E> => run(Effect.flip(effect))

const assessor = { role: "assessor", service: "vurderingsenheten" }
const coordinator = { role: "coordinator", service: "koordineringsenheten" }
const therapist = { role: "milieu-therapist", service: "solbakken-bofellesskap" }
const alma = { id: "r-alma" }
const unit = { audience: "unit" } as const
const nearby = { audience: "nearby" } as const
const person = { audience: "person" } as const

const newDecision = {
  by: assessor,
  rights: { outcome: "granted", latestStartOn: "2026-11-23" },
  condition: "300201",
  lane: "ordinary",
  reasons: { circumstances: ["alcohol-units-per-day"], text: "You drink more than twenty units a day." }
} satisfies NewRightsDecision

const newDisagreement = {
  by: coordinator,
  circumstances: ["alcohol-units-per-day"],
  forum: "secret-forum",
  owner: { role: "leader", service: "koordineringsenheten" },
  dueOn: "2026-11-30"
} satisfies NewDisagreement

const referralSeen = async () => ({ "if-match": (await run(served.client.referrals.byId({ params: alma }))).headers.etag })
const decide = async (own: Partial<NewRightsDecision> = {}) =>
  run(served.client.assessment.decide({ params: alma, headers: await referralSeen(), payload: { ...newDecision, ...own } }))
/** The note of the ward says 26 units a day: 2 weeks from 9 November instead of a latest start of 14 December. */
const attachNote = () => run(served.client.referrals.attachNote({ params: alma, payload: newNote }))
const reassessmentSeen = async (id: string, query: typeof unit | typeof nearby = unit) => ({
  "if-match": (await run(served.client.assessment.reassessment({ params: { id }, query }))).headers.etag
})
const keep = async (id: string) =>
  run(
    served.client.assessment.answerReassessment({
      params: { id },
      headers: await reassessmentSeen(id),
      payload: { by: assessor, answer: { tag: "kept", reason: "secret reason of staff" } }
    })
  )

describe("a decision on the right", () => {
  it("sets the right of the referral, and is told apart from those before it", async () => {
    const { body, headers } = await decide()
    await decide({ rights: { outcome: "refused" } })

    const decisions = await run(served.client.assessment.decisions({ params: alma, query: unit }))
    const referral = await run(served.client.referrals.byId({ params: alma }))
    assert.deepStrictEqual(
      decisions.map(({ before, rights }) => [before?.rights.latestStartOn, rights.outcome]),
      [
        ["2026-12-14", "granted"],
        ["2026-11-23", "refused"]
      ]
    )
    assert.deepStrictEqual(referral.body.rights, { outcome: "refused", decidedOn: "2026-11-23" })
    const read = await run(served.client.assessment.decision({ params: { id: body.id }, query: unit }))
    assert.deepStrictEqual([read.body, read.headers.etag], [body, headers.etag])
  })

  it("keeps what it rested on, for replay, under ids that say nothing", async () => {
    await attachNote()
    const { body } = await decide()
    const id = body.decisionRecordId ?? "none"

    const { body: record } = await run(served.client.offers.decisionRecord({ params: { id } }))

    assert.deepInclude(record, { kind: "right", decisionId: body.id, referralId: "r-1" })
    assert.notMatch(JSON.stringify(record.slice), /alma|secret/)
    const saved = JSON.parse(await (await served.send("GET", `/api/decision-records/${id}`)).text()) as unknown
    assert.deepStrictEqual(replay(Schema.decodeUnknownSync(DecisionRecord)(saved), noTsb), { tag: "identical" })
    const shown = JSON.parse(record.answer) as { readonly shown: { readonly near: { readonly guideOn: string } } }
    assert.strictEqual(shown.shown.near.guideOn, "2026-11-23")
  })

  it("moves the pile, which nothing seen near the person had moved", async () => {
    const order = async () => (await run(served.client.queues.place({ query: { vantage: "pile" } }))).ranking.map((row) => row.referralId)
    await attachNote()
    const before = await order()

    await decide()

    assert.deepStrictEqual(before, ["r-birk", "r-alma"])
    assert.deepStrictEqual(await order(), ["r-alma", "r-birk"])
  })

  it("is read by the person with its reasons, and by those near with its dates alone", async () => {
    await decide()

    const [forPerson] = await run(served.client.assessment.decisions({ params: alma, query: person }))
    const [forNearby] = await run(served.client.assessment.decisions({ params: alma, query: nearby }))
    assert.deepStrictEqual(forPerson?.reasons, newDecision.reasons)
    assert.sameMembers(Object.keys(forNearby ?? {}), ["id", "referralId", "at", "by", "rights"])
  })

  it("is told to the person on a day, by whoever has read it", async () => {
    const { body, headers } = await decide()
    const tell = (etag: string) =>
      served.client.assessment.tell({ params: { id: body.id }, headers: { "if-match": etag }, payload: { by: assessor, on: "2026-11-23" } })

    const told = await run(tell(headers.etag))

    assert.deepInclude(told.body.told, { on: "2026-11-23", by: assessor })
    assert.deepInclude(await refusalOf(tell(headers.etag)), { _tag: "VersionStale" })
  })

  it("is refused without the version of the referral, on another one, and with every fault by path", async () => {
    const send = (headers: Record<string, string>, body: object = newDecision) =>
      served.send("POST", "/api/referrals/r-alma/decisions", body, headers)
    const stale = await referralSeen()
    await decide()

    const before = served.eventNumber()
    assert.strictEqual((await send({})).status, 428)
    assert.strictEqual((await send(stale)).status, 412)
    const faulty = await send(await referralSeen(), { ...newDecision, lane: "fast", rights: { outcome: "granted" } })
    const { faults } = (await faulty.json()) as { readonly faults: ReadonlyArray<{ readonly path: string }> }
    assert.deepStrictEqual(
      faults.map(({ path }) => path),
      ["/lane", "/rights/latestStartOn"]
    )
    assert.strictEqual((await send(await referralSeen(), { ...newDecision, rights: { outcome: "pending" } })).status, 400)
    assert.strictEqual(served.eventNumber(), before)
  })
})

describe("what an assessor finds", () => {
  it("is in sight of the pile", async () => {
    const facts = await run(
      served.client.assessment.recordCircumstances({
        params: alma,
        payload: {
          observedAt: "2026-11-23T08:30:00Z",
          by: assessor,
          basis: "told",
          domain: "health",
          sharedWith: ["unit", "person"],
          facts: [{ circumstance: "alcohol-units-per-day", value: 22 }]
        }
      })
    )

    const { findings } = await run(served.client.referrals.sideBySide({ params: alma, query: unit }))
    assert.deepInclude(facts[0], { source: "assessment", value: 22 })
    assert.isTrue(findings?.some((finding) => finding.tag === "guideEarlier" && finding.vantage === "pile"))
  })
})

describe("what happened with what I said", () => {
  it("is in the note of whoever wrote it: that it is looked at again, by when, and how it was answered", async () => {
    const note = await attachNote()
    const reassessmentId = note.reassessment?.id ?? "none"
    await keep(reassessmentId)

    const [forNearby] = await run(served.client.referrals.notes({ params: alma, query: nearby }))
    const [forUnit] = await run(served.client.referrals.notes({ params: alma, query: unit }))
    const [forPerson] = await run(served.client.referrals.notes({ params: alma, query: person }))

    assert.deepStrictEqual(note.reassessment, { id: note.id, isOpen: true, answerDueOn: "2026-11-26", answers: [] })
    assert.deepStrictEqual(forNearby?.reassessment, {
      id: note.id,
      isOpen: false,
      answerDueOn: "2026-11-26",
      answers: [{ tag: "kept", at: "2026-11-23T09:00:00Z" }]
    })
    assert.strictEqual(forUnit?.reassessment?.answers[0]?.reason, "secret reason of staff")
    assert.notProperty(forPerson, "reassessment")
  })

  it("is in the person's own note too", async () => {
    const payload = { ...newNote, source: "person" as const, by: { role: "person", service: "self" } }
    await run(served.client.referrals.attachNote({ params: alma, payload }))

    const [note] = await run(served.client.referrals.notes({ params: alma, query: person }))
    assert.deepInclude(note?.reassessment, { isOpen: true, answers: [] })
  })

  it("is owed until it is answered", async () => {
    const kinds = async () => {
      const response = await served.send("GET", "/api/owed?kind=reassessment-answer")
      return ((await response.json()) as ReadonlyArray<{ readonly dueOn: string; readonly owner: { readonly role: string } }>).map(
        ({ dueOn, owner }) => `${owner.role} ${dueOn}`
      )
    }
    const { id } = await attachNote()
    const before = await kinds()
    await keep(id)

    assert.deepStrictEqual(before, ["assessor 2026-11-26"])
    assert.deepStrictEqual(await kinds(), [])
  })
})

describe("a reassessment", () => {
  it("asks back and is replied to by those near, who never read the reason of staff", async () => {
    const { id } = await attachNote()
    const asked = await run(
      served.client.assessment.answerReassessment({
        params: { id },
        headers: await reassessmentSeen(id),
        payload: { by: assessor, answer: { tag: "question", question: "Since when?", to: therapist, dueOn: "2026-11-24" } }
      })
    )
    const replied = await run(
      served.client.assessment.reply({
        params: { id },
        query: nearby,
        headers: await reassessmentSeen(id, nearby),
        payload: { by: therapist, text: "Since Friday" }
      })
    )

    assert.deepInclude(asked.body, { isOpen: true, answerDueOn: "2026-11-27" })
    assert.deepInclude(replied.body.answers[0], { tag: "question", question: "Since when?", dueOn: "2026-11-24" })
    assert.strictEqual(replied.body.answers[0]?.reply?.text, "Since Friday")
    const [forPerson] = await run(served.client.assessment.reassessments({ params: alma, query: person }))
    assert.isUndefined(forPerson)
  })

  it("is opened by hand, once at a time, and ended by a decision that answers it", async () => {
    const open = served.client.assessment.openReassessment({
      params: alma,
      query: nearby,
      payload: { by: therapist, reason: "The home is lost on Friday", factIds: [] }
    })
    const { body } = await run(open)

    assert.deepInclude(await refusalOf(open), { _tag: "StateForbids" })
    await decide({ reassessmentId: body.id })
    const [one] = await run(served.client.assessment.reassessments({ params: alma, query: nearby }))
    assert.deepInclude(one, { isOpen: false })
    assert.deepStrictEqual(
      one?.answers.map(({ tag }) => tag),
      ["new-decision"]
    )
  })

  it("says that it was passed on when its day ended, though nothing has recorded it, and is answered by who has read that", async () => {
    const late = {
      id: "x-old",
      referralId: "r-alma",
      openedAt: "2026-11-12T08:00:00Z",
      by: therapist,
      factIds: [],
      answerDueOn: "2026-11-17",
      answers: []
    }
    served = serve({ besides: { reassessments: [{ ...late, rules: [], reason: "The home is lost" }] } })
    opened.push(served)
    const passedOn = [{ at: "2026-11-17T23:00:00Z", to: "leader", why: "reassessment-answer", dueOn: "2026-11-17" }]

    const read = await run(served.client.assessment.reassessment({ params: { id: "x-old" }, query: unit }))
    const listed = await run(served.client.assessment.reassessments({ params: alma, query: unit }))
    const [forNearby] = await run(served.client.assessment.reassessments({ params: alma, query: nearby }))
    const number = served.eventNumber()
    const kept = await keep("x-old")

    assert.deepStrictEqual([read.body.escalated, listed.map(({ escalated }) => escalated)], [passedOn, [passedOn]])
    assert.notProperty(forNearby ?? {}, "escalated")
    assert.deepInclude(kept.body, { isOpen: false })
    assert.strictEqual(served.eventNumber(), number + 1)
  })

  it("is not replied to by someone who may not know of it", async () => {
    const { id } = await attachNote()
    const headers = await reassessmentSeen(id)

    const problem = await refusalOf(
      served.client.assessment.reply({
        params: { id },
        query: person,
        headers,
        payload: { by: thePerson("p-r-alma").observer, text: "I?" }
      })
    )

    assert.deepInclude(problem, { _tag: "RecordNotFound" })
  })
})

describe("a disagreement", () => {
  it("is with a forum until it is settled, and is read by the unit", async () => {
    const { body, headers } = await run(served.client.assessment.openDisagreement({ params: alma, payload: newDisagreement }))
    const settled = await run(
      served.client.assessment.settle({
        params: { id: body.id },
        headers: { "if-match": headers.etag },
        payload: { by: assessor, outcome: "kept" }
      })
    )

    assert.deepInclude(settled.body.settled, { outcome: "kept" })
    assert.deepStrictEqual(await run(served.client.assessment.disagreements({ params: alma, query: unit })), [settled.body])
    assert.strictEqual((await run(served.client.assessment.disagreement({ params: { id: body.id }, query: unit }))).body.id, body.id)
  })

  it("is never in anything that those near or the person are answered, nor is the reason of staff", async () => {
    const { id } = await attachNote()
    await keep(id)
    const { body } = await run(
      served.client.assessment.openDisagreement({ params: alma, payload: { ...newDisagreement, reassessmentId: id } })
    )
    const paths = ["", "/decisions", "/reassessments", "/notes", "/side-by-side", "/near-view", "/moments", "/interim-help", "/plan"]

    for (const [audience, reader] of [
      ["nearby", someoneNear],
      ["person", thePerson("p-r-alma")]
    ] as const) {
      for (const path of paths) {
        const address = `/api/referrals/r-alma${path}${path === "" ? "" : `?audience=${audience}`}`
        const text = await (await served.send("GET", address, undefined, headersOf(reader))).text()
        assert.notInclude(text, "secret")
        assert.notInclude(text, body.id)
      }
      assert.strictEqual((await served.send("GET", `/api/referrals/r-alma/disagreements?audience=${audience}`)).status, 403)
      assert.strictEqual((await served.send("GET", `/api/disagreements/${body.id}?audience=${audience}`)).status, 403)
    }
    assert.notInclude(served.logged.join("\n"), "secret")
  })
})

describe("what is not there", () => {
  it("is told so to the unit, and to nobody else told apart from what is not theirs", async () => {
    for (const path of [
      "/api/referrals/r-none/decisions?audience=unit",
      "/api/referrals/r-none/disagreements?audience=unit",
      "/api/decisions/d-none?audience=unit",
      "/api/disagreements/u-none?audience=unit"
    ]) {
      assert.strictEqual((await served.send("GET", path)).status, 404, path)
    }
    for (const path of ["/api/reassessments/a-none?audience=nearby", "/api/referrals/r-none/reassessments?audience=person"]) {
      assert.strictEqual((await served.send("GET", path)).status, 403, path)
    }
  })
})
