import type { NewApproach, NewDraft, NewReferral } from "@samsyn/contract"
import { Effect } from "effect"
import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { actorOf, headersOf } from "./signingIn.ts"
import { newNote, newReferral, ward } from "./ward.ts"

const gp = { role: "gp", service: "storgata-legekontor" }
const coordinator = { role: "intake-coordinator", service: "koordineringsenheten" }
const assessor = { role: "assessor", service: "vurderingsenheten" }
const therapist = { role: "milieu-therapist", service: "solbakken-bofellesskap" }

const form = {
  from: gp,
  consent: "yes",
  parts: [{ part: "housing", text: "Lives with her sister until New Year." }]
} satisfies NewDraft["form"]
const formSent = { ...newReferral, form } satisfies NewReferral
const newDraft = { by: gp, referral: { personKey: "p-ny" }, form } satisfies NewDraft
const newApproach = { personKey: "p-ny", askedAt: "2026-11-23T07:00:00Z", by: therapist, consent: "yes" } satisfies NewApproach

let served: Served
const opened: Array<Served> = []
beforeEach(() => {
  served = serve()
  opened.push(served)
})
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const run = Effect.runPromise
const refusalOf = <A, E>(effect: Effect.Effect<A, E>): Promise<E> => run(Effect.flip(effect))
const readDraft = (path: string) => served.send("GET", path, undefined, headersOf(actorOf(gp)))
const etagOf = async (path: string) =>
  (await (path.startsWith("/api/drafts/") ? readDraft(path) : served.send("GET", path))).headers.get("etag") ?? ""
/** Sends a change of a record, with the version of it that stands at `read`. */
const change = async (path: string, body: unknown, { method = "POST", read }: { readonly method?: string; readonly read: string }) =>
  served.send(method, path, body, { "if-match": await etagOf(read) })
const receive = (own: Partial<NewReferral> = {}) => run(served.client.referrals.receive({ payload: { ...formSent, ...own } }))

describe("a draft", () => {
  const begin = async () => (await run(served.client.intake.beginDraft({ payload: newDraft }))).headers.location

  it("is found where Location says, listed without what stands in it, and resumed by the service that began it", async () => {
    const location = await begin()

    const rows = await run(served.client.intake.drafts({ query: { service: gp.service } }))
    const others = await run(served.client.intake.drafts({ query: { service: "elsewhere" } }))
    const draft = (await (await readDraft(location)).json()) as object
    assert.deepStrictEqual(others, [])
    assert.deepStrictEqual(rows, [{ id: location.replace("/api/drafts/", ""), by: gp, startedAt: ward.asOf, savedAt: ward.asOf }])
    assert.deepStrictEqual(draft, { ...rows[0], referral: newDraft.referral, form })
  })

  it("is saved in the place of what stood there, by someone who has read it", async () => {
    const location = await begin()
    const body = { ...newDraft, form: { ...form, consent: "no" } }

    const unread = await served.send("PUT", location, body)
    const saved = await change(location, body, { method: "PUT", read: location })
    const stale = await served.send("PUT", location, body, { "if-match": '"an-older-one"' })

    assert.deepStrictEqual([unread.status, saved.status, stale.status], [428, 200, 412])
    assert.deepInclude(await (await readDraft(location)).json(), { form: body.form })
    assert.strictEqual(saved.headers.get("etag"), await etagOf(location))
  })

  it("is sent, and is a referral that waits for its assessment", async () => {
    const location = await begin()

    const sent = await change(`${location}/send`, { by: gp }, { read: location })
    const again = await change(`${location}/send`, { by: gp }, { read: location })

    const referral = sent.headers.get("location") ?? ""
    const queue = await run(served.client.queues.assessment({ query: {} }))
    assert.deepStrictEqual([sent.status, again.status], [201, 409])
    assert.deepInclude(await (await served.send("GET", referral)).json(), {
      personKey: "p-ny",
      rights: { outcome: "pending" },
      seniorityOn: "2026-11-23"
    })
    assert.include(
      queue.ranking.map(({ referralId }) => `/api/referrals/${referralId}`),
      referral
    )
    assert.deepStrictEqual(await run(served.client.intake.drafts({ query: { service: gp.service } })), [])
    assert.strictEqual(sent.headers.get("etag"), await etagOf(referral))
  })

  it("that two send at once becomes one referral", async () => {
    const location = await begin()
    const read = { "if-match": await etagOf(location) }

    const sent = await Promise.all([1, 2, 3].map(() => served.send("POST", `${location}/send`, { by: gp }, read)))

    const { ranking } = await run(served.client.queues.assessment({ query: {} }))
    assert.lengthOf(
      sent.filter(({ status }) => status === 201),
      1
    )
    assert.lengthOf(ranking, 2)
  })

  it("that is not complete is told what it lacks by path", async () => {
    const { headers } = await run(served.client.intake.beginDraft({ payload: { by: gp, referral: {}, form: { from: gp } } }))

    const sent = await change(`${headers.location}/send`, { by: gp }, { read: headers.location })

    const { faults } = (await sent.json()) as { readonly faults: ReadonlyArray<{ readonly path: string; readonly code: string }> }
    assert.strictEqual(sent.status, 400)
    assert.deepStrictEqual(
      faults.map(({ code, path }) => `${path} ${code}`),
      ["/referral/personKey missing", "/form/consent missing"]
    )
  })

  it("that nobody knows is told so", async () => {
    assert.deepInclude(await refusalOf(served.client.intake.draft({ params: { id: "d-none" } })), { _tag: "RecordNotFound" })
    const sent = await served.send("POST", "/api/drafts/d-none/send", { by: gp }, { "if-match": '"any"' })
    assert.strictEqual(sent.status, 403)
  })

  it("has no field for motivation, and none that the form does not have", async () => {
    const parts = [{ part: "motivation", text: "High" }]

    const began = await served.send("POST", "/api/drafts", { ...newDraft, form: { ...form, parts, motivation: 7 } })

    const text = await began.text()
    assert.strictEqual(began.status, 400)
    assert.include(text, "/form/parts/0/part")
    assert.include(text, "/form/motivation")
  })
})

describe("a referral with its form", () => {
  const params = { id: "r-ny" }
  const at = "/api/referrals/r-ny/intake"

  it("tells how it came in, to be acknowledged by the next working day", async () => {
    await receive()

    const { body } = await run(served.client.intake.byReferral({ params }))

    assert.deepStrictEqual(body, {
      id: "r-ny",
      form,
      acknowledgeDueOn: "2026-11-24",
      askedBack: [],
      onward: [],
      duplicates: [],
      escalated: []
    })
  })

  it("is acknowledged once, by someone who has read it", async () => {
    await receive()

    const unread = await served.send("POST", `${at}/acknowledge`, { by: coordinator })
    const done = await change(`${at}/acknowledge`, { by: coordinator }, { read: at })
    const again = await change(`${at}/acknowledge`, { by: coordinator }, { read: at })

    assert.deepStrictEqual([unread.status, done.status, again.status], [428, 200, 409])
    assert.deepInclude(await done.json(), { acknowledged: { at: ward.asOf, by: coordinator } })
    assert.deepInclude(await again.json(), { type: "urn:samsyn:problem:state-forbids" })
  })

  it("is asked back about and completed, and is to be assessed by the same day", async () => {
    await receive()
    const dueOn = async () =>
      (await run(served.client.queues.assessment({ query: {} }))).ranking.find(({ referralId }) => referralId === "r-ny")?.assessmentDueOn
    const before = await dueOn()

    const asked = await change(
      `${at}/questions`,
      { by: assessor, parts: ["detox-need"], question: "Is detox needed?", answerDueOn: "2026-11-26" },
      { read: at }
    )
    const { askedBack } = (await asked.json()) as { readonly askedBack: ReadonlyArray<{ readonly id: string }> }
    const answer = { by: gp, text: "No.", parts: [{ part: "detox-need", text: "None." }] }
    const asReferrer = headersOf(actorOf(gp))
    const read = (await served.send("GET", at, undefined, asReferrer)).headers.get("etag") ?? ""
    const answered = await served.send("POST", `${at}/questions/${askedBack[0]?.id}/answer`, answer, { ...asReferrer, "if-match": read })

    assert.deepStrictEqual([asked.status, answered.status], [200, 200])
    assert.deepInclude(((await answered.json()) as { readonly askedBack: ReadonlyArray<object> }).askedBack[0], {
      answered: { at: ward.asOf, ...answer }
    })
    assert.strictEqual(before, "2026-12-07")
    assert.strictEqual(await dueOn(), before)
  })

  it("is sent on with its seniority date, and its wait ended by code", async () => {
    await receive({ seniorityOn: "2026-10-05", form: { ...form, onwardFrom: "Helse Vest" } })

    const onward = await change(`${at}/onward`, { by: coordinator, to: "Nordlys rusklinikk" }, { read: at })
    const ended = await change("/api/referrals/r-ny/end", { by: coordinator, code: "3" }, { read: "/api/referrals/r-ny" })
    const twice = await change("/api/referrals/r-ny/end", { by: coordinator, code: "3" }, { read: "/api/referrals/r-ny" })
    const noCode = await change("/api/referrals/r-ny/end", { by: coordinator, code: "7" }, { read: "/api/referrals/r-ny" })

    assert.deepInclude(await onward.json(), { onward: [{ at: ward.asOf, by: coordinator, to: "Nordlys rusklinikk" }] })
    assert.deepInclude(await ended.json(), { seniorityOn: "2026-10-05", ended: { at: ward.asOf, by: coordinator, code: "3" } })
    assert.deepStrictEqual([ended.status, twice.status, noCode.status], [200, 409, 400])
    const nowhere = await change(`${at}/onward`, { by: coordinator, to: "" }, { read: at })
    assert.strictEqual(nowhere.status, 400)
    const queue = await run(served.client.queues.assessment({ query: {} }))
    assert.notInclude(
      queue.ranking.map(({ referralId }) => referralId),
      "r-ny"
    )
  })

  it("does not end while a window is open and nobody has talked with the person", async () => {
    const ended = await change("/api/referrals/r-alma/end", { by: coordinator, code: "2" }, { read: "/api/referrals/r-alma" })

    assert.strictEqual(ended.status, 409)
    assert.include(await ended.text(), "nobody-talked")
  })

  it("that nobody knows is told so", async () => {
    assert.deepInclude(await refusalOf(served.client.intake.byReferral({ params: { id: "r-none" } })), { _tag: "RecordNotFound" })
    assert.deepInclude(await refusalOf(served.client.intake.possibleDuplicates({ params: { id: "r-none" } })), { _tag: "RecordNotFound" })
    for (const [path, body] of [
      ["intake/acknowledge", { by: coordinator }],
      ["intake/onward", { by: coordinator, to: "Nord" }],
      ["end", { by: coordinator, code: "9" }]
    ] as const) {
      const sent = await served.send("POST", `/api/referrals/r-none/${path}`, body, { "if-match": '"any"' })
      assert.strictEqual(sent.status, 404, path)
    }
  })

  it("that came with a file can be read and acknowledged like the others", async () => {
    const egil = "/api/referrals/r-egil/intake"

    const done = await change(`${egil}/acknowledge`, { by: coordinator }, { read: egil })
    const stale = await served.send("POST", `${egil}/onward`, { by: coordinator, to: "Nord" }, { "if-match": '"an-older-one"' })

    assert.deepStrictEqual([done.status, stale.status], [200, 412])
    assert.strictEqual(done.headers.get("etag"), await etagOf(egil))
  })
})

describe("possible duplicates", () => {
  it("are told in the answer of sending, and whenever someone asks; nothing is merged", async () => {
    const { body } = await receive({ personKey: "p-r-egil" })

    const asked = await run(served.client.intake.possibleDuplicates({ params: { id: "r-egil" } }))

    assert.deepStrictEqual(body.possibleDuplicates, [{ about: { list: "referrals", id: "r-egil" }, agree: ["personKey"], judged: null }])
    assert.deepStrictEqual(asked, [{ about: { list: "referrals", id: "r-ny" }, agree: ["personKey"], judged: null }])
    assert.strictEqual((await served.send("GET", "/api/referrals/r-egil")).status, 200)
  })

  it("are judged by someone, and known as judged from either side", async () => {
    await receive({ personKey: "p-r-egil" })
    const body = { by: coordinator, of: "r-egil", verdict: "not-a-duplicate" }

    const judged = await change("/api/referrals/r-ny/possible-duplicates", body, { read: "/api/referrals/r-ny/intake" })
    const ofNobody = await change(
      "/api/referrals/r-ny/possible-duplicates",
      { ...body, of: "r-birk" },
      { read: "/api/referrals/r-ny/intake" }
    )

    assert.deepStrictEqual([judged.status, ofNobody.status], [200, 400])
    const [fromThere] = await run(served.client.intake.possibleDuplicates({ params: { id: "r-egil" } }))
    assert.strictEqual(fromThere?.judged, "not-a-duplicate")
  })
})

describe("what is already known", () => {
  it("is offered with source and time, and leaves out what is not shared with the unit", async () => {
    await receive({ personKey: "p-r-alma" })
    const shared = { params: { id: "r-ny" }, payload: { ...newNote, text: "For all to read" } }
    await run(served.client.referrals.attachNote(shared))
    // Beside a referral that came without a form nobody has agreed that words are passed on; what was seen is offered as a fact.
    await run(served.client.referrals.attachNote({ params: { id: "r-alma" }, payload: { ...newNote, text: "For the unit" } }))
    await run(served.client.referrals.attachNote({ ...shared, payload: { ...newNote, text: "For those nearby", sharedWith: ["nearby"] } }))

    const known = await run(served.client.intake.known({ params: { personKey: "p-r-alma" } }))

    assert.deepStrictEqual(
      known.notes.map(({ text }) => text),
      ["For all to read"]
    )
    assert.deepStrictEqual(known.parts, [
      { referralId: "r-ny", by: gp, at: newReferral.receivedAt, part: "housing", text: "Lives with her sister until New Year." }
    ])
    assert.deepInclude(known.person[0], { referralId: "r-alma", at: "2026-11-09T10:00:00Z", by: null })
    assert.deepStrictEqual(
      known.facts.map(({ circumstance, source, value }) => [circumstance, value, source]),
      [["alcohol-units-per-day", 26, "nearby"]]
    )
  })

  it("is nothing of someone nobody knows", async () => {
    const known = await run(served.client.intake.known({ params: { personKey: "p-none" } }))

    assert.deepStrictEqual(known, { personKey: "p-none", person: [], parts: [], wishes: [], facts: [], notes: [] })
  })
})

describe("an approach", () => {
  const receiveApproach = () => run(served.client.approaches.receive({ payload: newApproach }))

  it("is found where Location says, and listed until it is answered", async () => {
    const { body, headers } = await receiveApproach()

    const found = await run(served.client.approaches.byId({ params: { id: body.id } }))
    assert.strictEqual(headers.location, `/api/approaches/${body.id}`)
    assert.strictEqual(found.headers.etag, headers.etag)
    assert.deepStrictEqual(body, { ...newApproach, id: body.id, acknowledgeDueOn: "2026-11-24", escalated: [] })
    assert.deepStrictEqual(await run(served.client.approaches.open({ query: {} })), [body])
  })

  it("is acknowledged, and answered once by advice", async () => {
    const { location: at } = (await receiveApproach()).headers

    const acknowledged = await change(`${at}/acknowledge`, { by: coordinator }, { read: at })
    const unread = await served.send("POST", `${at}/answer`, { by: coordinator, how: "advice" })
    const answered = await change(`${at}/answer`, { by: coordinator, how: "advice" }, { read: at })
    const again = await change(`${at}/answer`, { by: coordinator, how: "advice" }, { read: at })

    assert.deepStrictEqual([acknowledged.status, unread.status, answered.status, again.status], [200, 428, 200, 409])
    assert.deepInclude(await answered.json(), { answered: { at: ward.asOf, by: coordinator, how: "advice" } })
    assert.deepStrictEqual(await run(served.client.approaches.open({ query: {} })), [])
  })

  it("is answered by the form that names it, and hands its window on to the referral", async () => {
    const approaches = [{ id: "a-1", personKey: "p-ny", askedAt: "2026-11-22T19:00:00Z", by: therapist }]
    const windows = ward.windows.map((window) => ({ ...window, about: "a-1" }))
    served = serve({ snapshot: { ...ward, approaches, windows } })
    opened.push(served)

    await receive({ form: { ...form, approachId: "a-1" } })

    const { body } = await run(served.client.approaches.byId({ params: { id: "a-1" } }))
    const [row] = await run(served.client.windows.actNow({ query: {} }))
    assert.deepInclude(body.answered, { how: "referral", referralId: "r-ny" })
    assert.deepInclude(row, { windowId: "w-1", about: "r-ny" })
    const other = await refusalOf(
      served.client.referrals.receive({ payload: { ...formSent, id: "r-3", form: { ...form, approachId: "a-1" } } })
    )
    assert.deepInclude(other, { _tag: "StateForbids" })
  })

  it("says that it was passed on when its day ended, though nothing has recorded it, and is acknowledged by who has read that", async () => {
    served = serve({ snapshot: { ...ward, approaches: [{ id: "a-old", askedAt: "2026-11-16T08:00:00Z", by: therapist }] } })
    opened.push(served)
    const passedOn = [{ at: "2026-11-19T23:00:00Z", to: "leader" as const, why: "not-answered" as const }]

    const { body } = await run(served.client.approaches.byId({ params: { id: "a-old" } }))
    const listed = await run(served.client.approaches.open({ query: {} }))
    const acknowledged = await change("/api/approaches/a-old/acknowledge", { by: coordinator }, { read: "/api/approaches/a-old" })

    assert.deepStrictEqual(body.escalated, passedOn)
    assert.deepStrictEqual(
      listed.map(({ escalated }) => escalated),
      [passedOn]
    )
    assert.strictEqual(acknowledged.status, 200)
    assert.deepStrictEqual((await run(served.client.approaches.byId({ params: { id: "a-old" } }))).body.escalated, passedOn)
    assert.strictEqual(served.eventNumber(), 2)
  })

  it("that nobody knows is told so", async () => {
    assert.deepInclude(await refusalOf(served.client.approaches.byId({ params: { id: "a-none" } })), { _tag: "RecordNotFound" })
    const sent = await served.send("POST", "/api/approaches/a-none/acknowledge", { by: coordinator }, { "if-match": '"any"' })
    assert.strictEqual(sent.status, 404)
  })
})

describe("the log", () => {
  it("never holds what was written, nor whom it is about", async () => {
    await receive()
    await run(served.client.intake.beginDraft({ payload: newDraft }))
    await receive({ id: "r-4", lane: "no-lane" }).catch(() => undefined)
    await run(served.client.intake.known({ params: { personKey: "p-ny" } }))

    const logged = served.logged.join("\n")
    assert.isNotEmpty(logged)
    for (const secret of ["Lives with her sister", "p-ny", "r-ny", gp.service]) assert.notInclude(logged, secret)
  })
})
