import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { actorOf, assessor, coordinator, headersOf, therapist, thePerson } from "./signingIn.ts"
import { ward } from "./ward.ts"

/** The ward, on a day on which Birk's latest start of 1 December is two days past. */
const late = { ...ward, asOf: "2026-12-03T09:00:00Z" }

let served: Served
const opened: Array<Served> = []
beforeEach(() => {
  served = serve({ snapshot: late })
  opened.push(served)
})
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const breach = "/api/referrals/r-birk/breach"
const by = coordinator.observer
const told = { by, on: "2026-12-02", how: "phone" }

/** What these tests read of an answer or a problem. */
interface Answered {
  readonly told: ReadonlyArray<{ readonly on: string }>
  readonly tried: ReadonlyArray<{ readonly id: string }>
  readonly faults?: ReadonlyArray<{ readonly path: string; readonly code: string }>
}

const etagOf = async (reader = coordinator) =>
  (await served.send("GET", breach, undefined, headersOf(reader))).headers.get("etag") ?? "none"
const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
  const response = await served.send("POST", `${breach}${path}`, body, {
    "if-match": await etagOf(),
    ...headersOf(coordinator),
    ...headers
  })
  return { status: response.status, body: (await response.json()) as Answered }
}
const overdue = async () => (await served.send("GET", "/api/queues/overdue", undefined, headersOf(coordinator))).json()
const owed = async () => {
  const all = await (await served.send("GET", "/api/owed", undefined, headersOf(coordinator))).json()
  return (all as ReadonlyArray<{ readonly kind: string }>).filter(({ kind }) => kind.startsWith("breach"))
}

describe("a latest start that is not kept", () => {
  it("is told to the person and tried about, and the overdue list and what is owed say so at once", async () => {
    const row = { referralId: "r-birk", latestStartOn: "2026-12-01", daysOverdue: 2 }
    assert.deepStrictEqual(await overdue(), [{ ...row, toldOn: null, tried: [] }])
    assert.lengthOf(await owed(), 2)

    const first = await post("/told", told)
    const second = await post("/tried", { by, on: "2026-12-03", remedy: "breach-notified" })
    const [tried] = second.body.tried
    assert.isDefined(tried)
    const third = await post(`/tried/${tried?.id}/outcome`, { by: assessor.observer, outcome: "person-said-no" }, headersOf(assessor))

    assert.deepStrictEqual([first.status, second.status, third.status], [200, 200, 200])
    assert.deepStrictEqual(await overdue(), [{ ...row, toldOn: "2026-12-02", tried: ["breach-notified"] }])
    assert.deepStrictEqual(await owed(), [])
    assert.deepStrictEqual<unknown>(third.body, {
      id: "r-birk",
      told: [{ at: "2026-12-03T09:00:00Z", by, latestStartOn: "2026-12-01", on: "2026-12-02", how: "phone" }],
      tried: [{ ...(tried as object), ended: { at: "2026-12-03T09:00:00Z", by: assessor.observer, outcome: "person-said-no" } }]
    })
  })

  it("is said on the version that was seen, which changes with it alone", async () => {
    const seen = await etagOf()
    const note = {
      observedAt: late.asOf,
      by: therapist.observer,
      basis: "told",
      domain: "social",
      sharedWith: ["unit"],
      text: "Rang",
      facts: []
    }
    await served.send("POST", "/api/referrals/r-birk/notes", note)
    const tell = (headers: Record<string, string>) => served.send("POST", `${breach}/told`, told, { ...headersOf(coordinator), ...headers })

    assert.strictEqual((await tell({})).status, 428)
    assert.strictEqual((await tell({ "if-match": seen })).status, 200)
    assert.strictEqual((await tell({ "if-match": seen })).status, 412)
  })

  it("is refused by path where there is nothing to tell: no date, a day to come, the same tried already", async () => {
    const remedy = { by, on: "2026-12-03", remedy: "other-place" }
    await post("/tried", remedy)
    const refused = [
      await post("/tried", remedy),
      await post("/told", { ...told, on: "2026-12-04" }),
      await post("/told", { ...told, how: "shouting" }),
      await post("/tried/none/outcome", { by, outcome: "found" })
    ]
    const pending = await served.send("POST", "/api/referrals/r-egil/breach/told", told, { "if-match": "*", ...headersOf(coordinator) })

    assert.deepStrictEqual(
      refused.map(({ body, status }) => [status, body.faults?.[0]?.path, body.faults?.[0]?.code]),
      [
        [409, "/remedy", "tried-already"],
        [400, "/on", "in-the-future"],
        [400, "/how", "invalid"],
        [404, undefined, undefined]
      ]
    )
    assert.deepStrictEqual([pending.status, ((await pending.json()) as Answered).faults?.[0]?.code], [409, "no-date"])
  })

  it("is read by the person whose it is, and written by nobody but the unit", async () => {
    await post("/told", told)
    const readBy = (reader: Parameters<typeof headersOf>[0]) => served.send("GET", breach, undefined, headersOf(reader))
    const own = thePerson("p-r-birk")

    assert.deepStrictEqual(((await (await readBy(own)).json()) as Answered).told[0]?.on, "2026-12-02")
    assert.strictEqual((await readBy(thePerson("p-r-alma"))).status, 403)
    assert.strictEqual((await readBy(actorOf({ role: "gp", service: "storgata-legekontor" }))).status, 403)
    for (const sender of [own, therapist]) {
      const response = await served.send(
        "POST",
        `${breach}/told`,
        { ...told, by: sender.observer },
        { "if-match": "*", ...headersOf(sender) }
      )
      assert.strictEqual(response.status, 403)
    }
  })
})
