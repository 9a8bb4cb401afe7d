import type { NewMoment, NewPlanLine } from "@samsyn/contract"
import { Effect } from "effect"
import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { headersOf, thePerson as thePersonOf } from "./signingIn.ts"
import { newNote, ward } from "./ward.ts"

let served: Served
const opened: Array<Served> = []
beforeEach(() => {
  served = serve()
  opened.push(served)
})
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const run = Effect.runPromise
const refusalOf = <A, E>(effect: Effect.Effect<A, E>): Promise<E> => run(Effect.flip(effect))

const coordinator = { role: "coordinator", service: "koordineringsenheten" }
const therapist = { role: "milieu-therapist", service: "solbakken-bofellesskap" }
const thePerson = { role: "person", service: "self" }
const alma = { id: "r-alma" }
const unit = { audience: "unit" } as const
const nearby = { audience: "nearby" } as const
const person = { audience: "person" } as const

const newMoment = {
  at: "2026-11-22T18:00:00Z",
  by: therapist,
  antecedent: "The flat was cold",
  behaviour: "Rang a friend",
  consequence: "Slept",
  sharedWith: ["nearby", "person"]
} satisfies NewMoment

const goal = (text: string): NewPlanLine => ({ by: therapist, line: { part: "goals", text, sharedWith: ["nearby", "person"] } })
const begin = () => run(served.client.near.beginPlan({ params: alma, query: nearby, payload: { by: therapist, status: "102" } }))
const nearView = (query: { readonly audience: "unit" | "nearby" | "person" }) => run(served.client.near.nearView({ params: alma, query }))

describe("a moment", () => {
  it("is read by those near and the person, and by the unit when the person has consented to that one", async () => {
    const { body, headers } = await run(served.client.near.recordMoment({ params: alma, payload: newMoment }))
    await run(served.client.near.recordMoment({ params: alma, payload: newMoment }))
    const momentsOf = (query: { readonly audience: "unit" | "nearby" | "person" }) =>
      run(served.client.near.moments({ params: alma, query }))
    const before = await momentsOf(unit)

    const shared = await run(
      served.client.near.shareMoment({
        params: { id: body.id },
        headers: { "if-match": headers.etag },
        payload: { by: therapist, consented: { at: "2026-11-23T08:30:00Z", by: thePerson } }
      })
    )

    assert.deepStrictEqual(before, [])
    assert.deepStrictEqual(await momentsOf(unit), [shared.body])
    assert.deepInclude(shared.body.consented, { by: thePerson })
    assert.lengthOf(await momentsOf(nearby), 2)
    assert.lengthOf((await nearView(person)).moments, 2)
    assert.lengthOf((await nearView(unit)).moments, 1)
  })

  it("is not there for the unit any more when the person takes that back, and those near still read it", async () => {
    const { body, headers } = await run(served.client.near.recordMoment({ params: alma, payload: newMoment }))
    const params = { id: body.id }
    const shared = await run(
      served.client.near.shareMoment({
        params,
        headers: { "if-match": headers.etag },
        payload: { by: therapist, consented: { at: "2026-11-23T08:30:00Z", by: thePerson } }
      })
    )

    const taken = await run(
      served.client.near.withdrawMoment({
        params,
        headers: { "if-match": shared.headers.etag },
        payload: { by: therapist, withdrawn: { at: "2026-11-23T08:45:00Z", by: thePerson } }
      })
    )

    assert.deepInclude(taken.body.withdrawn, { by: thePerson })
    assert.deepInclude(await refusalOf(served.client.near.moment({ params, query: unit })), { _tag: "RecordNotFound" })
    assert.deepStrictEqual((await nearView(unit)).moments, [])
    assert.deepStrictEqual((await nearView(nearby)).moments, [taken.body])
  })

  it("is not there for the unit before that, and cannot be shared with it from the start", async () => {
    const { body } = await run(served.client.near.recordMoment({ params: alma, payload: newMoment }))

    const problem = await refusalOf(served.client.near.moment({ params: { id: body.id }, query: unit }))
    const fromTheStart = await served.send("POST", "/api/referrals/r-alma/moments", { ...newMoment, sharedWith: ["unit"] })

    assert.deepInclude(problem, { _tag: "RecordNotFound" })
    assert.strictEqual(fromTheStart.status, 400)
  })
})

describe("the plan", () => {
  it("is begun, changed one thing at a time, and read line by line by those it is shared with", async () => {
    const begun = await begin()
    const first = await run(
      served.client.near.addPlanLine({ params: alma, query: nearby, headers: { "if-match": begun.headers.etag }, payload: goal("Sleep") })
    )
    const lineId = first.body.goals[0]?.id ?? "none"
    const second = await run(
      served.client.near.replacePlanLine({
        params: { ...alma, lineId },
        query: nearby,
        headers: { "if-match": first.headers.etag },
        payload: goal("Sleep at home")
      })
    )
    const home: NewPlanLine = {
      by: coordinator,
      line: { part: "mustBeInPlace", what: "home", isInPlace: false, who: "NAV", sharedWith: ["unit", "nearby"] }
    }
    const plan = (query: { readonly audience: "unit" | "nearby" | "person" }) => run(served.client.near.plan({ params: alma, query }))
    assert.deepStrictEqual([(await plan(nearby)).headers.etag, (await plan(unit)).body.goals], [second.headers.etag, []])
    const third = await run(
      served.client.near.addPlanLine({
        params: alma,
        query: unit,
        headers: { "if-match": (await plan(unit)).headers.etag },
        payload: home
      })
    )

    assert.deepStrictEqual(third.body.goals, [])
    assert.deepStrictEqual(
      [(await plan(person)).body, (await nearView(person)).plan].map((read) => [
        read?.goals.map(({ text }) => text),
        read?.mustBeInPlace.map(({ what }) => what)
      ]),
      [
        [["Sleep at home"], []],
        [["Sleep at home"], []]
      ]
    )
    assert.strictEqual((await plan(unit)).headers.etag, third.headers.etag)
  })

  it("has a line that the unit reads until the person takes that back", async () => {
    const { headers } = await begin()
    const consented = { at: "2026-11-23T08:30:00Z", by: thePerson }
    const line = { part: "whereWeAreNow", text: "At the night shelter", sharedWith: ["unit", "person"], consented } as const
    const added = await run(
      served.client.near.addPlanLine({
        params: alma,
        query: person,
        headers: { "if-match": headers.etag },
        payload: { by: thePerson, line }
      })
    )
    const lines = async () => (await nearView(unit)).plan?.whereWeAreNow.map(({ text }) => text)
    const before = await lines()

    const taken = await run(
      served.client.near.withdrawPlanLine({
        params: { ...alma, lineId: added.body.whereWeAreNow[0]?.id ?? "none" },
        query: person,
        headers: { "if-match": added.headers.etag },
        payload: { by: thePerson, withdrawn: { at: "2026-11-23T08:45:00Z", by: thePerson } }
      })
    )

    assert.deepStrictEqual([before, await lines()], [["At the night shelter"], []])
    assert.deepInclude(taken.body.whereWeAreNow[0]?.withdrawn, { by: thePerson })
  })

  it("has a status, a coordinator and a group", async () => {
    let etag = (await begin()).headers.etag
    const on = () => ({ params: alma, query: nearby, headers: { "if-match": etag } })
    etag = (await run(served.client.near.setPlanStatus({ ...on(), payload: { by: therapist, status: "101" } }))).headers.etag
    etag = (await run(served.client.near.setCoordinator({ ...on(), payload: { by: therapist, coordinator: therapist } }))).headers.etag
    await run(served.client.near.setResponsibilityGroup({ ...on(), payload: { by: therapist, members: [thePerson, therapist] } }))

    assert.deepInclude((await nearView(unit)).plan, {
      status: "101",
      coordinator: therapist,
      responsibilityGroup: [thePerson, therapist]
    })
  })

  it("is changed only by someone who has read it as it is, and begun once", async () => {
    const stale = (await begin()).headers.etag
    const add = (etag: string) =>
      served.client.near.addPlanLine({ params: alma, query: nearby, headers: { "if-match": etag }, payload: goal("Sleep") })
    await run(add(stale))

    assert.deepInclude(await refusalOf(add(stale)), { _tag: "VersionStale" })
    assert.strictEqual((await served.send("POST", "/api/referrals/r-alma/plan/lines?audience=nearby", goal("Eat"))).status, 428)
    assert.deepInclude(
      await refusalOf(served.client.near.beginPlan({ params: alma, query: nearby, payload: { by: therapist, status: "102" } })),
      { _tag: "StateForbids" }
    )
  })

  it("gets a goal from a note", async () => {
    await run(served.client.referrals.attachNote({ params: alma, payload: { ...newNote, goal: "See my child" } }))

    const { plan } = await nearView(person)
    assert.deepStrictEqual([plan?.status, plan?.goals.map(({ text }) => text)], ["106", ["See my child"]])
  })

  it("is not there before it is begun", async () => {
    assert.deepInclude(await refusalOf(served.client.near.plan({ params: alma, query: unit })), { _tag: "RecordNotFound" })
    assert.isNull((await nearView(unit)).plan)
  })
})

describe("help meanwhile", () => {
  it("is offered, and it is on record whether it happened", async () => {
    const { body, headers } = await run(
      served.client.near.offerInterimHelp({ params: alma, payload: { by: therapist, kind: "outpatient-talk", sharedWith: ["nearby"] } })
    )
    await run(
      served.client.near.answerInterimHelp({
        params: { id: body.id },
        headers: { "if-match": headers.etag },
        payload: { by: therapist, answer: "did-not-happen", on: "2026-11-23" }
      })
    )

    const [help] = (await nearView(nearby)).interimHelp
    assert.deepInclude(help?.happened, { answer: "did-not-happen", on: "2026-11-23" })
    assert.deepStrictEqual(await run(served.client.near.interimHelps({ params: alma, query: person })), [])
    assert.deepInclude(await refusalOf(served.client.near.interimHelp({ params: { id: body.id }, query: unit })), {
      _tag: "RecordNotFound"
    })
  })
})

describe("one person close up", () => {
  it("shows the windows, what was seen as far as it is shared, and the pile in bands", async () => {
    const forNearby = await nearView(nearby)
    const forUnit = await nearView(unit)

    assert.deepStrictEqual(
      forNearby.seen.map(({ factId }) => factId),
      ["f-2"]
    )
    assert.deepStrictEqual(forUnit.seen, [])
    assert.deepStrictEqual(
      forNearby.windows.map(({ state, windowId }) => [windowId, state.tag]),
      [["w-1", "open"]]
    )
    assert.deepStrictEqual(forNearby.shape, { onDay: "2026-11-23", waiting: "0–4", before: "0–4" })
  })

  it("tells the shape of the pile as the day began all that day", async () => {
    served = serve({ assigned: [] })
    opened.push(served)
    const before = (await nearView(person)).shape
    const referral = ward.referrals[0]
    const more = Array.from({ length: 9 }, (_, index) => ({ ...referral, id: `r-more-${index}`, personKey: `p-more-${index}` }))
    const referrals = [...ward.referrals, ...more] as unknown as typeof ward.referrals
    await run(served.client.snapshot.import({ headers: { "if-match": "*" }, payload: { ...ward, referrals } }))

    assert.deepStrictEqual((await nearView(person)).shape, before)
  })

  it("goes on when the wait has ended", async () => {
    const birk = { id: "r-birk" }
    const { headers } = await run(served.client.referrals.byId({ params: birk }))
    await run(served.client.near.beginPlan({ params: birk, query: nearby, payload: { by: therapist, status: "102" } }))
    await run(
      served.client.intake.endWait({ params: birk, headers: { "if-match": headers.etag }, payload: { by: coordinator, code: "4" } })
    )

    const { plan, shape } = await run(served.client.near.nearView({ params: birk, query: person }))
    assert.deepStrictEqual([plan?.status, shape.before], ["102", null])
    assert.strictEqual((await served.send("GET", "/api/referrals/r-birk/side-by-side?audience=unit")).status, 404)
  })
})

describe("I want help now", () => {
  it("is on record as a window that the person has seen, and is answered with who is there at this hour", async () => {
    const birk = { id: "r-birk" }

    const answer = await run(served.client.near.wantHelpNow({ params: birk }))

    assert.deepInclude(answer, { about: "r-birk", contactBy: "2026-11-24T09:00:00Z", duty: null })
    assert.deepStrictEqual(
      answer.doorsOpen.map(({ doorId }) => doorId),
      ["d-1"]
    )
    const { windows } = (await run(served.client.snapshot.export())).body
    assert.deepInclude(windows.at(-1), { id: answer.windowId, about: "r-birk", agreed: "yes", observedBy: thePerson })
  })

  it("confirms the window that is open, by when someone must talk staying as it was", async () => {
    const answer = await run(served.client.near.wantHelpNow({ params: alma }))

    assert.deepInclude(answer, { windowId: "w-1", contactBy: "2026-11-23T20:00:00Z" })
    assert.deepStrictEqual((await run(served.client.snapshot.export())).body.windows[0]?.confirmedAt, [ward.asOf])
  })

  it("becomes an approach where no referral waits", async () => {
    const answer = await run(served.client.near.callForHelp({ payload: {} }))

    const { approaches } = (await run(served.client.snapshot.export())).body
    assert.deepInclude(approaches.at(-1), { id: answer.about, askedAt: ward.asOf, by: thePerson })
  })

  // Broken by: `theirs` given up for `whose` in HelpNow.ts.
  it("is of whoever is signed in, whether or not they say who that is: what waits of theirs is found, else the approach says with whom to talk", async () => {
    const calls = async (personKey: string) => {
      const response = await served.send("POST", "/api/help-now", {}, headersOf(thePersonOf(personKey)))
      return ((await response.json()) as { readonly about: string }).about
    }

    assert.strictEqual(await calls("p-r-birk"), "r-birk")
    const about = await calls("p-new")
    const { approaches } = (await run(served.client.snapshot.export())).body
    assert.deepInclude(approaches.at(-1), { id: about, personKey: "p-new" })
  })

  it("finds the referral that waits by the pseudonym", async () => {
    const answer = await run(served.client.near.callForHelp({ payload: { personKey: "p-r-birk" } }))

    assert.strictEqual(answer.about, "r-birk")
  })

  it("is not said about a referral that is not there, which is told as one that is someone else's", async () => {
    assert.deepInclude(await refusalOf(served.client.near.wantHelpNow({ params: { id: "r-none" } })), { _tag: "NotAllowed" })
    assert.strictEqual(served.eventNumber(), 1)
  })

  it("is answered once when it comes twice under one key", async () => {
    const send = async () => {
      const response = await served.send("POST", "/api/referrals/r-birk/help-now", undefined, { "idempotency-key": "k-1" })
      return ((await response.json()) as { readonly windowId: string }).windowId
    }

    assert.strictEqual(await send(), await send())
    assert.strictEqual(served.eventNumber(), 2)
  })
})
