import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { actorOf, auditor, coordinator, headersOf, thePerson } from "./signingIn.ts"
import { newUnit } from "./ward.ts"

let served: Served
const opened: Array<Served> = []
beforeEach(() => {
  served = serve()
  opened.push(served)
})
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const referrer = actorOf({ role: "gp", service: "storgata-legekontor" })
const everything = () => served.send("GET", "/api/access-log", undefined, headersOf(auditor))

describe("the log of readings", () => {
  it("is read by the auditor also after requests that name nobody who could be", async () => {
    const nobodies: ReadonlyArray<readonly [string, string, unknown, typeof referrer]> = [
      ["POST", "/api/referrals", {}, referrer],
      ["GET", "/api/people/%00/export", undefined, thePerson("p-r-alma")],
      ["GET", `/api/people/${"k".repeat(201)}/access-log`, undefined, thePerson("p-r-alma")],
      ["GET", "/api/people/p-r-birk/export", undefined, thePerson("p-r-alma")]
    ]
    for (const [method, path, body, actor] of nobodies) {
      assert.isAtLeast((await served.send(method, path, body, headersOf(actor))).status, 400, path)
    }

    const response = await everything()

    assert.strictEqual(response.status, 200)
    assert.include(await response.text(), '"refused"')
  })

  it("has who asked in the name of another, or for another audience than their own", async () => {
    const before = served.readings().length
    const lies = [
      await served.send(
        "POST",
        "/api/units",
        { ...newUnit, by: { role: "assessor", service: "vurderingsenheten" } },
        headersOf(coordinator)
      ),
      await served.send("GET", "/api/referrals/r-alma/side-by-side?audience=unit", undefined, headersOf(thePerson("p-r-alma")))
    ]

    assert.deepStrictEqual(
      lies.map(({ status }) => status),
      [400, 400]
    )
    assert.deepStrictEqual(
      served
        .readings()
        .slice(before)
        .map(({ because, outcome, personKey, role }) => ({ because, outcome, personKey, role })),
      [
        { because: "not-the-sender", outcome: "refused", personKey: undefined, role: "coordinator" },
        { because: "not-the-sender", outcome: "refused", personKey: "p-r-alma", role: "person" }
      ]
    )
  })

  // Broken by: `"read-whole"` left out of ofAnyone in AccessControl.ts.
  it("has whoever takes out the whole file, which is about everyone", async () => {
    const before = served.readings().length

    assert.strictEqual((await served.send("GET", "/api/snapshot", undefined, headersOf(coordinator))).status, 200)

    assert.deepStrictEqual(
      served
        .readings()
        .slice(before)
        .map(({ because, outcome, permission, subject }) => ({ because, outcome, permission, subject })),
      [{ because: "log-and-files", outcome: "read", permission: "read-whole", subject: coordinator.subject }]
    )
  })

  it("is never read whole but by the auditor: the person has what is told of it", async () => {
    const path = "/api/access-log?person=p-r-alma"
    const asked = await Promise.all(
      [thePerson("p-r-alma"), coordinator, referrer].map((actor) => served.send("GET", path, undefined, headersOf(actor)))
    )

    assert.deepStrictEqual(
      asked.map(({ status }) => status),
      [403, 403, 403]
    )
    assert.strictEqual((await served.send("GET", path, undefined, headersOf(auditor))).status, 200)
  })
})
