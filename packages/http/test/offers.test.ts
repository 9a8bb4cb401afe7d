import { DecisionRecord, replay } from "@samsyn/casework"
import type { NewOffer } from "@samsyn/contract"
import { noTsb } from "@samsyn/core"
import { Effect, Schema } from "effect"
import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { ward } from "./ward.ts"

let served: Served
const opened: Array<Served> = []
const open = (start: Parameters<typeof serve>[0] = {}) => {
  served = serve(start)
  opened.push(served)
}
beforeEach(() => open())
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const run = Effect.runPromise
const refusalOf = <A, E>(effect: Effect.Effect<A, E>): Promise<E> => run(Effect.flip(effect))

const coordinator = { role: "coordinator", service: "inntaksteamet" }
const assessor = { role: "assessor", service: "vurderingsenheten" }
const unitStaff = { role: "unit-staff", service: "nordlys-rusklinikk" }
const params = { id: "o-1" }
const digest = async () => (await run(served.client.proposal.current())).digest
const give = async (own: Partial<NewOffer> = {}) =>
  served.client.offers.give({
    payload: {
      id: "o-1",
      referralId: "r-birk",
      vacancyId: "v-1",
      state: "offered",
      until: "2026-11-25T12:00:00Z",
      proposal: await digest(),
      by: coordinator,
      ...own
    }
  })
const read = () => run(served.client.offers.byId({ params }))
const seen = async () => ({ "if-match": (await read()).headers.etag })
const unplaced = async () => (await run(served.client.proposal.current())).matching.unplaced.map(({ referralId }) => referralId)

describe("an offer", () => {
  it("is made on the proposal that was seen, takes the place out of the next one, and is found where Location says", async () => {
    const { body, headers } = await run(await give())

    assert.deepInclude(body, { state: "offered", startsOn: "2026-11-25", until: "2026-11-25T12:00:00Z" })
    assert.deepStrictEqual(body.history, [{ at: ward.asOf, by: coordinator, state: "offered" }])
    assert.strictEqual(headers.location, "/api/offers/o-1")
    assert.deepStrictEqual(await (await served.send("GET", headers.location)).json(), body)
    assert.strictEqual((await read()).headers.etag, headers.etag)
    assert.deepStrictEqual(await unplaced(), ["r-alma"])
  })

  it("is listed by what is asked for", async () => {
    await run(await give())
    const count = async (query: Parameters<typeof served.client.offers.list>[0]["query"]) =>
      (await run(served.client.offers.list({ query }))).length

    assert.strictEqual(await count({}), 1)
    assert.strictEqual(await count({ referralId: "r-birk", state: "offered" }), 1)
    assert.strictEqual(await count({ referralId: "r-alma" }), 0)
    assert.strictEqual(await count({ vacancyId: "v-2" }), 0)
    assert.strictEqual(await count({ state: "held" }), 0)
  })

  it("goes from held to offered, yes and arrived, and ends the wait with the true start beside the one on paper", async () => {
    await run(await give({ state: "held" }))
    const offering = { by: coordinator, until: "2026-11-26", proposal: await digest() }
    await run(served.client.offers.offerHeld({ params, headers: await seen(), payload: offering }))
    await run(served.client.offers.accept({ params, headers: await seen(), payload: { by: coordinator } }))
    const payload = { by: unitStaff, trulyStartedOn: "2026-11-23" }
    const { body } = await run(served.client.offers.recordArrival({ params, headers: await seen(), payload }))

    assert.deepStrictEqual(
      body.history.map(({ state }) => state),
      ["held", "offered", "accepted", "arrived"]
    )
    assert.deepInclude(body, { startsOn: "2026-11-25", trulyStartedOn: "2026-11-23" })
    const { referrals } = (await run(served.client.snapshot.export())).body
    assert.notInclude(
      referrals.map(({ id }) => id),
      "r-birk"
    )
  })

  it("is declined for a coded reason, and the no is taken back", async () => {
    await run(await give())
    const { body } = await run(
      served.client.offers.decline({ params, headers: await seen(), payload: { by: coordinator, reason: "8722-3" } })
    )
    assert.deepInclude(body, { state: "declined", openUntil: "2026-11-25T09:00:00Z" })

    const taken = await run(served.client.offers.takeBackDecline({ params, headers: await seen(), payload: { by: coordinator } }))
    assert.strictEqual(taken.body.state, "offered")
  })

  it("is taken back by the unit", async () => {
    await run(await give())

    const { body } = await run(
      served.client.offers.release({ params, headers: await seen(), payload: { by: coordinator, reason: "too-few-staff" } })
    )

    assert.strictEqual(body.state, "released")
    assert.include(await unplaced(), "r-alma")
  })

  it("is followed by a next step when the person does not come", async () => {
    open({ snapshot: { ...ward, vacancies: ward.vacancies.map((vacancy) => ({ ...vacancy, freeFrom: "2026-11-23" })) } })
    await run(await give({ until: "2026-11-23T12:00:00Z" }))
    await run(served.client.offers.accept({ params, headers: await seen(), payload: { by: coordinator } }))
    const before = await run(served.client.queues.place({ query: { vantage: "pile" } }))

    const { body } = await run(
      served.client.offers.recordNoShow({
        params,
        headers: await seen(),
        payload: { by: unitStaff, nextStep: { how: "visit", dueOn: "2026-11-24" } }
      })
    )

    assert.deepInclude(body, { state: "did-not-arrive", nextStep: { how: "visit", dueOn: "2026-11-24" } })
    assert.deepStrictEqual(await run(served.client.queues.place({ query: { vantage: "pile" } })), before)
    const owed = await run(served.client.owed.list({ query: {} }))
    assert.deepInclude(
      owed.find(({ kind }) => kind === "next-step"),
      { about: { list: "offers", id: "o-1" }, dueOn: "2026-11-24" }
    )
  })
})

describe("an offer is refused, with nothing recorded,", () => {
  it("where someone earlier in the order would be without a place, each of them named, until an assessor says what is done instead", async () => {
    const toAlma = { referralId: "r-alma", skipReason: "individual-assessment" }

    const problem = await refusalOf(await give(toAlma))

    assert.deepInclude(problem, {
      _tag: "WouldBreachDate",
      status: 409,
      type: "urn:samsyn:problem:would-breach-date",
      affected: [
        {
          referralId: "r-birk",
          change: "uncovered",
          startsOnBefore: "2026-11-25",
          startsOnAfter: null,
          daysLateBefore: 0,
          daysLateAfter: null
        }
      ]
    })
    assert.strictEqual(served.eventNumber(), 1)

    const breach = { by: assessor, reason: "Assessed today", instead: [{ referralId: "r-birk", remedy: "other-place" as const }] }
    assert.deepStrictEqual((await run(await give({ ...toAlma, breach, by: assessor }))).body.breach, breach)
    const figures = await run(served.client.offers.figures())
    assert.deepStrictEqual(
      [figures.outOfOrder, figures.breaches, figures.byRemedy],
      [{ count: 1, of: 1 }, { count: 1, of: 1 }, [{ remedy: "other-place", count: 1 }]]
    )
  })

  it("where the proposal gives this person another place by now, with what changed", async () => {
    const proposal = await digest()
    const [birk] = ward.referrals.filter(({ id }) => id === "r-birk")
    assert.isDefined(birk)
    if (birk === undefined) return
    const { lot: _, ...earlier } = { ...birk, id: "r-cato", personKey: "p-cato" }
    await run(
      served.client.referrals.receive({
        payload: { ...earlier, rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-11-26" } }
      })
    )

    const problem = await refusalOf(await give({ proposal }))

    assert.deepInclude(problem, { _tag: "OutdatedProposal", status: 409, type: "urn:samsyn:problem:outdated-proposal" })
    assert.deepInclude(problem, {
      changes: [
        { referralId: "r-cato", before: null, after: { vacancyId: "v-1", startsOn: "2026-11-25" }, why: { tag: "arrived" } },
        { referralId: "r-birk", before: { vacancyId: "v-1", startsOn: "2026-11-25" }, after: null, why: { tag: "givenUp" } }
      ]
    })
    assert.strictEqual(served.eventNumber(), 2)
  })

  it("by taking a no back, where someone earlier in the order would be without the place, until an assessor says what is done instead", async () => {
    const instead = [{ referralId: "r-birk", remedy: "other-place" as const }]
    const breach = { by: assessor, reason: "Assessed today", instead }
    await run(await give({ referralId: "r-alma", skipReason: "individual-assessment", breach, by: assessor }))
    await run(served.client.offers.decline({ params, headers: await seen(), payload: { by: coordinator, reason: "8722-3" } }))

    const takeBack = { params, headers: await seen() }
    assert.deepInclude(await refusalOf(served.client.offers.takeBackDecline({ ...takeBack, payload: { by: coordinator } })), {
      _tag: "WouldBreachDate",
      status: 409
    })
    const { body } = await run(served.client.offers.takeBackDecline({ ...takeBack, payload: { by: assessor, breach } }))
    assert.deepInclude(body, { state: "offered", breach })
  })

  it("where what is held is offered on a proposal that was never shown", async () => {
    await run(await give({ state: "held" }))
    const payload = { by: coordinator, until: "2026-11-25T12:00:00Z", proposal: "f".repeat(64) }

    assert.deepInclude(await refusalOf(served.client.offers.offerHeld({ params, headers: await seen(), payload })), {
      _tag: "OutdatedProposal",
      status: 409
    })
  })

  it("on a proposal that was never shown", async () => {
    assert.deepInclude(await refusalOf(await give({ proposal: "f".repeat(64) })), {
      _tag: "OutdatedProposal",
      faults: [{ path: "/proposal", code: "unknown", message: "The proposal is another one by now: look at it again" }]
    })
  })

  it("where the state does not allow it", async () => {
    await run(await give())

    assert.deepInclude(await refusalOf(await give({ id: "o-2" })), { _tag: "StateForbids", type: "urn:samsyn:problem:state-forbids" })
    const arrival = { params, headers: await seen(), payload: { by: unitStaff, trulyStartedOn: "2026-11-23" } }
    assert.deepInclude(await refusalOf(served.client.offers.recordArrival(arrival)), {
      _tag: "StateForbids",
      faults: [{ path: "/offerId", code: "is-offered", message: "An offer in this state (offered) cannot take this step" }]
    })
    assert.strictEqual(served.eventNumber(), 2)
  })

  it("under an id that is in use, and on what nobody knows", async () => {
    await run(await give())

    assert.deepInclude(await refusalOf(await give()), { _tag: "IdTaken" })
    assert.deepInclude(await refusalOf(await give({ id: "o-2", referralId: "r-none" })), { _tag: "RecordNotFound" })
    assert.deepInclude(await refusalOf(served.client.offers.byId({ params: { id: "o-none" } })), { _tag: "RecordNotFound" })
  })

  it("when a hundred come at once: the last place is given once", async () => {
    const proposal = await digest()
    const asked = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => Effect.runPromiseExit(await give({ id: `o-${index}`, proposal })))
    )

    assert.strictEqual(asked.filter(({ _tag }) => _tag === "Success").length, 1)
    assert.strictEqual((await run(served.client.offers.list({ query: {} }))).length, 1)
    assert.strictEqual(served.eventNumber(), 2)
  })
})

describe("what a decision rested on", () => {
  it("is answered under ids that say nothing, and is found again when it is replayed", async () => {
    const { body } = await run(await give())
    const [id = "none"] = body.decisionRecordIds

    const { body: record } = await run(served.client.offers.decisionRecord({ params: { id } }))

    assert.deepInclude(record, { kind: "offer", offerId: "o-1", eventNumber: 2, by: coordinator })
    assert.propertyVal(record.digests, "proposal", body.proposal?.digest)
    assert.notMatch(JSON.stringify(record.slice), /r-birk|r-alma|p-r-/)
    const saved = JSON.parse(await (await served.send("GET", `/api/decision-records/${id}`)).text()) as unknown
    assert.deepStrictEqual(replay(Schema.decodeUnknownSync(DecisionRecord)(saved), noTsb), { tag: "identical" })
  })

  it("is not there for what nobody decided", async () => {
    assert.deepInclude(await refusalOf(served.client.offers.decisionRecord({ params: { id: "none" } })), { _tag: "RecordNotFound" })
  })
})
