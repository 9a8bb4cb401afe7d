import { afterEach, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { headersOf, thePerson } from "./signingIn.ts"

let served: Served
beforeEach(() => {
  served = serve({ assigned: [] })
})
afterEach(() => served.dispose())

const by = { role: "intake-coordinator", service: "unit" }
const of = "/api/people/p-r-alma"

/** Makes a record, reads it at its own address, and ends it on the version that was read. */
async function lifeOf(made: { readonly under: string; readonly body: object; readonly ending: string; readonly ended?: object }) {
  const created = await served.send("POST", `${of}/${made.under}`, { by, ...made.body })
  assert.strictEqual(created.status, 201, await created.clone().text())
  const { id } = (await created.json()) as { readonly id: string }
  const address = created.headers.get("location") ?? ""
  const read = await served.send("GET", address)
  const etag = read.headers.get("etag") ?? ""
  const ended = await served.send("POST", `${address}/${made.ending}`, { by, ...made.ended }, { "if-match": etag })
  const again = await served.send(
    "POST",
    `${address}/${made.ending}`,
    { by, ...made.ended },
    { "if-match": ended.headers.get("etag") ?? "" }
  )
  const listed = (await (await served.send("GET", `${of}/${made.under}`)).json()) as ReadonlyArray<{ readonly id: string }>
  return { statuses: [read.status, ended.status, again.status], isListed: listed.some((one) => one.id === id), body: await ended.json() }
}

describe("who is near, what is consented to, who is closed out", () => {
  it("an assignment is made, read and ended, once", async () => {
    const { body, isListed, statuses } = await lifeOf({
      under: "assignments",
      body: { to: { service: "solbakken" }, from: "2026-11-20T09:00:00Z", word: "employer" },
      ending: "end"
    })

    assert.deepStrictEqual([statuses, isListed], [[200, 200, 409], true])
    assert.containSubset(body, { personKey: "p-r-alma", to: { service: "solbakken" }, word: "employer", ended: { by } })
  })

  it("a consent is given, read and taken back, once", async () => {
    const { body, isListed, statuses } = await lifeOf({
      under: "consents",
      body: { scope: "referral-to-near", how: "in-writing" },
      ending: "withdrawal"
    })

    assert.deepStrictEqual([statuses, isListed], [[200, 200, 409], true])
    assert.containSubset(body, { scope: "referral-to-near", given: { by, how: "in-writing" }, withdrawn: { by } })
  })

  // Broken by: the check of `how` left out of giveConsent in consents.ts.
  it("a consent that another writes down is never said to have been given signed in", async () => {
    const consent = { by, scope: "near-to-place", how: "signed-in" }

    const response = await served.send("POST", "/api/people/p-r-alma/consents", consent)
    const own = await served.send(
      "POST",
      "/api/people/p-r-alma/consents",
      { ...consent, by: thePerson("p-r-alma").observer },
      headersOf(thePerson("p-r-alma"))
    )

    assert.deepStrictEqual([response.status, own.status], [400, 201])
  })

  it("a block is set, read and lifted, once", async () => {
    const { body, isListed, statuses } = await lifeOf({
      under: "blocks",
      body: { against: { tag: "everyone-but", services: ["solbakken"] } },
      ending: "lifting"
    })

    assert.deepStrictEqual([statuses, isListed], [[200, 200, 409], true])
    assert.containSubset(body, { against: { tag: "everyone-but", services: ["solbakken"] }, lifted: { by } })
  })

  it("nothing is kept about someone of whom nothing is here", async () => {
    const before = served.trace()

    const response = await served.send("POST", "/api/people/p-nobody/consents", { by, scope: "near-to-place", how: "by-word" })

    assert.deepStrictEqual([response.status, served.trace()], [404, before])
  })

  it("a service is named by its code, and an end stands after the beginning", async () => {
    const assignment = { by, from: "2026-11-20T09:00:00Z", word: "unit" }
    const named = await served.send("POST", `${of}/assignments`, { ...assignment, to: { service: "Kari Nordmann" } })
    const ended = await served.send("POST", `${of}/assignments`, {
      ...assignment,
      to: { service: "solbakken" },
      until: "2026-11-19T09:00:00Z"
    })

    assert.deepStrictEqual([named.status, ended.status], [400, 400])
    assert.notInclude(await named.text(), "Kari")
  })
})
