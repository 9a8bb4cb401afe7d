import type { PersonSearch } from "@samsyn/contract"
import { testNumber } from "@samsyn/testing"
import { Effect } from "effect"
import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { coordinator, headersOf } from "./signingIn.ts"
import { newReferral } from "./ward.ts"

let served: Served
const opened: Array<Served> = []
beforeEach(() => {
  served = serve()
  opened.push(served)
})
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const run = Effect.runPromise
const nationalNumber = testNumber(7)
const receive = (person: object, headers = {}) => served.send("POST", "/api/people", person, headers)
const keyOf = async (response: Response) => ((await response.json()) as { personKey: string }).personKey
const search = (payload: PersonSearch) => run(served.client.people.search({ payload }))
const read = (personKey: string) => run(served.client.people.byKey({ params: { personKey } }))

describe("a person", () => {
  it("is taken in without a national number, and is found by name", async () => {
    const personKey = await keyOf(await receive({ displayName: "Åse Ærlig Ødegård" }))

    assert.deepStrictEqual(await search({ name: "ødegård åse" }), [
      { personKey, displayName: "Åse Ærlig Ødegård", nationalNumber: null, contact: null }
    ])
    assert.deepStrictEqual(await search({ name: "Nobody" }), [])
  })

  it("who is known by number gets the pseudonym that they have, in the same answer, and nothing is changed", async () => {
    const first = await receive({ nationalNumber, displayName: "Kari" })
    const second = await receive({ nationalNumber, displayName: "Someone else" })

    assert.deepStrictEqual([first.status, [...first.headers.keys()].sort()], [second.status, [...second.headers.keys()].sort()])
    const personKey = await keyOf(first)
    assert.strictEqual(await keyOf(second), personKey)
    assert.deepStrictEqual(await search({ nationalNumber }), [{ personKey, displayName: "Kari", nationalNumber, contact: null }])
  })

  it("is taken in once under one key", async () => {
    const key = { "idempotency-key": "once" }
    const personKey = await keyOf(await receive({ displayName: "Kari" }, key))

    assert.strictEqual(await keyOf(await receive({ displayName: "Kari" }, key)), personKey)
    assert.strictEqual((await search({ name: "Kari" })).length, 1)
    assert.strictEqual((await receive({ displayName: "Ola" }, key)).status, 422)
    assert.deepStrictEqual(await search({ name: "Ola" }), [])
  })

  it("is put right on the version that was read, and on no other", async () => {
    const { headers } = await read("p-r-alma")
    const change = (etag: string, payload: object) => served.send("PUT", "/api/people/p-r-alma", payload, { "if-match": etag })

    assert.strictEqual((await change(headers.etag, { displayName: "Alma Nordmann", contact: { phone: "00 00 00 00" } })).status, 200)
    assert.strictEqual((await change(headers.etag, {})).status, 412)
    assert.deepStrictEqual((await read("p-r-alma")).body, {
      personKey: "p-r-alma",
      displayName: "Alma Nordmann",
      nationalNumber: null,
      contact: { phone: "00 00 00 00" }
    })
  })

  it("never gets a number that cannot be or that someone else has, and neither number nor name is in the answer or the log", async () => {
    await receive({ nationalNumber })
    const wrong = `${nationalNumber.slice(0, 10)}${(Number(nationalNumber[10]) + 5) % 10}`
    const { headers } = await read("p-r-alma")
    const before = served.trace()
    const refused = [
      await receive({ nationalNumber: wrong, displayName: "secret-7" }),
      await receive({ nationalNumber: "12", displayName: "secret-7" }),
      await served.send("PUT", "/api/people/p-r-alma", { nationalNumber, displayName: "secret-7" }, { "if-match": headers.etag })
    ]

    assert.deepStrictEqual(
      refused.map(({ status }) => status),
      [400, 400, 409]
    )
    for (const response of refused) {
      const text = await response.text()
      assert.include(text, "/nationalNumber")
      for (const secret of [wrong, nationalNumber, "secret-7"]) assert.notInclude(text, secret)
    }
    assert.strictEqual((await read("p-r-alma")).body.nationalNumber, null)
    assert.strictEqual(served.trace(), before)
    for (const secret of [wrong, nationalNumber, "secret-7"]) assert.notInclude(served.logged.join("\n"), secret)
  })

  // Broken by: `checkIds(event)` left out of decide.ts; the refusal by `calledByNumber` left out of People.ts; `!isWrittenAsNationalNumber(name)` left out of AccessControl.ts.
  it("is never called by a national number, which would stand in addresses and in what is never erased", async () => {
    const before = served.trace()
    const { id: _, ...referral } = newReferral
    const sent = [
      await served.send("POST", "/api/referrals", { ...referral, personKey: nationalNumber }, headersOf(coordinator)),
      await served.send("POST", "/api/referrals", { ...newReferral, id: nationalNumber }, headersOf(coordinator)),
      await served.send("PUT", `/api/people/${nationalNumber}`, { displayName: "secret-7" }, { ...headersOf(coordinator), "if-match": "*" })
    ]
    await served.send("GET", `/api/people/${nationalNumber}`, undefined, headersOf(coordinator))

    assert.deepStrictEqual(
      sent.map(({ status }) => status),
      [400, 400, 400]
    )
    const told = await Promise.all(sent.map((response) => response.text()))
    for (const text of told) assert.include(text, '"code":"national-number"')
    assert.strictEqual(served.trace(), before)
    assert.isAbove(served.readings().length, 0)
    for (const said of [...told, JSON.stringify(served.readings()), served.logged.join()]) assert.notInclude(said, nationalNumber)
  })
})
