import type { AccessRole, Actor, Permission } from "@samsyn/application"
import { recordLists } from "@samsyn/casework"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { ownKey } from "../src/manners/ownKey.ts"
import { type Endpoint, endpointsSentBy, everyRecordOnce, one } from "./everyEndpoint.ts"
import { type Served, serve } from "./serve.ts"
import { actorOf, assessor, auditor, coordinator, headersOf, therapist, thePerson } from "./signingIn.ts"

/** Whoever may do the most with it where the coordinator may not do it: those near "one", who wrote its draft too, a service, or the person. */
const othersThanCoordinator: Partial<Record<Permission, Actor>> = {
  refer: therapist,
  "decide-rights": assessor,
  "record-circumstances": assessor,
  "answer-reassessment": assessor,
  "reply-to-reassessment": therapist,
  "share-near": therapist,
  "want-help-now": thePerson(one),
  "read-access-log": thePerson(one),
  "audit-access-log": auditor,
  "review-emergency": auditor,
  "keep-webhooks": actorOf({ role: "gp", service: "storgata-legekontor" })
}
const senderOf = (permission: Permission | undefined): Actor =>
  (permission === undefined ? undefined : othersThanCoordinator[permission]) ?? coordinator

const endpoints = endpointsSentBy((permission, path) => (path === "/api/drafts" ? therapist : senderOf(permission)))
const commands = endpoints.filter(({ method }) => method !== "GET")
const withBody = commands.flatMap(({ body, ...endpoint }) => (body === undefined ? [] : [{ ...endpoint, body }]))

let served: Served
let before: string
/** Another unit, where commands may come through. */
let elsewhere: Served
beforeAll(async () => {
  const senders = [...new Map(endpoints.map(({ sender }) => [sender.subject, sender])).values()]
  const keys = await Promise.all(senders.map((sender) => Effect.runPromise(ownKey(sender, "used"))))
  served = serve({ besides: everyRecordOnce(), keys })
  before = served.trace()
  elsewhere = serve({ besides: everyRecordOnce() })
})
afterAll(() => Promise.all([served.dispose(), elsewhere.dispose()]))

const stale = { "if-match": '"stale"' }
/** The present version, whichever that is. */
const present = { "if-match": "*" }

interface Problem {
  readonly type: string
  readonly faults?: ReadonlyArray<{ readonly path: string; readonly code: string; readonly message: string }>
}

/** The problem of an answer, after what must hold of each: a stable type, nothing of what was sent, and no trace in the store. */
async function problemOf(response: Response, status: number): Promise<Problem> {
  const text = await response.text()
  assert.strictEqual(response.status, status, text)
  assert.strictEqual(response.headers.get("content-type"), "application/problem+json")
  const problem = JSON.parse(text) as Problem
  assert.match(problem.type, /^urn:samsyn:problem:[a-z-]+$/)
  assert.notInclude(text, "secret-7")
  assert.strictEqual(served.trace(), before)
  return problem
}

const faultsOf = (problem: Problem) => (problem.faults ?? []).map(({ code, path }) => `${path} ${code}`)

describe("every endpoint of the contract", () => {
  it("is walked here, and there is a record of every kind to speak of", () => {
    assert.isAbove(commands.length, 30)
    assert.isAbove(withBody.length, 25)
    const kept = everyRecordOnce()
    assert.deepStrictEqual(
      recordLists.filter((list) => kept[list]?.[0]?.id !== one),
      []
    )
  })
})

/** What is asked by a body, so that nothing of it stands in an address, records nothing and keeps no key. */
const isReading = (at: Endpoint["at"]) => at(one).endsWith("/_search")

describe.each(withBody)("$name", ({ asksForVersion, at, body, bodySchema, method, sender }) => {
  const headers = { ...headersOf(sender), ...(asksForVersion ? present : {}) }
  const send = (sent: unknown) => served.send(method, at(one), sent, headers)
  const sendText = (text: string | undefined, type = "application/json") =>
    served.sendText(method, at(one), text, { "content-type": type, ...headers })
  const required = bodySchema.required ?? []

  it("names each field that is missing by path", async () => {
    for (const field of required) {
      const { [field]: _, ...rest } = body

      assert.include(faultsOf(await problemOf(await send(rest), 400)), `/${field} missing`)
    }
  })

  it("names each field of another type by path, and repeats nothing of it", async () => {
    for (const field of Object.keys(body)) {
      const faults = faultsOf(await problemOf(await send({ ...body, [field]: [[["secret-7"]]] }), 400))

      assert.isTrue(
        faults.every((fault) => fault.startsWith(`/${field}`) || fault.startsWith(" ")),
        faults.join()
      )
      assert.isNotEmpty(faults)
    }
  })

  it("names a field that it does not know", async () => {
    const faults = faultsOf(await problemOf(await send({ ...body, surprise: 1 }), 400))

    assert.isTrue(
      faults.some((fault) => fault.endsWith("/surprise unknown-field")),
      faults.join()
    )
  })

  it("names every fault of several", async () => {
    const faults = faultsOf(await problemOf(await send({ surprise: 1 }), 400))

    assert.isAtLeast(
      faults.length,
      Math.min(1 + required.length, bodySchema.properties === undefined ? 1 : 1 + required.length),
      faults.join()
    )
  })

  it("names a key that stands twice", async () => {
    const [key = "surprise"] = Object.keys(body)
    const text = JSON.stringify(body).replace("{", `{${JSON.stringify(key)}:"secret-7",`)

    assert.deepStrictEqual(faultsOf(await problemOf(await sendText(text), 400)), [`/${key} repeated-key`])
  })

  it("takes nothing that is not JSON, and no JSON that is no object", async () => {
    for (const text of ["{", '{"a":1}}', "nonsense", "\u0000", "", undefined]) {
      assert.deepStrictEqual(faultsOf(await problemOf(await sendText(text), 400)), [" not-json"])
    }
    for (const text of ["null", "[]", "7", '"text"', "true"]) assert.isNotEmpty(faultsOf(await problemOf(await sendText(text), 400)))
  })

  it("takes no other type of body", async () => {
    for (const type of ["text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      assert.strictEqual((await problemOf(await sendText(JSON.stringify(body), type), 415)).type, "urn:samsyn:problem:not-json")
    }
  })

  it("takes no body that is larger than its bound", async () => {
    const bytes = at(one) === "/api/snapshot" ? 33 * 2 ** 20 : 600_000

    const problem = await problemOf(await sendText(`${JSON.stringify(body)}${" ".repeat(bytes)}`), 413)

    assert.strictEqual(problem.type, "urn:samsyn:problem:too-large")
  })

  it.skipIf(isReading(at))("takes no other command under a key that was used", async () => {
    const response = await served.send(method, at(one), body, { ...headers, "idempotency-key": "used" })

    assert.strictEqual((await problemOf(response, 422)).type, "urn:samsyn:problem:key-reused")
  })
})

describe.each(commands)("$name", ({ asksForVersion, at, body, method, sender }) => {
  it("asks for the version of the record exactly where it changes one", async () => {
    const withStale = await elsewhere.send(method, at(one), body, { ...headersOf(sender), ...stale })
    const without = await elsewhere.send(method, at(one), body, headersOf(sender))

    assert.strictEqual(without.status === 428, asksForVersion)
    assert.strictEqual(withStale.status === 412, asksForVersion, await withStale.text())
  })
})

const seesThePile: ReadonlySet<AccessRole> = new Set(["coordinator", "assessor", "auditor"])
/** What is about nobody is told alike to all who may. */
const isAboutNobody = ({ operation }: Pick<Endpoint, "operation">) => operation["x-samsyn-permission"] === "keep-webhooks"

/** About whom nothing is known, nothing is told; that is no problem. */
const isAboutAPerson = ({ name }: Endpoint) => /^(?:GET|PUT) \/api\/people\//.test(name)

describe.each(endpoints.filter((endpoint) => endpoint.at("") !== endpoint.at(one) && !isAboutAPerson(endpoint)))(
  "$name",
  ({ asksForVersion, at, body, method, name, operation, sender }) => {
    it("says to those who see the pile of a record that does not exist that there is none, and to others what it says of one that is not theirs", async () => {
      const response = await served.send(method, at("none"), body, { ...headersOf(sender), ...(asksForVersion ? present : {}) })

      const [status, type] = seesThePile.has(sender.role) || isAboutNobody({ operation }) ? [404, "record-not-found"] : [403, "not-allowed"]
      assert.strictEqual((await problemOf(response, status)).type, `urn:samsyn:problem:${type}`, name)
    })
  }
)

describe.each(endpoints.filter(({ method, operation }) => method === "GET" && operation.parameters.some((one) => one.in === "query")))(
  "$name",
  ({ at, sender }) => {
    it("names a parameter that it does not know", async () => {
      const address = `${at(one)}${at(one).includes("?") ? "&" : "?"}surprise=1`

      const problem = await problemOf(await served.send("GET", address, undefined, headersOf(sender)), 400)

      assert.deepStrictEqual(faultsOf(problem), ["/surprise unknown-field"])
    })
  }
)
