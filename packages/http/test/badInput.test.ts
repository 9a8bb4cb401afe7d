import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { coordinator } from "./signingIn.ts"
import { newContact, newNote, newReferral, newUnit, newVacancy } from "./ward.ts"

let served: Served
let before: string
beforeAll(async () => {
  served = serve()
  before = await exported()
})
afterAll(() => served.dispose())

const exported = async () => (await served.send("GET", "/api/snapshot")).text()

interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly faults?: ReadonlyArray<{ readonly path: string; readonly code: string; readonly message: string }>
}

/** The problem of an answer, after what must hold of each: the media type, the status, and that the store never saw it. */
async function problemOf(response: Response, status: number): Promise<Problem> {
  const problem = (await response.json()) as Problem
  assert.strictEqual(response.status, status)
  assert.strictEqual(response.headers.get("content-type"), "application/problem+json")
  assert.match(problem.type, /^urn:samsyn:problem:/)
  assert.strictEqual(problem.status, status)
  assert.isNotEmpty(problem.title)
  assert.strictEqual(served.eventNumber(), 1)
  assert.strictEqual(await exported(), before)
  return problem
}

/** The version that whoever changes a record must have read. */
const seen = { "if-match": '"any"' }
const seenOf = async (path: string): Promise<Record<string, string>> => {
  const [, record] = /^(\/api\/windows\/[^/]+)/.exec(path) ?? []
  return record === undefined ? {} : { "if-match": (await served.send("GET", record)).headers.get("etag") ?? "" }
}

const faultsOf = (problem: Problem) => problem.faults?.map(({ code, path }) => `${path} ${code}`)

describe("GET with a query", () => {
  const queries: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
    ["/api/queues/place", ["/vantage missing"]],
    ["/api/queues/place?vantage=far", ["/vantage invalid"]],
    ["/api/queues/place?vantage=pile&vantage=near", ["/vantage invalid"]],
    ["/api/queues/place?vantage=pile&page=2", ["/page unknown-field"]],
    ["/api/proposal/displacement", ["/referralId missing", "/vacancyId missing"]],
    ["/api/proposal/displacement?referralId=r-alma&vacancyId=", ["/vacancyId invalid"]],
    ["/api/proposal/displacement?referralId=r-alma&referralId=r-birk&vacancyId=v-1", ["/referralId invalid"]],
    ["/api/proposal/displacement?referralId=r-alma&vacancyId=v-1&why=1", ["/why unknown-field"]],
    ["/api/referrals/r-alma/side-by-side", ["/audience missing"]],
    ["/api/referrals/r-alma/side-by-side?audience=press", ["/audience invalid"]],
    ["/api/referrals/r-alma/notes?audience=", ["/audience invalid"]]
  ]
  it.each(queries)("%s names the parameter at fault", async (path, expected) => {
    assert.deepStrictEqual(faultsOf(await problemOf(await served.send("GET", path), 400)), expected)
  })
})

describe("what is not there", () => {
  const absent: ReadonlyArray<readonly [string, string, unknown, string]> = [
    ["GET", "/api/referrals/r-none", undefined, "record-not-found"],
    ["GET", "/api/referrals/r-none/side-by-side?audience=unit", undefined, "record-not-found"],
    ["GET", "/api/referrals/r-none/notes?audience=unit", undefined, "record-not-found"],
    ["GET", `/api/referrals/${"%C3%A5".repeat(100)}`, undefined, "record-not-found"],
    ["POST", "/api/referrals/r-none/notes", { ...newNote, by: coordinator.observer }, "record-not-found"],
    ["POST", "/api/windows/w-none/contacts", { ...newContact, by: coordinator.observer }, "record-not-found"],
    ["GET", "/api/proposal/displacement?referralId=r-none&vacancyId=v-1", undefined, "record-not-found"],
    ["GET", "/api/proposal/displacement?referralId=r-alma&vacancyId=v-none", undefined, "record-not-found"],
    ["GET", "/api/nothing", undefined, "address-not-found"],
    ["GET", "/api", undefined, "address-not-found"],
    ["GET", "/api/units/%ZZ", undefined, "address-not-found"],
    ["GET", `/api/referrals/${"a".repeat(5000)}`, undefined, "address-not-found"]
  ]
  it.each(absent)("%s %s", async (method, path, body, type) => {
    const problem = await problemOf(await served.send(method, path, body, seen), 404)

    assert.strictEqual(problem.type, `urn:samsyn:problem:${type}`)
  })
})

describe("what makes no sense", () => {
  const senseless: ReadonlyArray<readonly [string, string, object, ReadonlyArray<string>]> = [
    ["an unknown lane", "/api/referrals", { ...newReferral, lane: "fast" }, ["/lane unknown"]],
    ["an unknown condition", "/api/referrals", { ...newReferral, condition: "999999" }, ["/condition unknown"]],
    ["a wish for a unit that nobody knows", "/api/referrals", { ...newReferral, wishes: ["u-nord", "u-none"] }, ["/wishes/1 unknown"]],
    ["a right without its date", "/api/referrals", { ...newReferral, rights: { outcome: "granted" } }, ["/rights/latestStartOn missing"]],
    ["a day that does not exist", "/api/referrals", { ...newReferral, seniorityOn: "2026-02-30" }, ["/seniorityOn invalid"]],
    ["a lot, which is drawn here", "/api/referrals", { ...newReferral, lot: 1 }, ["/lot unknown-field"]],
    ["a referral from tomorrow", "/api/referrals", { ...newReferral, receivedAt: "2026-11-24T08:00:00Z" }, ["/receivedAt in-the-future"]],
    [
      "a circumstance that is on no list",
      "/api/referrals/r-alma/notes",
      { ...newNote, facts: [{ circumstance: "motivation", value: true }] },
      ["/facts/0/circumstance unknown"]
    ],
    [
      "a flag with a number",
      "/api/referrals/r-alma/notes",
      { ...newNote, facts: [{ circumstance: "overdose-risk", value: 3 }] },
      ["/facts/0/value wrong-kind"]
    ],
    [
      "something seen tomorrow",
      "/api/referrals/r-alma/notes",
      { ...newNote, observedAt: "2026-11-24T08:00:00Z" },
      ["/observedAt in-the-future"]
    ],
    [
      "an unknown trigger",
      "/api/referrals/r-alma/notes",
      { ...newNote, window: { open: { trigger: "full-moon", agreed: "yes" } } },
      ["/window/open/trigger unknown"]
    ],
    [
      "a window of nobody",
      "/api/referrals/r-alma/notes",
      { ...newNote, window: { confirm: { windowId: "w-none" } } },
      ["/window/confirm/windowId unknown"]
    ],
    [
      "someone else's window",
      "/api/referrals/r-birk/notes",
      { ...newNote, window: { confirm: { windowId: "w-1" } } },
      ["/window/confirm/windowId unknown"]
    ],
    [
      "a window that is opened by nothing",
      "/api/referrals/r-alma/notes",
      { ...newNote, window: { open: {} } },
      ["/window/open/trigger missing", "/window/open/agreed missing"]
    ],
    [
      "a fact without a value, and one with a word for it",
      "/api/referrals/r-alma/notes",
      { ...newNote, facts: [{ circumstance: "injecting" }, { circumstance: "injecting", value: "often" }] },
      ["/facts/0/value missing", "/facts/1/value invalid"]
    ],
    ["an empty text", "/api/referrals/r-alma/notes", { ...newNote, text: "" }, ["/text invalid"]],
    ["a contact tomorrow", "/api/windows/w-1/contacts", { ...newContact, at: "2026-11-24T08:00:00Z" }, ["/at in-the-future"]],
    ["a vacancy at no unit", "/api/vacancies", { ...newVacancy, unitId: "u-none" }, ["/unitId unknown"]],
    ["a vacancy that ends before it begins", "/api/vacancies", { ...newVacancy, freeUntil: "2026-11-01" }, ["/freeUntil reversed"]],
    ["half a place", "/api/vacancies", { ...newVacancy, places: 0.5 }, ["/places invalid"]]
  ]
  it.each(senseless)("%s is refused by path", async (_, path, body, expected) => {
    assert.deepStrictEqual(faultsOf(await problemOf(await served.send("POST", path, body, await seenOf(path)), 400)), expected)
  })

  it("an id that is in use is refused as a conflict", async () => {
    for (const [path, body] of [
      ["/api/referrals", { ...newReferral, id: "r-alma" }],
      ["/api/units", { ...newUnit, id: "u-nord" }],
      ["/api/vacancies", { ...newVacancy, id: "v-1" }]
    ] as const) {
      assert.deepStrictEqual(faultsOf(await problemOf(await served.send("POST", path, body), 409)), ["/id taken"])
    }
  })
})
