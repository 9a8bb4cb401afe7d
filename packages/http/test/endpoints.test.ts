import { noTsb } from "@samsyn/core"
import { Effect } from "effect"
import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { coordinator } from "./signingIn.ts"
import { newNote, newReferral, newUnit, newVacancy, ward } from "./ward.ts"

let served: Served
const opened: Array<Served> = []
beforeEach(() => {
  served = serve()
  opened.push(served)
})
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const run = Effect.runPromise
const refusalOf = <A, E>(effect: Effect.Effect<A, E>): Promise<E> => run(Effect.flip(effect))

const seenAll = async () => ({ "if-match": (await run(served.client.snapshot.export())).headers.etag })

describe("the pile", () => {
  it("is answered in order, with the open windows of each and where the near queue has them", async () => {
    const queue = await run(served.client.queues.place({ query: { vantage: "pile" } }))

    assert.deepStrictEqual(
      queue.ranking.map((row) => [row.referralId, row.position, row.nearPosition, row.flags.map(({ windowId }) => windowId)]),
      [
        ["r-birk", 1, 1, []],
        ["r-alma", 2, 2, ["w-1"]]
      ]
    )
    assert.strictEqual(queue.timeZone, "Europe/Oslo")
  })

  it("lists those who wait for an assessment", async () => {
    const queue = await run(served.client.queues.assessment({ query: {} }))

    assert.deepStrictEqual(
      queue.ranking.map((row) => [row.referralId, row.assessmentDueOn]),
      [["r-egil", "2026-11-23"]]
    )
  })

  it("tells whose latest start has passed, since when, whether they were told and what else is being tried", async () => {
    const late = serve({
      snapshot: {
        ...ward,
        referrals: ward.referrals.map((referral) =>
          referral.id === "r-birk"
            ? {
                ...referral,
                rights: { ...referral.rights, latestStartOn: "2026-11-20" },
                breach: { toldOn: "2026-11-21", tried: ["bought-elsewhere"] }
              }
            : referral
        )
      }
    })
    opened.push(late)

    assert.deepStrictEqual(await run(served.client.queues.overdue({ query: {} })), [])
    assert.deepStrictEqual(await run(late.client.queues.overdue({ query: {} })), [
      { referralId: "r-birk", latestStartOn: "2026-11-20", daysOverdue: 3, toldOn: "2026-11-21", tried: ["bought-elsewhere"] }
    ])
  })

  it("tells of whom the pile and those near them know different things, in days and places", async () => {
    const before = await run(served.client.queues.tensions({ query: {} }))
    const seen = {
      id: "f-seen",
      referralId: "r-alma",
      circumstance: "alcohol-units-per-day",
      value: 30,
      source: "nearby" as const,
      observedAt: "2026-11-22T10:00:00Z",
      recordedAt: "2026-11-22T10:05:00Z",
      by: { role: "milieu-therapist", service: "home" },
      basis: "first-hand" as const,
      domain: "health" as const,
      sharedWith: ["unit" as const]
    }
    const apart = serve({ snapshot: { ...ward, facts: [...ward.facts, seen] } })
    opened.push(apart)
    const [tension] = await run(apart.client.queues.tensions({ query: {} }))
    const row = (await run(apart.client.queues.place({ query: { vantage: "pile" } }))).ranking.find(
      ({ referralId }) => referralId === "r-alma"
    )

    assert.deepStrictEqual(before, [])
    assert.deepStrictEqual(
      [tension?.referralId, tension?.position, tension?.findings.map(({ tag }) => tag)],
      ["r-alma", { pile: row?.position ?? 0, near: row?.nearPosition ?? 0 }, ["guideEarlier"]]
    )
    assert.strictEqual(tension?.days, (Date.parse(row?.latestStartOn ?? "") - Date.parse(row?.nearLatestStartOn ?? "")) / 86_400_000)
    assert.isAbove(tension?.days ?? 0, 0)
  })

  it("is proposed places, and a separate checker finds nothing wrong with the proposal", async () => {
    const { matching, violations } = await run(served.client.proposal.current())

    assert.deepStrictEqual(violations, [])
    assert.deepStrictEqual(
      matching.assignments.map((one) => [one.referralId, one.vacancyId, one.startsOn]),
      [["r-birk", "v-1", "2026-11-25"]]
    )
    assert.deepStrictEqual(
      matching.unplaced.map((one) => [one.referralId, one.certificate.tag]),
      [["r-alma", "full"]]
    )
    assert.deepStrictEqual(matching.vacancies, [{ vacancyId: "v-1", placesLeft: 0, gainedByOneMore: "r-alma", ringFirst: false }])
  })
})

describe("what giving one place out of turn would cost", () => {
  const displacement = (referralId: string, vacancyId: string) => served.client.proposal.displacement({ query: { referralId, vacancyId } })

  it("is told person by person", async () => {
    assert.deepStrictEqual(await run(displacement("r-alma", "v-1")), {
      referralId: "r-alma",
      vacancyId: "v-1",
      startsOn: "2026-11-25",
      affected: [
        {
          referralId: "r-birk",
          change: "uncovered",
          before: true,
          startsOnBefore: "2026-11-25",
          startsOnAfter: null,
          daysLateBefore: 0,
          daysLateAfter: null
        }
      ]
    })
  })

  it("is nothing for the place that the proposal gives", async () => {
    assert.deepStrictEqual((await run(displacement("r-birk", "v-1"))).affected, [])
  })

  it("is not told of a pair that cannot be, but every failed condition is", async () => {
    const vacancy = { ...newVacancy, careLevel: "outpatient", admits: { ageMin: 50, sex: "female" as const } }
    await run(served.client.vacancies.register({ payload: vacancy }))

    const problem = await refusalOf(displacement("r-alma", "v-2"))

    assert.deepInclude(problem, {
      _tag: "PairNotEligible",
      status: 409,
      failed: [
        { condition: "careLevel", careLevel: "outpatient", wanted: ["inpatient-short"] },
        { condition: "admits", bound: "sex", verdict: "needsChecking", onDay: "2026-12-02" },
        { condition: "admits", bound: "ageMin", verdict: "failed", onDay: "2026-12-02" }
      ]
    })
  })

  it("is not told of someone who waits for an assessment and not for a place", async () => {
    assert.deepInclude(await refusalOf(displacement("r-egil", "v-1")), { _tag: "NotWaiting", status: 409 })
  })

  it("is not told of a referral or a vacancy that nobody knows", async () => {
    assert.deepInclude(await refusalOf(displacement("r-none", "v-1")), { _tag: "RecordNotFound" })
    assert.deepInclude(await refusalOf(displacement("r-alma", "v-none")), { _tag: "RecordNotFound" })
  })
})

describe("the windows to act on", () => {
  it("say whether a place can be had in time, and at what price to others", async () => {
    const [row] = await run(served.client.windows.actNow({ query: {} }))

    assert.deepStrictEqual(row?.place, { tag: "possible", free: [], costly: ["v-1"] })
  })
})

describe("a referral", () => {
  it("is received with a lot drawn here, and found where Location says", async () => {
    const { body, headers } = await run(served.client.referrals.receive({ payload: newReferral }))

    const { possibleDuplicates, ...referral } = body
    const found = await served.send("GET", headers.location)
    assert.strictEqual(headers.location, "/api/referrals/r-ny")
    assert.isAtLeast(body.lot, 1)
    assert.deepStrictEqual(possibleDuplicates, [])
    assert.deepStrictEqual(await found.json(), referral)
    assert.strictEqual(found.headers.get("etag"), headers.etag)
  })

  it("is given an id where it has none", async () => {
    const { id: _, ...withoutId } = newReferral

    const { body } = await run(served.client.referrals.receive({ payload: withoutId }))

    const { possibleDuplicates: _duplicates, ...referral } = body
    const found = await run(served.client.referrals.byId({ params: { id: body.id } }))
    assert.deepStrictEqual(found.body, referral)
    assert.match(found.headers.etag, /^"[0-9a-f]{64}"$/)
  })

  it("is refused when its id is in use", async () => {
    const problem = await refusalOf(served.client.referrals.receive({ payload: { ...newReferral, id: "r-alma" } }))

    assert.deepInclude(problem, { _tag: "IdTaken", faults: [{ path: "/id", code: "taken", message: "This id is in use" }] })
  })
})

describe("a context note", () => {
  const onAlma = { params: { id: "r-alma" } }
  const sideBySide = () => run(served.client.referrals.sideBySide({ ...onAlma, query: { audience: "unit" } }))
  const notesFor = (audience: "unit" | "nearby" | "person") => run(served.client.referrals.notes({ ...onAlma, query: { audience } }))

  it("changes the difference between the two sights and flags the person, but never the order of the pile", async () => {
    const before = await sideBySide()

    const note = await run(served.client.referrals.attachNote({ ...onAlma, payload: newNote }))

    const after = await sideBySide()
    const { ranking } = await run(served.client.queues.place({ query: { vantage: "pile" } }))
    const windows = await run(served.client.windows.actNow({ query: {} }))
    assert.strictEqual(before.difference?.days, 0)
    assert.strictEqual(after.difference?.days, 21)
    assert.deepStrictEqual(
      ranking.map((row) => [row.referralId, row.flags.some((flag) => flag.windowId === note.windowId)]),
      [
        ["r-birk", false],
        ["r-alma", true]
      ]
    )
    assert.isTrue(windows.some((row) => row.windowId === note.windowId))
  })

  it("is read by those it is shared with and by no one else", async () => {
    const note = await run(served.client.referrals.attachNote({ ...onAlma, payload: { ...newNote, sharedWith: ["nearby"] } }))

    assert.deepStrictEqual(await notesFor("nearby"), [note])
    assert.deepStrictEqual(await notesFor("unit"), [])
    assert.deepStrictEqual(await notesFor("person"), [])
  })

  it("confirms a window that is open", async () => {
    await run(served.client.referrals.attachNote({ ...onAlma, payload: { ...newNote, window: { confirm: { windowId: "w-1" } } } }))

    const { windows } = (await run(served.client.snapshot.export())).body
    assert.deepStrictEqual(windows[0]?.confirmedAt, [newNote.observedAt])
  })

  it("does not confirm a window that is closed", async () => {
    const windows = ward.windows.map((window) => ({ ...window, closed: { at: "2026-11-23T07:00:00Z", reason: "withdrawn" as const } }))
    served = serve({ snapshot: { ...ward, windows } })
    opened.push(served)

    const problem = await refusalOf(
      served.client.referrals.attachNote({ ...onAlma, payload: { ...newNote, window: { confirm: { windowId: "w-1" } } } })
    )

    assert.deepInclude(problem, { _tag: "WindowClosed" })
    assert.deepStrictEqual(await notesFor("unit"), [])
  })
})

describe("the rest", () => {
  beforeEach(() => {
    served = serve({ assigned: [] })
    opened.push(served)
  })

  it("tells who a pseudonym is apart from the pile, without a name where no identity is registered", async () => {
    const person = await run(served.client.people.byKey({ params: { personKey: "p-r-alma" } }))
    const nobody = await served.send("GET", "/api/people/p-none")

    const unknown = { nationalNumber: null, contact: null }
    assert.deepStrictEqual(person.body, { personKey: "p-r-alma", displayName: "Alma Nordmann", ...unknown })
    assert.deepStrictEqual([nobody.status, await nobody.json()], [200, { personKey: "p-none", displayName: null, ...unknown }])
  })

  it("imports an exported snapshot to the same snapshot", async () => {
    const { body: exported, headers } = await run(served.client.snapshot.export())

    const imported = await run(served.client.snapshot.import({ headers: { "if-match": headers.etag }, payload: exported }))

    assert.deepStrictEqual(imported, { referrals: 3, facts: 2, windows: 1, units: 1, vacancies: 1 })
    assert.deepStrictEqual((await run(served.client.snapshot.export())).body, exported)
    assert.deepStrictEqual(exported, ward)
  })

  it("refuses a snapshot with faults, each by path, and changes nothing", async () => {
    const [alma, birk, egil] = ward.referrals
    const referrals = [alma, { ...birk, lane: "no-lane" }, { ...egil, id: "r-alma" }]
    const payload = { ...ward, referrals, holidays: ["someday"], surprise: 1 }

    const problem = await refusalOf(served.client.snapshot.import({ headers: await seenAll(), payload }))

    const paths = problem._tag === "InvalidRequest" ? problem.faults.map(({ path }) => path) : []
    assert.sameMembers(paths, ["/holidays/0", "/surprise", "/referrals/2/id", "/referrals/1/lane"])
    assert.deepStrictEqual((await run(served.client.snapshot.export())).body, ward)
  })

  it("imports nothing over what others recorded meanwhile, nor where nobody has read what there is", async () => {
    const read = await seenAll()
    await run(served.client.units.register({ payload: newUnit }))

    const stale = await refusalOf(served.client.snapshot.import({ headers: read, payload: ward }))
    const unread = await served.send("PUT", "/api/snapshot", ward)
    const imported = await served.send("PUT", "/api/snapshot", ward, await seenAll())

    assert.deepInclude(stale, { _tag: "VersionStale", status: 412 })
    assert.deepStrictEqual([unread.status, imported.status], [428, 200])
    assert.deepStrictEqual((await run(served.client.snapshot.export())).body, ward)
  })

  it("imports nothing in the place of casework that no file holds, and says how much of it there is", async () => {
    const payload = { ...newNote, by: coordinator.observer }
    await run(served.client.referrals.attachNote({ params: { id: "r-alma" }, payload }))
    await run(served.client.referrals.attachNote({ params: { id: "r-alma" }, payload }))
    const before = served.trace()

    const problem = await refusalOf(served.client.snapshot.import({ headers: await seenAll(), payload: ward }))

    const inTheWay = [
      { kind: "reassessments", records: 1 },
      { kind: "notes", records: 2 },
      { kind: "windows", records: 2 }
    ]
    assert.deepInclude(problem, { _tag: "WouldLoseCasework", status: 409, inTheWay })
    assert.strictEqual(served.trace(), before)
  })

  it("tells the rules in force, with the words of every code", async () => {
    assert.deepStrictEqual(await run(served.client.rulePack.inForce()), noTsb)
  })

  it("says that the process lives and that its store answers", async () => {
    assert.deepStrictEqual(await run(served.client.health.live()), { status: "ok" })
    assert.deepStrictEqual(await run(served.client.health.ready()), { status: "ok" })
  })

  it("describes itself, and the page that shows it asks nothing of others", async () => {
    const description = await (await served.send("GET", "/openapi.json")).text()
    const page = await (await served.send("GET", "/docs")).text()

    assert.include(description, `"/api/referrals/{id}/side-by-side"`)
    assert.include(page, "Samsyn")
    assert.notMatch(page, /(?:src|href)="https?:/)
  })

  it("says on every answer that the data are synthetic", async () => {
    for (const path of ["/api/units", "/api/none", "/openapi.json", "/docs", "/healthz"]) {
      assert.strictEqual((await served.send("GET", path)).headers.get("samsyn-data"), "synthetic", path)
    }
  })
})
