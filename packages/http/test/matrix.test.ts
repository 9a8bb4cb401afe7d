import type { Actor } from "@samsyn/application"
import { permissions } from "@samsyn/contract"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { endpointsSentBy, everyRecordOnce, one } from "./everyEndpoint.ts"
import { type Served, serve } from "./serve.ts"
import { actorOf, assessor, auditor, coordinator, headersOf, therapist, thePerson, unitStaffOf } from "./signingIn.ts"

/**
 * Who may what, read from design.md 1, 4.8 and the issue, and not from the table of rules. "Own": only about a person who is theirs: themselves, someone they are near
 * and who consents, someone who has an offer at their unit, someone whom they referred; or about their own unit or writing.
 */
const expected: Readonly<Record<string, string>> = {
  "read-catalogue": "coordinator assessor nearby unit-staff person service auditor",
  "write-catalogue": "coordinator",
  "read-capacity": "coordinator assessor unit-staff auditor",
  "write-capacity": "coordinator unit-staff:own",
  "read-pile": "coordinator assessor auditor",
  "read-figures": "coordinator assessor auditor",
  "follow-changes": "coordinator assessor auditor nearby unit-staff person",
  "read-intake": "coordinator assessor nearby:own service:own",
  "handle-intake": "coordinator assessor",
  "answer-intake": "coordinator nearby:own service:own",
  "read-referral": "coordinator assessor auditor nearby:own service:own unit-staff:own person:own",
  "read-decisions": "coordinator assessor auditor nearby:own service:own unit-staff:own person:own",
  "decide-rights": "assessor",
  "tell-decision": "coordinator assessor",
  "record-circumstances": "assessor",
  "read-reassessments": "coordinator assessor auditor nearby:own person:own",
  "open-reassessment": "coordinator assessor nearby:own person:own",
  "answer-reassessment": "assessor",
  "reply-to-reassessment": "nearby:own person:own",
  "read-disagreements": "coordinator assessor auditor",
  "write-disagreements": "coordinator assessor",
  "write-near": "coordinator assessor nearby:own person:own",
  "share-near": "nearby:own person:own",
  "open-window": "coordinator assessor nearby:own",
  "contest-window": "coordinator assessor nearby:own",
  "give-place": "coordinator assessor",
  "read-decision-record": "coordinator assessor auditor",
  "read-log": "coordinator auditor",
  "read-whole": "coordinator auditor",
  "import-whole": "coordinator",
  "keep-webhooks": "service"
}

/** Each role as it stands to "one", and as it stands to someone else's. */
const roles: ReadonlyArray<readonly [role: string, own: Actor, others: Actor | undefined]> = [
  ["coordinator", coordinator, undefined],
  ["assessor", assessor, undefined],
  ["auditor", auditor, undefined],
  ["nearby", therapist, actorOf({ role: "milieu-therapist", service: "elsewhere" })],
  ["unit-staff", unitStaffOf(one), unitStaffOf("two")],
  ["person", thePerson(one), thePerson("two")],
  ["service", actorOf({ role: "gp", service: "solbakken-bofellesskap" }), actorOf({ role: "gp", service: "elsewhere" })]
]

const cases = roles.flatMap(([role, own, others]) => [
  { role, standing: "own", actor: own },
  ...(others === undefined ? [] : [{ role, standing: "others", actor: others }])
])

describe.each(cases)("$role, about $standing", ({ actor, role, standing }) => {
  let served: Served
  beforeAll(() => {
    const kept = everyRecordOnce()
    // The unit has a place for "one", who waits still.
    const referrals = (kept.referrals ?? []).map(({ ended: _, ...waiting }) => waiting)
    served = serve({ besides: { ...kept, referrals, offers: (kept.offers ?? []).map((offer) => ({ ...offer, state: "accepted" })) } })
  })
  afterAll(() => served.dispose())

  // The drafts of a service are asked for by its name, which is the sender's own: see intake.test.ts.
  const asked = endpointsSentBy(() => actor).filter(
    ({ name, operation }) => name !== "GET /api/drafts" && expected[operation["x-samsyn-permission"] ?? ""] !== undefined
  )

  it("walks the endpoints", () => assert.isAbove(asked.length, 80))

  it.each(asked)("$name", async ({ asksForVersion, at, body, method, operation }) => {
    const words = (expected[operation["x-samsyn-permission"] ?? ""] ?? "").split(" ")
    const mayDo = words.includes(role) || (standing === "own" && words.includes(`${role}:own`))
    const before = served.trace()
    const number = served.readings().length

    const response = await served.send(method, at(one), body, {
      ...headersOf(actor),
      ...(asksForVersion ? { "if-match": '"stale"' } : {})
    })

    assert.strictEqual(response.status !== 403, mayDo, `${response.status}`)
    assert.notInclude([401, 500, 503], response.status)
    if (mayDo) {
      await response.body?.cancel()
      return
    }
    assert.deepStrictEqual(Object.keys((await response.json()) as object), ["type", "status", "title"])
    assert.strictEqual(served.trace(), before)
    assert.deepInclude(served.readings()[number], { outcome: "refused", role: actor.role, subject: actor.subject })
  })
})

describe("the table by hand", () => {
  it("names nothing that cannot be asked for", () => {
    assert.deepStrictEqual(
      Object.keys(expected).filter((permission) => !(permissions as ReadonlyArray<string>).includes(permission)),
      []
    )
  })
})
