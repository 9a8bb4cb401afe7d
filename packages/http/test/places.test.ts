import type { NewDoor, NewDuty, VacancyChange } from "@samsyn/contract"
import { Effect } from "effect"
import { afterAll, assert, beforeEach, describe, it } from "vitest"
import { type Served, serve } from "./serve.ts"
import { newUnit, newVacancy, ward } from "./ward.ts"

let served: Served
const opened: Array<Served> = []
const open = (start: Parameters<typeof serve>[0] = {}) => {
  served = serve(start)
  opened.push(served)
}
beforeEach(() => open())
afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())))

const run = Effect.runPromise
const refusalOf = <A, E>(effect: Effect.Effect<A, E>): Promise<E> => run(Effect.flip(effect))

const unitStaff = { role: "unit-staff", service: "nordlys-rusklinikk" }
const coordinator = { role: "coordinator", service: "vurderingsenheten" }
const params = { id: "v-1" }
const read = () => run(served.client.vacancies.byId({ params }))
const seen = async () => ({ "if-match": (await read()).headers.etag })
const free = { inService: 1, used: 0, bound: 0, overbooked: 0, stale: false }
const change = {
  by: unitStaff,
  careLevel: "inpatient-short",
  freeFrom: "2026-11-26",
  places: 3,
  features: ["detox"],
  admits: {}
} satisfies VacancyChange

/** The ward with its place last confirmed four days ago. */
const staleWard = {
  ...ward,
  vacancies: ward.vacancies.map((vacancy) => ({ ...vacancy, confirmedAt: "2026-11-19T09:00:00Z" }))
}

describe("units and vacancies", () => {
  it("are registered and listed, with how the places are spoken for", async () => {
    await run(served.client.units.register({ payload: newUnit }))
    const { body, headers } = await run(served.client.vacancies.register({ payload: { ...newVacancy, by: unitStaff } }))

    assert.deepStrictEqual(await run(served.client.units.all()), [...ward.units, newUnit])
    assert.strictEqual(headers.location, "/api/vacancies/v-2")
    assert.deepStrictEqual(body, { ...newVacancy, ...free, inService: 2, confirmedBy: unitStaff })
    const known = ward.vacancies.map((one) => ({ ...one, ...free }))
    assert.deepStrictEqual(await run(served.client.vacancies.all({ query: {} })), [...known, body])
    assert.deepStrictEqual(await run(served.client.vacancies.all({ query: { unitId: newVacancy.unitId, limit: 1 } })), known)
    assert.deepStrictEqual(await run(served.client.vacancies.all({ query: { unitId: "u-other" } })), [])
    assert.deepStrictEqual(await run(served.client.vacancies.all({ query: { unitId: newVacancy.unitId, careLevel: "outpatient" } })), [])
  })
})

describe("a vacancy", () => {
  it("is changed as a whole, and is not confirmed by it", async () => {
    const { body } = await run(served.client.vacancies.change({ params, headers: await seen(), payload: change }))

    const { by, ...terms } = change
    assert.deepInclude(body, { ...terms, confirmedAt: "2026-11-23T06:00:00Z", inService: 3 })
    assert.deepStrictEqual(body.history, [{ at: ward.asOf, by, what: "changed" }])
    assert.deepStrictEqual((await read()).body, body)
  })

  it("is not changed to what makes no sense, each fault by path", async () => {
    const payload = { ...change, features: ["sauna"], freeUntil: "2026-11-01" }

    const problem = await refusalOf(served.client.vacancies.change({ params, headers: await seen(), payload }))

    const paths = problem._tag === "InvalidRequest" ? problem.faults.map(({ path }) => path) : []
    assert.deepStrictEqual(paths, ["/features/0", "/freeUntil"])
    assert.strictEqual(served.eventNumber(), 1)
  })

  it("has places out of service and back again, and shows what is promised beyond the rest", async () => {
    open({
      snapshot: {
        ...ward,
        commitments: [{ referralId: "r-birk", vacancyId: "v-1", startsOn: "2026-11-25", state: "accepted" }]
      }
    })
    const out = await run(
      served.client.vacancies.takeOutOfService({
        params,
        headers: await seen(),
        payload: { by: unitStaff, places: 1, from: "2026-11-23", why: "staff-shortage" }
      })
    )
    const outOfServiceId = out.body.outOfService?.[0]?.id ?? "none"
    const back = { by: unitStaff, outOfServiceId, on: "2026-11-23" }
    const headers = { "if-match": out.headers.etag }

    assert.deepInclude(out.body, { inService: 0, bound: 1, overbooked: 1 })
    assert.deepInclude((await run(served.client.vacancies.returnToService({ params, headers, payload: back }))).body, {
      inService: 1,
      overbooked: 0
    })
    const again = served.client.vacancies.returnToService({ params, headers: await seen(), payload: back })
    assert.deepInclude(await refusalOf(again), { _tag: "StateForbids", status: 409 })
  })

  it("is asked about when it is stale and not before, and confirmed with one tap", async () => {
    const payload = { by: coordinator }
    const fresh = await refusalOf(served.client.vacancies.askAbout({ params, headers: await seen(), payload }))
    open({ snapshot: staleWard })
    const kinds = async () =>
      (await run(served.client.owed.list({ query: {} }))).flatMap(({ about, kind }) => (about.id === "v-1" ? [kind] : []))

    const owedBefore = await kinds()
    const asked = await run(served.client.vacancies.askAbout({ params, headers: await seen(), payload }))
    const owedThen = await kinds()
    const confirmed = await run(
      served.client.vacancies.confirm({ params, headers: { "if-match": asked.headers.etag }, payload: { by: unitStaff } })
    )

    assert.deepInclude(fresh, { _tag: "StateForbids" })
    assert.deepStrictEqual(owedBefore, ["vacancy-confirmation", "vacancy-question"])
    assert.deepInclude(asked.body, { stale: true, askedAt: ward.asOf })
    assert.deepStrictEqual(owedThen, ["vacancy-confirmation"])
    assert.deepInclude(confirmed.body, { stale: false, confirmedAt: ward.asOf, confirmedBy: unitStaff })
    assert.notProperty(confirmed.body, "askedAt")
  })

  it("is changed only by someone who has read it as it is, and only when it is there", async () => {
    const headers = await seen()
    await run(served.client.vacancies.confirm({ params, headers, payload: { by: unitStaff } }))

    const stale = await refusalOf(served.client.vacancies.change({ params, headers, payload: change }))
    const missing = await refusalOf(
      served.client.vacancies.change({ params: { id: "v-none" }, headers, payload: { ...change, by: coordinator } })
    )
    const unread = await served.send("PUT", "/api/vacancies/v-1", change)

    assert.deepInclude(stale, { _tag: "VersionStale", status: 412 })
    assert.deepInclude(missing, { _tag: "RecordNotFound" })
    assert.strictEqual(unread.status, 428)
  })
})

describe("doors and duty", () => {
  const door = {
    id: "d-2",
    by: coordinator,
    kind: "walk-in",
    service: "Møtestedet",
    hours: [{ days: ["mon"], from: "08:00", to: "18:00" }],
    needs: "none"
  } satisfies NewDoor
  const duty = {
    id: "duty-1",
    by: coordinator,
    from: "2026-11-23T07:00:00Z",
    until: "2026-11-24T07:00:00Z",
    reach: "00 00 00 01",
    leader: "00 00 00 02"
  } satisfies NewDuty

  it("are registered and listed, and open in act now", async () => {
    const { by: _by, ...doorKept } = door
    const { by: _alsoBy, ...dutyKept } = duty

    assert.deepStrictEqual(await run(served.client.doors.register({ payload: door })), doorKept)
    assert.deepStrictEqual(await run(served.client.duty.register({ payload: duty })), dutyKept)
    assert.deepStrictEqual(await run(served.client.doors.all()), [...ward.doors, doorKept])
    assert.deepStrictEqual(await run(served.client.duty.all({ query: {} })), [dutyKept])
    const [row] = await run(served.client.windows.actNow({ query: {} }))
    assert.deepStrictEqual(
      row?.doorsOpen.map(({ doorId }) => doorId),
      ["d-1", "d-2"]
    )
    assert.strictEqual(row?.duty?.reach, "00 00 00 01")
  })

  it("are refused where they make no sense, or their id is in use", async () => {
    const hours = [{ days: ["mon"] as const, from: "18:00", to: "08:00" }]
    assert.deepInclude(await refusalOf(served.client.doors.register({ payload: { ...door, hours } })), { _tag: "InvalidRequest" })
    assert.deepInclude(await refusalOf(served.client.doors.register({ payload: { ...door, id: "d-1" } })), { _tag: "IdTaken" })
    assert.deepInclude(await refusalOf(served.client.duty.register({ payload: { ...duty, until: duty.from } })), { _tag: "InvalidRequest" })
    assert.strictEqual(served.eventNumber(), 1)
  })
})

describe("what is owed", () => {
  it("is listed with the longest overdue first, and by kind, owner and whether it is overdue", async () => {
    open({ snapshot: staleWard })
    const list = (query: { readonly kind?: string; readonly overdue?: boolean; readonly owner?: string }) =>
      run(served.client.owed.list({ query }))
    const all = await list({})

    assert.deepInclude(all[0], { kind: "vacancy-confirmation", overdue: true, dueAt: "2026-11-22T09:00:00Z" })
    assert.deepStrictEqual(
      await list({ overdue: false }),
      all.filter(({ overdue }) => !overdue)
    )
    assert.deepStrictEqual(
      (await list({ owner: "intake-coordinator" })).map(({ kind }) => kind),
      ["vacancy-question"]
    )
    assert.deepStrictEqual(await list({ kind: "emergency-review" }), [])
    assert.strictEqual((await served.send("GET", "/api/owed?overdue=perhaps")).status, 400)
  })
})
