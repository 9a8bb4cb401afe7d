import type { Actor } from "@samsyn/application"
import type { SomeRecords } from "@samsyn/casework"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { endpointsSentBy } from "./everyEndpoint.ts"
import { type Served, serve } from "./serve.ts"
import { actorOf, headersOf, therapist, thePerson, unitStaffOf } from "./signingIn.ts"
import { ward } from "./ward.ts"

const by = { role: "assessor", service: "marker-by-service" }
const at = "2026-11-20T10:00:00Z"

/** What nobody but the unit, or nobody but those near Birk, may read; every word of it is a marker. */
const planted: SomeRecords = {
  disagreements: [
    {
      id: "marker-dis",
      referralId: "r-alma",
      openedAt: at,
      by,
      circumstances: ["injecting"],
      forum: "marker-forum",
      owner: by,
      dueOn: "2026-11-30"
    }
  ],
  moments: ["r-alma", "r-birk"].map((referralId) => ({
    id: `marker-moment-${referralId}`,
    referralId,
    at,
    recordedAt: at,
    by: therapist.observer,
    antecedent: "marker-a",
    behaviour: "marker-b",
    consequence: "marker-c",
    sharedWith: []
  })),
  notes: ["r-alma", "r-birk"].map((referralId) => ({
    id: `marker-note-${referralId}`,
    referralId,
    observedAt: at,
    recordedAt: at,
    by: therapist.observer,
    source: "nearby",
    basis: "first-hand",
    domain: "social",
    sharedWith: ["unit"],
    text: "marker-text",
    factIds: []
  }))
}

const readers: ReadonlyArray<readonly [string, Actor]> = [
  ["the person", thePerson("p-r-alma")],
  ["someone near", therapist],
  ["a service", actorOf({ role: "gp", service: "storgata-legekontor" })],
  ["unit staff", unitStaffOf("u-nord")]
]

describe("what is not theirs to read", () => {
  let served: Served
  beforeAll(() => {
    served = serve({ besides: planted, assigned: ["p-r-alma"] })
  })
  afterAll(() => served.dispose())

  it.each(readers)("is in no byte that %s is answered, whatever they ask about", async (_, actor) => {
    const ids = [
      ...ward.referrals.map(({ id, personKey }) => [id, personKey]),
      ["marker-dis"],
      ["marker-moment-r-alma"],
      ["marker-moment-r-birk"]
    ]
    const reading = endpointsSentBy(() => actor).filter(
      ({ method, operation }) => method === "GET" && operation["x-samsyn-permission"] !== "follow-changes"
    )
    let answered = 0
    for (const { at: address, name } of reading) {
      for (const id of ids.flat()) {
        const response = await served.send("GET", address(id), undefined, headersOf(actor))
        const told = `${JSON.stringify([...response.headers])} ${await response.text()}`
        answered += response.status === 200 ? 1 : 0
        assert.notInclude(told, "marker-", `${name} about ${id}`)
        if (actor.role === "person") assert.notInclude(told, "r-birk", `${name} about ${id}`)
      }
    }
    assert.isAbove(answered, 2)
    assert.notInclude(served.logged.join("\n"), "marker-")
  })

  it.each(readers.filter(([, { role }]) => role !== "service"))(
    "is in no event that %s is told of, nor is anyone else's referral",
    async (_, actor) => {
      const until = Buffer.from(JSON.stringify({ actor, until: Date.parse(ward.asOf) + 5000 })).toString("base64url")
      const response = await served.send("GET", "/api/changes?after=0", undefined, { authorization: `Bearer ${until}` })

      const told = await response.text()
      for (const hidden of ["marker-", "r-birk", "r-egil"]) assert.notInclude(told, hidden)
    }
  )
})
