import type { Actor } from "@samsyn/application"
import type { NewOffer } from "@samsyn/contract"
import { Effect } from "effect"
import { afterEach, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { assessor, auditor, coordinator, headersOf, therapist, thePerson, unitStaffOf } from "./signingIn.ts"
import { ward } from "./ward.ts"

let served: Served
beforeEach(() => {
  served = serve()
})
afterEach(() => served.dispose())

const run = Effect.runPromise
const others: ReadonlyArray<readonly [string, Actor]> = [
  ["the person", thePerson("p-r-alma")],
  ["someone near them", therapist],
  ["whoever keeps the place", unitStaffOf("u-nord")]
]
const ofTheUnit: ReadonlyArray<readonly [string, Actor]> = [
  ["the coordinator", coordinator],
  ["an assessor", assessor],
  ["an auditor", auditor]
]

const breach = {
  by: assessor.observer,
  reason: "Assessed today",
  instead: [{ referralId: "r-birk", remedy: "other-place" as const }]
}

/** Alma is given the place that Birk would have. */
async function giveToAlma(own: Partial<NewOffer> = {}) {
  const { digest } = await run(served.client.proposal.current())
  await run(
    served.client.offers.give({
      payload: {
        id: "o-1",
        referralId: "r-alma",
        vacancyId: "v-1",
        state: "offered",
        until: "2026-11-25T12:00:00Z",
        proposal: digest,
        skipReason: "individual-assessment",
        breach,
        by: assessor.observer,
        ...own
      }
    })
  )
}

async function getAs(actor: Actor, path: string): Promise<{ readonly text: string; readonly etag: string }> {
  const response = await served.send("GET", path, undefined, headersOf(actor))
  assert.strictEqual(response.status, 200, path)
  return { text: await response.text(), etag: response.headers.get("etag") ?? "" }
}

async function postAs(actor: Actor, path: string, own: object = {}) {
  const { etag } = await getAs(actor, "/api/offers/o-1")
  const response = await served.send("POST", path, { by: actor.observer, ...own }, { ...headersOf(actor), "if-match": etag })
  return { status: response.status, text: await response.text() }
}

const offerPages = ["/api/offers/o-1", "/api/offers?referralId=r-alma"]

describe("an offer that makes someone else later", () => {
  it.each(others)("says nothing of that to %s, read alone or in a list", async (_, actor) => {
    await giveToAlma()

    for (const page of offerPages) {
      const { text } = await getAs(actor, page)
      assert.include(text, '"id":"o-1"')
      for (const hidden of ["breach", "Assessed today", "r-birk"]) assert.notInclude(text, hidden)
    }
  })

  it.each(ofTheUnit)("says why, and what is done instead for whom, to %s", async (_, actor) => {
    await giveToAlma()

    for (const page of offerPages) assert.include((await getAs(actor, page)).text, JSON.stringify(breach))
  })

  it("says nothing of that in the answers to the yes and the no of the person", async () => {
    await giveToAlma()
    const person = thePerson("p-r-alma")

    const told = [await postAs(person, "/api/offers/o-1/acceptance"), await postAs(person, "/api/offers/o-1/decline", { reason: "8722-3" })]

    for (const { status, text } of told) {
      assert.strictEqual(status, 200)
      assert.notInclude(text, "r-birk")
      assert.notInclude(text, "Assessed today")
    }
  })
})

describe("a no that cannot be taken back because someone else has the place in the proposal by now", () => {
  const takenBackBy = async (actor: Actor) => {
    await giveToAlma()
    await postAs(thePerson("p-r-alma"), "/api/offers/o-1/decline", { reason: "8722-3" })
    return postAs(actor, "/api/offers/o-1/decline-taken-back")
  }

  it.each(others.slice(0, 2))("is refused to %s with no word of whose it is", async (_, actor) => {
    const { status, text } = await takenBackBy(actor)

    assert.strictEqual(status, 409)
    const problem = JSON.parse(text) as Record<string, unknown>
    assert.deepStrictEqual(
      [problem["type"], problem["faults"]],
      [
        "urn:samsyn:problem:would-breach-date",
        [{ path: "/offerId", code: "given-meanwhile", message: "The place has been given to someone else meanwhile" }]
      ]
    )
    for (const hidden of ["affected", "r-birk", "breach/"]) assert.notInclude(text, hidden)
  })

  it("is refused to the coordinator with everyone whom it would make later", async () => {
    const { status, text } = await takenBackBy(coordinator)

    assert.strictEqual(status, 409)
    const { affected } = JSON.parse(text) as { readonly affected: ReadonlyArray<{ readonly referralId: string }> }
    assert.deepStrictEqual(
      affected.map(({ referralId }) => referralId),
      ["r-birk"]
    )
  })
})

describe("that staff doubt a window", () => {
  const contest = async () => {
    const { etag } = await getAs(coordinator, "/api/windows/w-1").catch(() => getAs(therapist, "/api/windows/w-1"))
    const sent = { by: coordinator.observer, why: "seen-otherwise-by-staff" }
    const headers = { ...headersOf(coordinator), "if-match": etag }
    assert.strictEqual((await served.send("POST", "/api/windows/w-1/contests", sent, headers)).status, 200)
  }

  it("is never told to the person: the window is as it was, to the byte and in its version", async () => {
    const person = thePerson("p-r-alma")
    const before = await getAs(person, "/api/windows/w-1")

    await contest()

    assert.deepStrictEqual(await getAs(person, "/api/windows/w-1"), before)
    assert.include((await getAs(therapist, "/api/windows/w-1")).text, "seen-otherwise-by-staff")
  })

  it("is held back from the file that the person takes out, and said to be; whoever hands it over reads it", async () => {
    await contest()

    const own = await getAs(thePerson("p-r-alma"), "/api/people/p-r-alma/export")
    for (const hidden of ["contested", "seen-otherwise-by-staff"]) assert.notInclude(own.text, hidden)
    assert.deepInclude((JSON.parse(own.text) as { readonly withheld: ReadonlyArray<unknown> }).withheld, {
      what: "windows",
      count: 1,
      code: "NORU",
      because: "asked-for-only"
    })
    assert.include((await getAs(coordinator, "/api/people/p-r-alma/export")).text, "seen-otherwise-by-staff")
  })

  it("is no event that the person is told of by what it was", async () => {
    await contest()

    const heard = await heardBy(thePerson("p-r-alma"), "something-happened")

    assert.include(heard, "something-happened")
    assert.notInclude(heard, "contested")
    assert.include(await heardBy(therapist, "window-contested"), "window-contested")
  })
})

describe("what is already known of a person", () => {
  const gp = { role: "gp", service: "storgata-legekontor" }
  const at = "2026-11-20T10:00:00Z"
  const said = (id: string, sharedWith: ReadonlyArray<"unit" | "nearby" | "person">) => ({
    id: `n-${id}`,
    referralId: "r-alma",
    observedAt: at,
    recordedAt: at,
    by: therapist.observer,
    source: "nearby" as const,
    basis: "first-hand" as const,
    domain: "social" as const,
    sharedWith,
    text: `words for ${id}`,
    factIds: []
  })
  const seen = (id: string, circumstance: string, sharedWith: ReadonlyArray<"unit" | "nearby" | "person">) => {
    const { factIds: _, text: __, ...rest } = said(id, sharedWith)
    return { ...rest, id: `f-${id}`, circumstance, value: true }
  }
  const besides = {
    intakes: [
      {
        id: "r-alma",
        form: { from: gp, parts: [{ part: "housing" as const, text: "words of the form" }], consent: "yes" as const },
        askedBack: [],
        onward: [],
        duplicates: [],
        escalated: []
      }
    ],
    notes: [said("unit", ["unit"]), said("person", ["person"]), said("near", ["nearby"])],
    facts: [seen("unit", "homeless", ["unit"]), seen("person", "suicide-risk", ["person"]), seen("near", "injecting", ["nearby"])],
    emergencies: [
      {
        id: "e-1",
        personKey: "p-r-birk",
        subject: therapist.subject,
        reason: "Found unconscious",
        opened: { at: ward.asOf, by: therapist.observer },
        until: "2026-11-24T09:00:00Z"
      }
    ]
  }
  const open = (more: NonNullable<Parameters<typeof serve>[0]>) => {
    served = serve(more)
  }
  const hidden = (text: string) => ["words for unit", "words for person", "homeless", "suicide-risk"].filter((word) => text.includes(word))

  it("is told to those near, with the person's consent, as far as it was shared with them", async () => {
    open({ besides })

    const { text } = await getAs(therapist, "/api/people/p-r-alma/known")

    assert.deepStrictEqual(hidden(text), [])
    for (const shared of ["words for near", "injecting", "words of the form"]) assert.include(text, shared)
  })

  it("is told to the unit as far as it was shared with the unit", async () => {
    open({ besides })

    const { text } = await getAs(coordinator, "/api/people/p-r-alma/known")

    for (const shared of ["words for unit", "homeless", "words of the form"]) assert.include(text, shared)
    for (const other of ["words for near", "words for person", "injecting", "suicide-risk"]) assert.notInclude(text, other)
  })

  it("is told in an emergency no further than it was shared with those near", async () => {
    open({
      assigned: [],
      besides: { ...besides, emergencies: besides.emergencies.map((access) => ({ ...access, personKey: "p-r-alma" })) }
    })

    const response = await served.send("GET", "/api/people/p-r-alma/known", undefined, headersOf(therapist, "emergency"))

    assert.strictEqual(response.status, 200)
    const text = await response.text()
    assert.deepStrictEqual(hidden(text), [])
    assert.include(text, "words for near")
  })
})

/** What someone hears of all that has happened, up to the word. */
async function heardBy(actor: Actor, last: string): Promise<string> {
  const response = await served.send("GET", "/api/changes?after=0", undefined, headersOf(actor))
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let heard = ""
  while (reader !== undefined && !heard.includes(last)) {
    const { done, value } = await reader.read()
    if (done) break
    heard += decoder.decode(value, { stream: true })
  }
  await reader?.cancel()
  return heard
}
