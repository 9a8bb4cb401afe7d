import type { NewWindow } from "@samsyn/contract"
import { Effect } from "effect"
import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { newContact, ward } from "./ward.ts"

let served: Served
const opened: Array<Served> = []
beforeEach(() => {
  served = serve()
  opened.push(served)
})
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const run = Effect.runPromise
const refusalOf = <A, E>(effect: Effect.Effect<A, E>): Promise<E> => run(Effect.flip(effect))

const therapist = { role: "milieu-therapist", service: "solbakken-bofellesskap" }
const coordinator = { role: "coordinator", service: "vurderingsenheten" }
const params = { id: "w-1" }
const newWindow = {
  about: "r-birk",
  trigger: "asked-for-help",
  openedAt: "2026-11-23T08:00:00Z",
  by: therapist,
  agreed: "yes"
} satisfies NewWindow

const read = (id: string) => run(served.client.windows.byId({ params: { id } }))
const seen = async (id = "w-1") => ({ "if-match": (await read(id)).headers.etag })
const actNow = () => run(served.client.windows.actNow({ query: {} }))

describe("a window", () => {
  it("is opened without a note, found where Location says, and in act now at once", async () => {
    const { body, headers } = await run(served.client.windows.open({ payload: newWindow }))

    assert.deepInclude(body, { about: "r-birk", state: "open", contactBy: "2026-11-24T08:00:00Z", contactOverdue: false, passedOn: [] })
    assert.deepStrictEqual(await (await served.send("GET", headers.location)).json(), body)
    assert.strictEqual((await read(body.id)).headers.etag, headers.etag)
    assert.isTrue((await actNow()).some((row) => row.windowId === body.id))
  })

  it("is not opened about nobody, for a trigger that is on no list, or under an id in use", async () => {
    const open = (own: Partial<typeof newWindow> & { readonly id?: string }) =>
      refusalOf(served.client.windows.open({ payload: { ...newWindow, ...own } }))

    assert.deepInclude(await open({ about: "r-none", by: coordinator }), { _tag: "RecordNotFound" })
    assert.deepInclude(await open({ about: "r-none" }), { _tag: "NotAllowed" })
    assert.deepInclude(await open({ trigger: "full-moon" }), { _tag: "InvalidRequest" })
    assert.deepInclude(await open({ id: "w-1" }), { _tag: "IdTaken" })
    assert.strictEqual(served.eventNumber(), 1)
  })

  it("is confirmed, with who heard it again", async () => {
    const payload = { at: "2026-11-23T08:30:00Z", by: therapist }

    const { body } = await run(served.client.windows.confirm({ params, headers: await seen(), payload }))

    assert.deepStrictEqual(body.confirmedAt, ["2026-11-23T08:30:00Z"])
    assert.deepStrictEqual(body.confirmed, [payload])
  })

  it("is contested in sight of all who act on it, and stays where it was", async () => {
    const before = await actNow()

    const { body } = await run(
      served.client.windows.contest({ params, headers: await seen(), payload: { by: coordinator, why: "not-seen-here" } })
    )

    const contested = [{ at: ward.asOf, by: coordinator, why: "not-seen-here" }]
    assert.deepInclude(body, { state: "open" })
    assert.deepStrictEqual(body.contested, contested)
    assert.deepStrictEqual(
      await actNow(),
      before.map((row) => ({ ...row, contested }))
    )
  })

  it("is no longer waiting for someone to talk with the person once someone has", async () => {
    const { body } = await run(served.client.windows.recordContact({ params, headers: await seen(), payload: newContact }))

    const [row] = await actNow()
    assert.deepStrictEqual(body.contacted, [{ ...newContact, by: newContact.by.role }])
    assert.deepInclude(row, { windowId: "w-1", contactedAt: newContact.at, contactOverdue: false })
  })

  it("is closed once, with the reason and by whom", async () => {
    const payload = { by: therapist, reason: "withdrawn" } as const
    const { body, headers } = await run(served.client.windows.close({ params, headers: await seen(), payload }))
    const again = await refusalOf(served.client.windows.close({ params, headers: { "if-match": headers.etag }, payload }))

    assert.deepInclude(body, { state: "closed", closed: { at: ward.asOf, reason: "withdrawn" }, closedBy: therapist })
    assert.deepInclude(again, { _tag: "WindowClosed", status: 409 })
    assert.deepStrictEqual(await actNow(), [])
  })

  it("that nobody knows is told so", async () => {
    const missing = { params: { id: "w-none" }, headers: { "if-match": '"none"' } }

    assert.deepInclude(await refusalOf(served.client.windows.byId(missing)), { _tag: "RecordNotFound" })
    assert.deepInclude(await refusalOf(served.client.windows.recordContact({ ...missing, payload: { ...newContact, by: coordinator } })), {
      _tag: "RecordNotFound"
    })
  })

  it("is changed only by someone who has read it as it is", async () => {
    const headers = await seen()
    await run(served.client.windows.recordContact({ params, headers, payload: newContact }))

    const stale = await refusalOf(served.client.windows.recordContact({ params, headers, payload: newContact }))
    const unread = await served.send("POST", "/api/windows/w-1/contacts", newContact)

    assert.deepInclude(stale, { _tag: "VersionStale", status: 412 })
    assert.strictEqual(unread.status, 428)
    assert.strictEqual(served.eventNumber(), 2)
  })
})

describe("a window that nobody has talked about in time", () => {
  const late = {
    ...ward,
    windows: ward.windows.map((window) => ({ ...window, openedAt: "2026-11-22T06:00:00Z" })),
    duty: [{ from: "2026-11-22T15:00:00Z", until: "2026-11-23T15:00:00Z", reach: "00 00 00 01" }]
  }

  it("says whom it was passed on to, in act now and by itself, though nothing has recorded it", async () => {
    served = serve({ snapshot: late })
    opened.push(served)

    const passedOn = [
      { at: "2026-11-23T06:00:00Z", to: "duty" as const, reach: "00 00 00 01" },
      { at: "2026-11-23T08:00:00Z", to: "leader" as const }
    ]
    assert.deepStrictEqual((await read("w-1")).body.passedOn, passedOn)
    assert.deepInclude((await actNow())[0], { windowId: "w-1", contactOverdue: true, passedOn })
    assert.strictEqual(served.eventNumber(), 1)
  })

  it("is counted in its week against nobody, and is owed by the leader", async () => {
    served = serve({ snapshot: late })
    opened.push(served)

    assert.deepStrictEqual(await run(served.client.windows.figures()), [
      { weekFrom: "2026-11-23", trigger: "asked-for-help", someoneNear: true, due: 1, inTime: 0, late: 0, never: 1 }
    ])
    assert.deepStrictEqual(await run(served.client.owed.list({ query: { kind: "contact", overdue: true, owner: "leader" } })), [
      {
        kind: "contact",
        about: { list: "windows", id: "w-1" },
        referralId: "r-alma",
        dueAt: "2026-11-23T06:00:00Z",
        overdue: true,
        owner: { role: "leader" }
      }
    ])
  })
})
