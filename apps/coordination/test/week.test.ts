import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { Redacted } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { StoreChoice } from "../src/configuration/Configuration.ts"
import { newDirectory } from "./service.ts"
import { type Answered, type UnitInTime, unitInTime } from "./unitInTime.ts"

const coordinator = { role: "coordinator", service: "Inntakskontoret" }
const assessor = { role: "assessor", service: "Vurderingsenheten" }
const therapist = { role: "milieu-therapist", service: "Solbakken bofellesskap" }
const socialServices = { role: "social-worker", service: "NAV Sentrum" }
const dutyOfficer = { role: "duty", service: "Bakvakt rus" }
const everyone = ["unit", "nearby", "person"]

function took(answered: Answered, status: number): Answered["body"] {
  assert.strictEqual(answered.status, status, JSON.stringify(answered.body))
  return answered.body
}

/** A form that NAV sends for someone. */
async function refer(unit: UnitInTime, personKey: string, receivedAt: string): Promise<string> {
  const draft = took(
    await unit.post("/api/drafts", {
      by: socialServices,
      referral: { personKey, receivedAt, condition: null, lane: "ordinary" },
      form: { from: socialServices }
    }),
    201
  )
  took(
    await unit.change(
      `/api/drafts/${draft.id}`,
      `/api/drafts/${draft.id}`,
      {
        by: socialServices,
        referral: {
          personKey,
          receivedAt,
          seniorityOn: receivedAt.slice(0, 10),
          condition: null,
          lane: "ordinary",
          person: {},
          careLevels: ["inpatient-short"],
          needs: [],
          wishes: []
        },
        form: { from: socialServices, consent: "yes", parts: [{ part: "help-wanted", text: "Vil ha døgnplass, helst snart." }] }
      },
      "PUT"
    ),
    200
  )
  const sent = took(await unit.change(`/api/drafts/${draft.id}`, `/api/drafts/${draft.id}/send`, { by: socialServices }), 201)
  return sent.id
}

async function grant(unit: UnitInTime, referralId: string, decidedOn: string, latestStartOn: string): Promise<void> {
  took(
    await unit.change(`/api/referrals/${referralId}`, `/api/referrals/${referralId}/decisions`, {
      by: assessor,
      rights: { outcome: "granted", decidedOn, latestStartOn },
      condition: "300201",
      lane: "ordinary",
      reasons: { circumstances: [], text: "Du har rett til hjelp innen fristen." }
    }),
    201
  )
}

/** The week of Ascension Day 2026: Thursday 14 May is a public holiday, and the Friday after it ends in a night. */
async function week(unit: UnitInTime): Promise<void> {
  // Monday: places are told of, and two are referred.
  for (const name of ["Tyrifjord", "Solvang"]) {
    took(await unit.post("/api/units", { id: name.toLowerCase(), name, region: "sørøst", careLevels: ["inpatient-short"] }), 201)
    took(
      await unit.post("/api/vacancies", {
        id: `v-${name.toLowerCase()}`,
        unitId: name.toLowerCase(),
        careLevel: "inpatient-short",
        freeFrom: "2026-05-19",
        places: 1,
        features: [],
        admits: {},
        confirmedAt: "2026-05-11T06:30:00Z"
      }),
      201
    )
  }
  took(
    await unit.post("/api/duty", {
      by: coordinator,
      from: "2026-05-15T14:00:00Z",
      until: "2026-05-18T06:00:00Z",
      reach: "bakvakt, telefon 400 00 001",
      leader: "leder, telefon 400 00 002"
    }),
    201
  )
  took(
    await unit.post("/api/doors", {
      by: coordinator,
      kind: "advice-line",
      service: "Rustelefonen",
      phone: "400 00 003",
      hours: [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: "00:00", to: "24:00" }],
      onHolidays: true,
      needs: "none"
    }),
    201
  )
  const alma = await refer(unit, "p-alma", "2026-05-11T07:00:00Z")
  const bo = await refer(unit, "p-bo", "2026-05-11T07:30:00Z")
  const dueOn = async () =>
    (took(await unit.get("/api/queues/assessment"), 200).ranking as ReadonlyArray<{ referralId: string; assessmentDueOn: string }>).find(
      ({ referralId }) => referralId === alma
    )?.assessmentDueOn
  // Ten working days over Ascension Day and Whit Monday.
  assert.strictEqual(await dueOn(), "2026-05-27")
  took(await unit.change(`/api/referrals/${alma}/intake`, `/api/referrals/${alma}/intake/acknowledge`, { by: coordinator }), 200)
  const asked = took(
    await unit.change(`/api/referrals/${alma}/intake`, `/api/referrals/${alma}/intake/questions`, {
      by: assessor,
      parts: ["substance-use"],
      question: "Hva bruker hun, og hvor mye?",
      answerDueOn: "2026-05-13"
    }),
    200
  )
  assert.strictEqual(await dueOn(), "2026-05-27")

  // Tuesday: Bo was never acknowledged, and that is owed. The question is answered; both are assessed.
  await unit.at("2026-05-12T16:00:00Z")
  const owedOn = async (referralId: string) =>
    (took(await unit.get("/api/owed"), 200) as ReadonlyArray<{ kind: string; referralId?: string; overdue: boolean }>).filter(
      (owed) => owed.referralId === referralId
    )
  assert.isNotEmpty(await owedOn(bo))
  took(
    await unit.change(`/api/referrals/${alma}/intake`, `/api/referrals/${alma}/intake/questions/${asked.askedBack[0].id}/answer`, {
      by: socialServices,
      text: "Alkohol daglig.",
      parts: [{ part: "substance-use", text: "Alkohol, daglig, to år." }]
    }),
    200
  )
  took(await unit.change(`/api/referrals/${bo}/intake`, `/api/referrals/${bo}/intake/acknowledge`, { by: coordinator }), 200)
  await grant(unit, bo, "2026-05-12", "2026-06-02")
  await grant(unit, alma, "2026-05-12", "2026-08-04")

  // Wednesday: the milieu therapist has seen something the assessor did not know. The order does not move; the question is opened.
  await unit.at("2026-05-13T08:00:00Z")
  const order = async () =>
    (took(await unit.get("/api/queues/place?vantage=pile"), 200).ranking as ReadonlyArray<{ referralId: string }>).map(
      ({ referralId }) => referralId
    )
  assert.deepStrictEqual(await order(), [bo, alma])
  took(
    await unit.post(`/api/referrals/${alma}/notes`, {
      observedAt: "2026-05-12T20:00:00Z",
      by: therapist,
      basis: "first-hand",
      domain: "social",
      sharedWith: everyone,
      text: "Teller selv over tjue enheter om dagen.",
      facts: [{ circumstance: "alcohol-units-per-day", value: 24 }]
    }),
    201
  )
  assert.deepStrictEqual(await order(), [bo, alma])
  const side = took(await unit.get(`/api/referrals/${alma}/side-by-side?audience=unit`), 200)
  assert.isAbove(side.difference.days, 0)
  const reassessments = took(await unit.get(`/api/referrals/${alma}/reassessments?audience=unit`), 200)
  assert.lengthOf(reassessments, 1)
  // Thursday is a holiday: three working days from Wednesday end on Tuesday.
  assert.strictEqual(reassessments[0].answerDueOn, "2026-05-19")

  // Friday night: she says that she wants help now. Nobody talks with her in time: duty is told, then the leader.
  await unit.at("2026-05-15T20:40:00Z")
  const called = took(await unit.post(`/api/referrals/${alma}/help-now`, {}), 201)
  assert.deepStrictEqual(
    called.doorsOpen.map(({ service }: { service: string }) => service),
    ["Rustelefonen"]
  )
  assert.strictEqual(called.duty.reach, "bakvakt, telefon 400 00 001")
  const flags = async () => took(await unit.get("/api/act-now"), 200) as ReadonlyArray<{ windowId: string; contactOverdue: boolean }>
  assert.deepStrictEqual(
    (await flags()).map(({ contactOverdue }) => contactOverdue),
    [false]
  )
  await unit.at("2026-05-16T20:41:00Z")
  const [row] = await flags()
  assert.isTrue(row?.contactOverdue)
  const windowOf = async () => took(await unit.get(`/api/windows/${row?.windowId}`), 200)
  assert.deepStrictEqual(
    (await windowOf()).passedOn.map(({ to }: { to: string }) => to),
    ["duty"]
  )
  await unit.at("2026-05-16T23:30:00Z")
  assert.deepStrictEqual(
    (await windowOf()).passedOn.map(({ to }: { to: string }) => to),
    ["duty", "leader"]
  )
  took(
    await unit.change(`/api/windows/${row?.windowId}`, `/api/windows/${row?.windowId}/contacts`, {
      at: "2026-05-16T23:20:00Z",
      by: dutyOfficer.role,
      how: "telefon"
    }),
    201
  )
  assert.isFalse((await flags())[0]?.contactOverdue)
  assert.deepStrictEqual(await order(), [bo, alma])
}

describe("a week in a unit, over HTTP", () => {
  let server: TestPostgres
  const { directory, remove } = newDirectory()
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(async () => {
    await server.stop()
    remove()
  })

  const lived = async (store: StoreChoice) => {
    const unit = await unitInTime(store, "2026-05-11T07:40:00Z")
    try {
      await week(unit)
    } finally {
      await unit.close()
    }
  }

  it("goes from Monday's referrals over a holiday and a Friday night to the places, embedded", () => lived({ tag: "embedded", directory }))

  it("goes from Monday's referrals over a holiday and a Friday night to the places, on PostgreSQL", async () =>
    lived({ tag: "postgres", url: Redacted.make(await server.createDatabase()) }))
})
