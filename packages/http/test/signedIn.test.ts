import { accessRoles as known, permissions as asked, purposes as saidFor } from "@samsyn/application"
import { accessRoles, Api, Asks, permissions, purposes } from "@samsyn/contract"
import { Context } from "effect"
import { HttpApi } from "effect/http-api"
import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { needsPurpose } from "../src/access/purposeOf.ts"
import { type Served, serve } from "./serve.ts"
import { assessor, coordinator, headersOf, therapist, thePerson, tokenOf } from "./signingIn.ts"
import { newNote, ward } from "./ward.ts"

let served: Served
const opened: Array<Served> = []
const open = (start: Parameters<typeof serve>[0] = {}) => {
  served = serve(start)
  opened.push(served)
}
beforeEach(() => open())
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const alma = "/api/referrals/r-alma"
const get = (path: string, headers: Record<string, string>) => served.send("GET", path, undefined, headers)
const faultsOf = async (response: Response) =>
  ((await response.json()) as { readonly faults: ReadonlyArray<{ readonly path: string; readonly code: string }> }).faults.map(
    ({ code, path }) => `${path} ${code}`
  )

describe("the words of the contract", () => {
  it("are those of the application", () => {
    assert.deepStrictEqual([permissions, accessRoles, purposes], [asked, known, saidFor])
  })

  it("say of every endpoint what it asks for, but of those that say whether the process lives and who one is", () => {
    const unsaid: Array<string> = []
    let seen = 0
    HttpApi.reflect(Api, {
      onGroup: () => undefined,
      onEndpoint: ({ endpoint, group }) => {
        seen += 1
        if (Context.get(endpoint.annotations, Asks) === undefined) unsaid.push(`${group.identifier}.${endpoint.identifier}`)
      }
    })
    assert.isAbove(seen, 100)
    assert.sameMembers(unsaid, ["health.live", "health.ready", "me.me"])
  })
})

describe("who sends a request", () => {
  // Broken by: `until <= now` put as `until < 0` in layerSignedIn.
  it.each([
    ["nothing", { authorization: "" }],
    ["another scheme", { authorization: "Basic YTpi" }],
    ["a token that nobody gave", { authorization: "Bearer none" }],
    ["a token that is over", { authorization: `Bearer ${tokenOf(coordinator, Date.parse(ward.asOf))}` }],
    ["a good session beside a bad token", { authorization: "Bearer none", cookie: "samsyn-session=any" }]
  ])("is nobody by %s, and is told no more", async (_, headers) => {
    const before = served.trace()

    const response = await served.send("POST", "/api/units", { nonsense: 1 }, { ...headers, "samsyn-purpose": "allocation" })

    assert.deepStrictEqual([response.status, response.headers.get("www-authenticate")], [401, "Bearer"])
    assert.deepStrictEqual(await response.json(), { type: "urn:samsyn:problem:not-signed-in", status: 401, title: "Sign in first" })
    assert.deepStrictEqual([served.trace(), served.readings()], [before, []])
  })

  // Broken by: what is not known read as not given, in `oneOf` of layerSignedIn.
  it("is asked in which role where the header names none there is", async () => {
    const response = await get("/api/units", { ...headersOf(coordinator), "samsyn-role": "king" })

    assert.deepStrictEqual([response.status, await faultsOf(response)], [400, ["/samsyn-role unknown"]])
  })

  // Broken by: what `isAnother` compares put as false in othersThanSender.
  it("acts for nobody else, and is no other audience", async () => {
    const before = served.trace()
    const by = assessor.observer
    const note = await served.send("POST", `${alma}/notes`, { ...newNote, by }, headersOf(therapist))
    const read = await get(`${alma}/notes?audience=unit`, headersOf(therapist))

    assert.deepStrictEqual([note.status, await faultsOf(note)], [400, ["/by not-the-sender"]])
    assert.deepStrictEqual([read.status, await faultsOf(read)], [400, ["/audience not-your-audience"]])
    assert.strictEqual(served.trace(), before)
    assert.deepStrictEqual(
      served.readings().map(({ because, outcome }) => [outcome, because]),
      Array.from({ length: 2 }, () => ["refused", "not-the-sender"])
    )
  })
})

describe("what a person is read for", () => {
  // Broken by: `needsPurpose` put so that the log alone needs one.
  it("is said, or nothing is read, and that is on record", async () => {
    const { "samsyn-purpose": _, ...withoutPurpose } = headersOf(coordinator)

    const before = served.trace()

    const response = await get(alma, withoutPurpose)

    const unknown = await get("/api/referrals/none", withoutPurpose)
    assert.deepStrictEqual([unknown.status, await unknown.text()], [400, await response.clone().text()])
    assert.deepStrictEqual([response.status, await faultsOf(response), served.trace()], [400, ["/samsyn-purpose missing"], before])
    assert.deepInclude(served.readings()[0], { purpose: null, outcome: "refused", because: "no-purpose", personKey: "p-r-alma" })
    assert.strictEqual((await get("/api/units", withoutPurpose)).status, 200)
    assert.isTrue(needsPurpose("read-pile"))
  })

  // Broken by: `isOfSomeone(about)` left out of AccessControl.admit.
  it("is on record with who read, for everyone who was read and nobody else", async () => {
    await get(alma, headersOf(coordinator))
    await get("/api/queues/place?vantage=pile", headersOf(coordinator))

    assert.lengthOf(served.readings(), 1)
    assert.deepInclude(served.readings()[0], {
      personKey: "p-r-alma",
      subject: coordinator.subject,
      role: "coordinator",
      service: "koordineringsenheten",
      purpose: "allocation",
      permission: "read-referral",
      outcome: "read"
    })
  })
})

describe("what is taken back between two requests", () => {
  const nearHeaders = headersOf(therapist)
  const person = headersOf(thePerson("p-r-alma"))
  const by = thePerson("p-r-alma").observer
  const change = async (path: string, ending: string) => {
    const etag = (await get(path, person)).headers.get("etag") ?? ""
    const response = await served.send("POST", `${path}/${ending}`, { by }, { ...person, "if-match": etag })
    assert.strictEqual(response.status, 200, await response.text())
  }

  // Broken by: `isConsented` left out of consentsOf.
  it("opens nothing more: a consent", async () => {
    assert.strictEqual((await get(alma, nearHeaders)).status, 200)

    await change("/api/consents/consent-p-r-alma", "withdrawal")

    const before = served.trace()
    const refused = await get(alma, nearHeaders)
    assert.deepStrictEqual([refused.status, Object.keys((await refused.json()) as object)], [403, ["type", "status", "title"]])
    assert.strictEqual(served.trace(), before)
    assert.deepInclude(served.readings().at(-1), { outcome: "refused", because: "no-consent", personKey: "p-r-alma" })
    assert.strictEqual((await get(`${alma}/near-view?audience=nearby`, nearHeaders)).status, 200)
  })

  // Broken by: `isAssigned(assignment, at)` put as true in isNear.
  it("opens nothing more: an assignment", async () => {
    assert.strictEqual((await get(`${alma}/near-view?audience=nearby`, nearHeaders)).status, 200)

    await change("/api/assignments/near-p-r-alma", "end")

    for (const path of [alma, `${alma}/near-view?audience=nearby`, "/api/windows/w-1"]) {
      assert.strictEqual((await get(path, nearHeaders)).status, 403, path)
    }
  })

  // Broken by: `blocked` put as `"not"` in howTheyStand.
  it("opens nothing more: whoever is closed out", async () => {
    const block = { by, against: { tag: "service", service: therapist.observer.service } }
    assert.strictEqual((await served.send("POST", "/api/people/p-r-alma/blocks", block, person)).status, 201)

    assert.strictEqual((await get(`${alma}/near-view?audience=nearby`, nearHeaders)).status, 403)
    assert.deepInclude(served.readings().at(-1), { outcome: "refused", because: "blocked" })
  })
})

describe("a stream", () => {
  const follow = (token: string) => get("/api/changes?after=0", { ...headersOf(therapist), authorization: `Bearer ${token}` })

  it("ends with the sign-in that it was opened by", async () => {
    const response = await follow(tokenOf(therapist, Date.parse(ward.asOf) + 5000))

    assert.match(await response.text(), /^retry: 1000\n/)
  })
})
