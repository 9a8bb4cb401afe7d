import { type AccessRole, type Actor, matterOf, type Permission } from "@samsyn/application"
import type { SomeRecords } from "@samsyn/casework"
import { permissions } from "@samsyn/contract"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type Endpoint, endpointsSentBy, everyRecordOnce, one } from "./everyEndpoint.ts"
import { type Served, serve } from "./serve.ts"
import { actorOf, assessor, auditor, coordinator, headersOf, therapist, thePerson, unitStaffOf } from "./signingIn.ts"

/**
 * Who may what, read from issue 6, design.md 1, 4.7 and 4.8 and domain.md 6.3 and 7.1, and not from the table of rules. "Own": only about a person who is theirs:
 * themselves, someone they are near and who consents, someone who has an offer at their unit, someone whom they referred; or about their own unit or writing.
 */
const expected: Readonly<Record<Permission, string>> = {
  "read-catalogue": "coordinator assessor nearby unit-staff person service auditor",
  "write-catalogue": "coordinator",
  "read-capacity": "coordinator assessor unit-staff auditor",
  "write-capacity": "coordinator unit-staff:own",
  "read-pile": "coordinator assessor auditor",
  "read-figures": "coordinator assessor auditor",
  "follow-changes": "coordinator assessor auditor nearby unit-staff person",
  refer: "coordinator nearby service",
  "read-intake": "coordinator assessor nearby:own service:own",
  "handle-intake": "coordinator assessor",
  "answer-intake": "coordinator nearby:own service:own",
  "read-referral": "coordinator assessor auditor nearby:own unit-staff:own person:own",
  "read-decisions": "coordinator assessor auditor nearby:own service:own unit-staff:own person:own",
  "decide-rights": "assessor",
  "tell-decision": "coordinator assessor",
  "handle-breach": "coordinator assessor",
  "record-circumstances": "assessor",
  "read-reassessments": "coordinator assessor auditor nearby:own person:own",
  "open-reassessment": "coordinator assessor nearby:own person:own",
  "answer-reassessment": "assessor",
  "reply-to-reassessment": "nearby:own person:own",
  // Never pushed at the person, and nothing for those who refer or are near.
  "read-disagreements": "coordinator assessor auditor",
  "write-disagreements": "coordinator assessor",
  // The unit has what was shared with it; an auditor reads no one's own words, and a unit only with the person's consent to that.
  "read-near": "coordinator assessor nearby:own person:own",
  "write-near": "coordinator assessor nearby:own person:own",
  "share-near": "nearby:own person:own",
  "want-help-now": "person:own",
  "open-window": "coordinator assessor nearby:own",
  "contest-window": "coordinator assessor nearby:own",
  "read-offers": "coordinator assessor auditor nearby:own unit-staff:own person:own",
  "give-place": "coordinator assessor",
  "answer-offer": "coordinator assessor nearby:own person:own",
  "record-arrival": "coordinator unit-staff:own",
  "read-decision-record": "coordinator assessor auditor",
  // Who someone is: those who talk with them, and never an auditor or whoever referred.
  "read-identity": "coordinator assessor nearby:own unit-staff:own person:own",
  "write-identity": "coordinator",
  "find-person": "coordinator",
  "read-access": "coordinator assessor auditor person:own",
  "write-access": "coordinator person:own",
  consent: "coordinator person:own",
  "open-emergency": "coordinator assessor nearby unit-staff",
  "review-emergency": "auditor",
  "read-access-log": "auditor person:own",
  "audit-access-log": "auditor",
  "export-person": "coordinator person:own",
  "correct-or-erase": "coordinator",
  "read-log": "coordinator auditor",
  "read-whole": "coordinator auditor",
  "import-whole": "coordinator",
  "keep-webhooks": "service"
}

/** Where an endpoint is about something else than what its permission is usually about. */
const expectedAt: Readonly<Record<string, string>> = {
  // A draft is of the service that writes it.
  "PUT /api/drafts/{id}": "nearby:own service:own",
  "POST /api/drafts/{id}/send": "nearby:own service:own",
  "GET /api/drafts/{id}": "nearby:own service:own",
  // Of everyone, where nobody is named.
  "GET /api/offers": "coordinator assessor auditor",
  "GET /api/access-log": "auditor"
}

const wordsOf = ({ name, operation }: Endpoint) => (expectedAt[name] ?? expected[operation["x-samsyn-permission"] as Permission]).split(" ")

const referrer = actorOf({ role: "gp", service: "storgata-legekontor" })

/** Each role as it stands to "one", and as it stands to someone else's. */
const roles: ReadonlyArray<readonly [role: AccessRole, own: Actor, others: Actor | undefined]> = [
  ["coordinator", coordinator, undefined],
  ["assessor", assessor, undefined],
  ["auditor", auditor, undefined],
  ["nearby", therapist, actorOf({ role: "milieu-therapist", service: "elsewhere" })],
  ["unit-staff", unitStaffOf(one), unitStaffOf("two")],
  ["person", thePerson(one), thePerson("two")],
  ["service", referrer, actorOf({ role: "gp", service: "elsewhere" })]
]

const cases = roles.flatMap(([role, own, others]) => [
  { role, standing: "own", actor: own },
  ...(others === undefined ? [] : [{ role, standing: "others", actor: others }])
])

/** The unit has a place for "one", who waits still. For a service, "one" was referred by `referrer`, who is not near; for everyone else by those near. */
function recordsFor(role: AccessRole): SomeRecords {
  const kept = everyRecordOnce()
  const referrals = (kept.referrals ?? []).map(({ ended: _, ...waiting }) => waiting)
  const offers = (kept.offers ?? []).map((offer) => ({ ...offer, state: "accepted" as const }))
  const placed = { ...kept, referrals, offers }
  if (role !== "service") return placed
  return {
    ...placed,
    intakes: (kept.intakes ?? []).map(({ form, ...intake }) =>
      form === undefined ? intake : { ...intake, form: { ...form, from: referrer.observer } }
    ),
    drafts: (kept.drafts ?? []).map((draft) => ({ ...draft, by: referrer.observer })),
    approaches: (kept.approaches ?? []).map((approach) => ({ ...approach, by: referrer.observer }))
  }
}

/** What is of more than one person: those whom someone is near, and whoever is found. */
const isOfAll = ({ name }: Endpoint) => name === "GET /api/me/people" || name === "POST /api/people/_search"

/** What names one person, by a key or by a record that is about them. */
const isReadingOfOne = ({ name, operation }: Endpoint) =>
  name.startsWith("GET ") && name.includes("{") && matterOf[operation["x-samsyn-permission"] as Permission].matter !== "nobody"

// Broken by: "read-disagreements" put into the rule "own"; "read-referral" into "own-referral"; "read-identity" into "audit"; `isOfSomeone(about)` left out of AccessControl.ts.
describe.each(cases)("$role, about $standing", ({ actor, role, standing }) => {
  let served: Served
  beforeAll(() => {
    served = serve({ besides: recordsFor(role) })
  })
  afterAll(() => served.dispose())

  // The drafts of a service are asked for by its name, which is the sender's own: see intake.test.ts.
  const asked = endpointsSentBy(() => actor).filter(
    ({ name, operation }) => name !== "GET /api/drafts" && operation["x-samsyn-permission"] !== undefined
  )

  it("walks the endpoints", () => assert.isAbove(asked.length, 120))

  it.each(asked)("$name", async (endpoint) => {
    const { asksForVersion, at, body, method } = endpoint
    const words = wordsOf(endpoint)
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
      const read = served.readings().slice(number)
      const theirs = [undefined, one, actor.personKey]
      await response.body?.cancel()
      if (!isOfAll(endpoint)) for (const { personKey } of read) assert.include(theirs, personKey)
      if (isReadingOfOne(endpoint)) assert.deepInclude(read[0], { outcome: "read", personKey: one, role, subject: actor.subject })
      return
    }
    assert.deepStrictEqual(Object.keys((await response.json()) as object), ["type", "status", "title"])
    assert.strictEqual(served.trace(), before)
    assert.deepInclude(served.readings()[number], { outcome: "refused", role: actor.role, subject: actor.subject })
  })
})

describe("the table by hand", () => {
  const endpoints = endpointsSentBy(() => coordinator)

  it("names everything that can be asked for, and no endpoint that is not there", () => {
    assert.sameMembers(Object.keys(expected), [...permissions])
    for (const name of Object.keys(expectedAt))
      assert.isTrue(
        endpoints.some((endpoint) => endpoint.name === name),
        name
      )
  })

  it("is tried of everything that can be asked for", () => {
    assert.sameMembers([...new Set(endpoints.flatMap(({ operation }) => operation["x-samsyn-permission"] ?? []))], [...permissions])
  })
})
