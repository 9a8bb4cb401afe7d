import type { SomeRecords } from "@samsyn/casework"
import { Layer } from "effect"
import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { Rates } from "../src/index.ts"
import { type Served, serve } from "./serve.ts"
import { coordinator, headersOf, thePerson } from "./signingIn.ts"
import { newContact, newNote, newReferral, newUnit, ward } from "./ward.ts"

let served: Served
const opened: Array<Served> = []
const open = (start: Parameters<typeof serve>[0] = {}) => {
  const one = serve(start)
  opened.push(one)
  return one
}
beforeEach(() => {
  served = open()
})
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const problemOf = async (response: Response) =>
  (await response.json()) as { readonly type: string; readonly faults?: ReadonlyArray<{ readonly path: string; readonly code: string }> }
const typeOf = async (response: Response) => (await problemOf(response)).type

describe("a list that has not changed", () => {
  it.each(["/api/units", "/api/queues/place?vantage=pile", "/api/queues/assessment", "/api/act-now", "/api/referrals/r-alma"])(
    "is not sent again to someone who has it (%s)",
    async (path) => {
      const first = await served.send("GET", path)
      const etag = first.headers.get("etag") ?? ""

      const again = await served.send("GET", path, undefined, { "if-none-match": `"other", ${etag}` })

      assert.match(etag, /^(W\/)?"[0-9a-f]{64}"$/)
      assert.deepStrictEqual([again.status, await again.text(), again.headers.get("etag")], [304, "", etag])
      assert.strictEqual(again.headers.get("samsyn-data"), "synthetic")
    }
  )

  it("is sent again once it has changed", async () => {
    const etag = (await served.send("GET", "/api/units")).headers.get("etag") ?? ""
    await served.send("POST", "/api/units", newUnit)

    const again = await served.send("GET", "/api/units", undefined, { "if-none-match": etag })

    assert.strictEqual(again.status, 200)
    assert.notStrictEqual(again.headers.get("etag"), etag)
  })
})

describe("what an address knows nothing of", () => {
  it("is a fault where it asks nothing by that name, and where it takes no body, and leaves no trace", async () => {
    const before = served.eventNumber()

    const asked = await served.send("GET", "/api/referrals/r-alma?audience=person&x%2Fy=1")
    const told = await served.send("POST", "/api/referrals/r-alma/help-now", { agreed: "no" })
    const nonsense = await served.sendText("POST", "/api/referrals/r-alma/help-now", "nonsense", { "content-type": "text/plain" })

    assert.deepStrictEqual([asked.status, (await problemOf(asked)).faults?.map(({ path }) => path)], [400, ["/audience", "/x~1y"]])
    assert.deepStrictEqual([told.status, (await problemOf(told)).faults?.map(({ code }) => code)], [400, ["unexpected"]])
    assert.strictEqual(nonsense.status, 400)
    assert.strictEqual(served.eventNumber(), before)
    assert.strictEqual((await served.send("POST", "/api/referrals/r-alma/help-now", {})).status, 201)
  })
})

describe("a method that an address does not take", () => {
  it.each([
    ["DELETE", "/api/referrals/r-alma", "GET, HEAD"],
    ["PATCH", "/api/snapshot", "GET, HEAD, PUT"],
    ["PUT", "/api/units", "GET, HEAD, POST"],
    ["OPTIONS", "/api/act-now", "GET, HEAD"]
  ])("%s %s is answered with those it takes", async (method, path, allow) => {
    const response = await served.send(method, path)

    assert.strictEqual(response.headers.get("allow"), allow)
    assert.deepStrictEqual([response.status, await typeOf(response)], [405, "urn:samsyn:problem:method-not-allowed"])
  })

  it("is never HEAD where it takes GET", async () => {
    const response = await served.send("HEAD", "/api/units")

    assert.deepStrictEqual([response.status, await response.text()], [200, ""])
  })
})

describe("the version that a change names", () => {
  const window = "/api/windows/w-1"
  const changed = async (ifMatch: (etag: string) => string) => {
    const etag = (await served.send("GET", window)).headers.get("etag") ?? ""
    const response = await served.send("POST", `${window}/contacts`, newContact, { "if-match": ifMatch(etag) })
    return [response.status, served.eventNumber()]
  }

  // Broken by: `members.length > 0 &&` left out of isListOfTags in changesRecord.ts; and by `text.split(",")` in membersOf.
  it.each([
    ["the present one", (etag: string) => etag, 201],
    ["the present one among others", (etag: string) => `"a,b" ,, "older",${etag}`, 201],
    ["any that is there", () => "*", 201],
    ["none of those named", () => '"older", "a,b"', 412],
    ["the present one as a weak tag", (etag: string) => `W/${etag}, W/"older"`, 412],
    ["any beside others", (etag: string) => `*, ${etag}`, 400],
    ["nothing", () => ",", 400],
    ["what is not in quotes", (etag: string) => etag.replaceAll('"', ""), 400],
    ["two that no comma parts", (etag: string) => `${etag} "older"`, 400]
  ] as const)("is met, or not, by %s", async (_, ifMatch, status) => {
    assert.deepStrictEqual(await changed(ifMatch), [status, status === 201 ? 2 : 1])
  })

  it("is never met by any where there is none: that is told as such", async () => {
    const response = await served.send(
      "POST",
      "/api/windows/w-none/contacts",
      { ...newContact, by: coordinator.observer },
      { "if-match": "*" }
    )

    assert.deepStrictEqual([response.status, await typeOf(response)], [404, "urn:samsyn:problem:record-not-found"])
  })
})

describe("a command sent twice under one key", () => {
  const key = { "idempotency-key": "a4f1b6d2-0001" }
  const { id: _, ...withoutId } = newReferral

  it("is recorded once and answered the same both times", async () => {
    const first = await served.send("POST", "/api/referrals", withoutId, key)
    const second = await served.send("POST", "/api/referrals", withoutId, key)

    assert.deepStrictEqual([first.status, second.status], [201, 201])
    assert.deepStrictEqual(await second.json(), await first.json())
    assert.strictEqual(second.headers.get("location"), first.headers.get("location"))
    assert.strictEqual(served.eventNumber(), 2)
  })

  it("is refused when it is another command", async () => {
    await served.send("POST", "/api/referrals", withoutId, key)

    const otherBody = await served.send("POST", "/api/referrals", { ...withoutId, personKey: "p-other" }, key)
    const otherAddress = await served.send("POST", "/api/units", newUnit, key)

    assert.deepStrictEqual([otherBody.status, await typeOf(otherBody)], [422, "urn:samsyn:problem:key-reused"])
    assert.deepStrictEqual([otherAddress.status, await typeOf(otherAddress)], [422, "urn:samsyn:problem:key-reused"])
    assert.strictEqual(served.eventNumber(), 2)
  })

  // Broken by: `subject` left out of ownKey.
  it("is never answered, or refused, for what another sent under the same key", async () => {
    const askedBy = (personKey: string) => served.send("POST", "/api/help-now", {}, { ...key, ...headersOf(thePerson(personKey)) })
    const [first, second] = [await askedBy("p-r-alma"), await askedBy("p-r-birk")]
    const other = await served.send("POST", "/api/units", newUnit, { ...key, ...headersOf(coordinator) })

    assert.deepStrictEqual([first.status, second.status, other.status], [201, 201, 201])
    assert.notDeepEqual(await second.json(), await first.json())
    assert.strictEqual(served.eventNumber(), 4)
  })

  it.each(["", "two words", "å", "k".repeat(201)])("is refused when the key is none (%j)", async (malformed) => {
    const response = await served.send("POST", "/api/units", newUnit, { "idempotency-key": malformed })

    assert.deepStrictEqual(
      (await problemOf(response)).faults?.map(({ code, path }) => [path, code]),
      [["/idempotency-key", "invalid"]]
    )
    assert.strictEqual(response.status, 400)
    assert.strictEqual(served.eventNumber(), 1)
  })
})

describe("a body that two readers could read differently", () => {
  it("is refused, with the path of the key that stands twice", async () => {
    const text = JSON.stringify(newUnit).replace('"region"', '"name":"Another","region"')

    const response = await served.sendText("POST", "/api/units", text, { "content-type": "application/json" })

    assert.strictEqual(response.status, 400)
    assert.deepStrictEqual(
      (await problemOf(response)).faults?.map(({ code, path }) => [path, code]),
      [["/name", "repeated-key"]]
    )
    assert.strictEqual(served.eventNumber(), 1)
  })

  it.each(["", " \t"])("that gives a unit no name is refused (%j)", async (name) => {
    const response = await served.send("POST", "/api/units", { ...newUnit, name })

    assert.deepStrictEqual(
      (await problemOf(response)).faults?.map(({ code, path }) => [path, code]),
      [["/name", "invalid"]]
    )
  })
})

describe("requests that come too often", () => {
  it("are turned away with when to try again, each kind by its own measure, and leave no trace", async () => {
    const slow = open({ surroundings: Layer.succeed(Rates, { read: 3, write: 1, stream: 1 }) })
    const headersOf = ({ headers }: Response) => [headers.get("ratelimit-policy"), headers.get("ratelimit"), headers.get("retry-after")]

    const written = await slow.send("POST", "/api/units", newUnit)
    const refused = await slow.send("POST", "/api/units", { ...newUnit, id: "u-2" })
    const read = await slow.send("GET", "/api/units")

    assert.deepStrictEqual([written.status, ...headersOf(written)], [201, '"write";q=1;w=60', '"write";r=0;t=60', null])
    assert.deepStrictEqual([refused.status, ...headersOf(refused)], [429, '"write";q=1;w=60', '"write";r=0;t=60', "60"])
    assert.strictEqual(await typeOf(refused), "urn:samsyn:problem:too-many-requests")
    assert.deepStrictEqual([read.status, ...headersOf(read)], [200, '"read";q=3;w=60', '"read";r=2;t=20', null])
    assert.strictEqual(slow.eventNumber(), 2)
  })
})

describe("a queue", () => {
  interface Queue {
    readonly ranking: ReadonlyArray<{ readonly referralId: string; readonly position: number }>
    readonly next?: string
  }
  const queueAt = async (query: string, path = "/api/queues/place?vantage=pile") => {
    const response = await served.send("GET", `${path}${query}`)
    assert.strictEqual(response.status, 200)
    return { queue: (await response.json()) as Queue, link: response.headers.get("link") }
  }
  const rowsOf = ({ ranking }: Queue) => ranking.map(({ position, referralId }) => `${position} ${referralId}`)

  it("is answered page by page, and both the body and Link say where to go on", async () => {
    const first = await queueAt("&limit=1")
    const [, next = ""] = /^<(.+)>; rel="next"$/.exec(first.link ?? "") ?? []
    const second = await queueAt("", next)

    assert.deepStrictEqual(rowsOf(first.queue), ["1 r-birk"])
    assert.strictEqual(next, `/api/queues/place?vantage=pile&limit=1&cursor=${first.queue.next}`)
    assert.deepStrictEqual(rowsOf(second.queue), ["2 r-alma"])
    assert.deepStrictEqual([second.queue.next, second.link], [undefined, null])
  })

  it.each([
    ["&lane=ordinary", ["1 r-birk", "2 r-alma"]],
    ["&lane=emergency", []],
    ["&condition=300201", ["1 r-birk", "2 r-alma"]],
    ["&condition=300202", []],
    ["&overdue=true", []],
    ["&overdue=false", ["1 r-birk", "2 r-alma"]],
    ["&overdue=false&limit=1", ["1 r-birk"]]
  ])("is narrowed by field (%s), each row with its position in the whole", async (query, rows) => {
    assert.deepStrictEqual(rowsOf((await queueAt(query)).queue), rows)
  })

  // Broken by: `checkCode` answering Effect.void to everything.
  it("is not answered as if nothing were owed where the kind that is asked for is not known", async () => {
    const response = await served.send("GET", "/api/owed?kind=contacts")

    assert.strictEqual(response.status, 400)
    assert.deepStrictEqual(
      (await problemOf(response)).faults?.map(({ path }) => path),
      ["/kind"]
    )
  })

  it("tells who is overdue", async () => {
    const late = open({ snapshot: { ...ward, referrals: ward.referrals.map(lateIfBirk) } })

    const response = await late.send("GET", "/api/queues/place?vantage=pile&overdue=true")

    assert.deepStrictEqual(rowsOf((await response.json()) as Queue), ["1 r-birk"])
  })

  it.each([
    ["&limit=0", "/limit"],
    ["&limit=501", "/limit"],
    ["&limit=1e2", "/limit"],
    ["&limit=ten", "/limit"],
    ["&cursor=nonsense", "/cursor"],
    ["&cursor=", "/cursor"],
    ["&overdue=maybe", "/overdue"],
    ["&lane=ordinery", "/lane"],
    ["&condition=300299", "/condition"],
    ["&colour=blue", "/colour"]
  ])("is not answered where %s makes no sense", async (query, path) => {
    const response = await served.send("GET", `/api/queues/place?vantage=pile${query}`)

    assert.strictEqual(response.status, 400)
    assert.deepStrictEqual(
      (await problemOf(response)).faults?.map((fault) => fault.path),
      [path]
    )
  })
})

describe("a list that grows", () => {
  const { by } = newNote
  const numbers = [1, 2, 3, 4]
  const at = "2026-11-22T18:00:00Z"
  const about = { referralId: "r-birk", by, sharedWith: ["nearby"] } as const
  const approach = (n: number) => ({
    id: `approach-${n}`,
    askedAt: at,
    by,
    consent: "yes" as const,
    acknowledgeDueOn: "2026-11-24",
    escalated: []
  })
  const besides: SomeRecords = {
    notes: numbers.map((n) => ({
      ...about,
      id: `note-${n}`,
      observedAt: at,
      recordedAt: at,
      source: "nearby",
      basis: "told",
      domain: "own",
      text: "a",
      factIds: []
    })),
    moments: numbers.map((n) => ({ ...about, id: `moment-${n}`, at, recordedAt: at, antecedent: "a", behaviour: "b", consequence: "c" })),
    interimHelp: numbers.map((n) => ({ ...about, id: `help-${n}`, kind: "day-centre", offered: { at, by } })),
    approaches: numbers.map(approach),
    drafts: numbers.map((n) => ({ id: `draft-${n}`, by, startedAt: at, savedAt: at, referral: {}, form: {} })),
    windows: numbers.map((n) => ({
      id: `window-${n}`,
      about: "r-birk",
      trigger: "asked-for-help",
      openedAt: at,
      observedBy: by,
      agreed: "yes",
      confirmedAt: [],
      contacted: []
    })),
    vacancies: numbers.flatMap((n) => ward.vacancies.map((vacancy) => ({ ...vacancy, id: `vacancy-${n}` }))),
    duty: numbers.map((n) => ({ id: `duty-${n}`, from: at, until: "2026-11-24T18:00:00Z", reach: "00 00 00 00" })),
    offers: numbers.map((n) => ({
      id: `offer-${n}`,
      referralId: "r-birk",
      vacancyId: "v-1",
      startsOn: "2026-11-25",
      state: "released",
      personKey: "p-r-birk",
      history: []
    }))
  }
  const paths = [
    "/api/referrals/r-birk/notes?audience=nearby&",
    "/api/referrals/r-birk/moments?audience=nearby&",
    "/api/referrals/r-birk/interim-help?audience=nearby&",
    "/api/approaches?",
    `/api/drafts?service=${by.service}&`,
    "/api/act-now?",
    "/api/offers?",
    "/api/vacancies?",
    "/api/vacancies?unitId=u-nord&careLevel=inpatient-short&",
    "/api/duty?",
    "/api/owed?"
  ]

  /** Every row of a list, asked for three at a time. */
  const walk = async (unit: Served, path: string) => {
    const rows: Array<unknown> = []
    for (let next: string | undefined = `${path}limit=3`; next !== undefined; ) {
      const response: Response = await unit.send("GET", next)
      const page = await rowsOf(response)
      assert.isAtMost(page.length, 3)
      rows.push(...page)
      next = /^<(.+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1]
    }
    return rows
  }
  const rowsOf = async (response: Response) => {
    assert.strictEqual(response.status, 200, response.url)
    return (await response.json()) as ReadonlyArray<unknown>
  }

  it.each(paths)("is answered page by page, and Link says where to go on: %s", async (path) => {
    const unit = open({ besides })

    const rows = await walk(unit, path)

    const whole = await rowsOf(await unit.send("GET", path.slice(0, -1)))
    assert.isAbove(whole.length, 3)
    assert.deepStrictEqual(rows, whole)
    assert.strictEqual((await unit.send("GET", `${path}cursor=none`)).status, 400)
  })

  it.each(["\u5b57", "\\", "\u0001"])("goes on from rows with the longest ids there can be, of %j", async (character) => {
    const approaches = numbers.map((n) => ({ ...approach(n), id: `${character.repeat(199)}${n}` }))
    const unit = open({ besides: { approaches } })

    assert.lengthOf(await walk(unit, "/api/approaches?"), numbers.length)
    assert.isAtLeast((await walk(unit, "/api/owed?")).length, numbers.length)
  })
})

const lateIfBirk = (referral: (typeof ward.referrals)[number]) =>
  referral.id === "r-birk" ? { ...referral, rights: { ...referral.rights, latestStartOn: "2026-11-22" } } : referral
