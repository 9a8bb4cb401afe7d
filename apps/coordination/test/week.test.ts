import { type LogEntry, replay, verifyLog } from "@samsyn/casework"
import { noTsb } from "@samsyn/core"
import { newDataDirectory } from "@samsyn/testing/embedded"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { Redacted } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { StoreChoice } from "../src/configuration/readStore.ts"
import { type Answered, type UnitInTime, unitInTime } from "./unitInTime.ts"

const coordinator = { role: "intake-coordinator", service: "inntakskontoret" }
const assessor = { role: "assessor", service: "vurderingsenheten" }
const therapist = { role: "milieu-therapist", service: "solbakken-bofellesskap" }
const socialServices = { role: "social-worker", service: "nav-sentrum" }
const dutyOfficer = { role: "intake-coordinator", service: "bakvakt-rus" }
const unitStaff = { role: "unit-staff", service: "tyrifjord" }
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
  const near = { to: { service: therapist.service }, from: "2026-05-11T07:00:00Z", word: "person", by: coordinator }
  took(await unit.post("/api/people/p-alma/assignments", near), 201)
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
  const called = took(
    await unit.post(`/api/referrals/${alma}/help-now`, {}, await unit.as({ role: "person", personKey: "p-alma", purpose: "own" })),
    201
  )
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
      by: dutyOfficer,
      how: "telefon"
    }),
    201
  )
  assert.isFalse((await flags())[0]?.contactOverdue)
  assert.deepStrictEqual(await order(), [bo, alma])

  // Monday again: the assessor answers with a new dated decision, and it is that which moves the order.
  await unit.at("2026-05-18T07:00:00Z")
  took(
    await unit.change(`/api/referrals/${alma}`, `/api/referrals/${alma}/decisions`, {
      by: assessor,
      rights: { outcome: "granted", decidedOn: "2026-05-18", latestStartOn: "2026-05-26" },
      condition: "300201",
      lane: "ordinary",
      reasons: { circumstances: ["alcohol-units-per-day"], text: "Du drikker mer enn vi visste. Fristen er kortere." },
      reassessmentId: reassessments[0].id
    }),
    201
  )
  assert.deepStrictEqual(await order(), [alma, bo])
  const decisions = took(await unit.get(`/api/referrals/${alma}/decisions?audience=unit`), 200) as ReadonlyArray<{
    rights: { latestStartOn: string }
  }>
  assert.deepStrictEqual(
    decisions.map(({ rights }) => rights.latestStartOn),
    ["2026-08-04", "2026-05-26"]
  )

  // What is known of the places is a week old: they are asked about before they are offered.
  const proposal = async () => took(await unit.get("/api/proposal"), 200)
  const give = async (referralId: string, vacancyId: string, digest: string) =>
    await unit.post("/api/offers", {
      referralId,
      vacancyId,
      state: "offered",
      until: "2026-05-19T14:00:00Z",
      proposal: digest,
      by: coordinator
    })
  const first = await proposal()
  const placeOf = (shown: Awaited<ReturnType<typeof proposal>>, referralId: string): string =>
    shown.matching.assignments.find((one: { referralId: string }) => one.referralId === referralId)?.vacancyId
  const refused = await give(alma, placeOf(first, alma), first.digest)
  assert.deepStrictEqual([refused.status, refused.body.type], [409, "urn:samsyn:problem:state-forbids"])
  for (const id of ["v-tyrifjord", "v-solvang"]) {
    took(await unit.change(`/api/vacancies/${id}`, `/api/vacancies/${id}/confirmations`, { by: unitStaff }), 200)
  }

  // Two coordinators press the same button at once: the place is given once.
  const seen = await proposal()
  const both = await Promise.all([give(alma, placeOf(seen, alma), seen.digest), give(alma, placeOf(seen, alma), seen.digest)])
  assert.deepStrictEqual(
    both.map(({ status }) => status).toSorted((one, other) => one - other),
    [201, 409]
  )
  const toAlma = both.find(({ status }) => status === 201)?.body
  assert.strictEqual(toAlma.startsOn, "2026-05-19")
  // The proposal that Alma's place was given from stands: a second place is given from it, on which only the person is asked first.
  const toBoFromSame = took(
    await unit.post("/api/offers", {
      referralId: bo,
      vacancyId: placeOf(seen, bo),
      state: "held",
      until: "2026-05-18T15:00:00Z",
      proposal: seen.digest,
      by: coordinator
    }),
    201
  )
  took(
    await unit.change(`/api/offers/${toBoFromSame.id}`, `/api/offers/${toBoFromSame.id}/release`, {
      by: coordinator,
      reason: "person-asked"
    }),
    200
  )

  // Bo's place is closed while the coordinator looks at it.
  const old = await proposal()
  const closed = placeOf(old, bo)
  took(
    await unit.change(`/api/vacancies/${closed}`, `/api/vacancies/${closed}/out-of-service`, {
      by: unitStaff,
      places: 1,
      from: "2026-05-18",
      until: "2026-05-20",
      why: "water-damage"
    }),
    200
  )
  const outdated = await give(bo, closed, old.digest)
  assert.deepStrictEqual([outdated.status, outdated.body.type], [409, "urn:samsyn:problem:outdated-proposal"])
  assert.deepStrictEqual(
    outdated.body.changes.map((change: { referralId: string }) => change.referralId),
    [bo]
  )

  // Alma says no in the evening, and takes it back in the night: a no is open for 48 hours.
  await unit.at("2026-05-18T18:00:00Z")
  const declined = took(
    await unit.change(`/api/offers/${toAlma.id}`, `/api/offers/${toAlma.id}/decline`, { by: coordinator, reason: "not-now" }),
    200
  )
  assert.strictEqual(declined.openUntil, "2026-05-20T18:00:00Z")
  await unit.at("2026-05-19T02:00:00Z")
  took(await unit.change(`/api/offers/${toAlma.id}`, `/api/offers/${toAlma.id}/decline-taken-back`, { by: dutyOfficer }), 200)
  took(await unit.change(`/api/offers/${toAlma.id}`, `/api/offers/${toAlma.id}/acceptance`, { by: coordinator }), 200)

  // Tuesday: she comes. Bo's place is back on Wednesday; he does not come on Thursday, which changes the next step and nothing else.
  await unit.at("2026-05-19T10:00:00Z")
  took(
    await unit.change(`/api/offers/${toAlma.id}`, `/api/offers/${toAlma.id}/arrival`, { by: unitStaff, trulyStartedOn: "2026-05-19" }),
    200
  )
  assert.deepStrictEqual(await order(), [bo])
  await unit.at("2026-05-20T07:00:00Z")
  const third = await proposal()
  assert.strictEqual(placeOf(third, bo), closed)
  const positionBefore = took(await unit.get("/api/queues/place?vantage=pile"), 200).ranking
  const toBo = took(
    await unit.post("/api/offers", {
      referralId: bo,
      vacancyId: closed,
      state: "offered",
      until: "2026-05-20T14:00:00Z",
      proposal: third.digest,
      by: coordinator
    }),
    201
  )
  took(await unit.change(`/api/offers/${toBo.id}`, `/api/offers/${toBo.id}/acceptance`, { by: coordinator }), 200)
  await unit.at("2026-05-20T19:00:00Z")
  took(
    await unit.change(`/api/offers/${toBo.id}`, `/api/offers/${toBo.id}/no-show`, {
      by: unitStaff,
      nextStep: { how: "ring", dueOn: "2026-05-21" }
    }),
    200
  )
  const positionAfter = took(await unit.get("/api/queues/place?vantage=pile"), 200).ranking
  assert.deepStrictEqual(positionAfter, positionBefore)

  // What the decision rested on can be worked out again, and the log of the week holds together.
  const record = took(await unit.get(`/api/decision-records/${toBo.decisionRecordIds[0]}`), 200)
  assert.strictEqual(replay(record, noTsb).tag, "identical")
  const [{ decisionRecordId }] = took(await unit.get(`/api/referrals/${alma}/decisions?audience=unit`), 200)
  const rested = took(await unit.get(`/api/decision-records/${decisionRecordId}`), 200)
  assert.strictEqual(replay(rested, noTsb).tag, "identical")
  assert.notInclude(JSON.stringify(rested.slice), alma)
  assert.notInclude(JSON.stringify(record), alma)
  const links = (await unit.getText("/api/log")).split("\n").filter((line) => line !== "")
  assert.isAbove(links.length, 30)
  assert.strictEqual(verifyLog(links.map((line) => JSON.parse(line) as LogEntry)).tag, "holds")
}

describe("a week in a unit, over HTTP", () => {
  let server: TestPostgres
  const { directory, remove } = newDataDirectory()
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(async () => {
    await server.stop()
    remove()
  })

  const after = async (unit: UnitInTime) => [(await unit.get("/api/snapshot")).body, (await unit.get("/api/offers")).body]

  /** Lives the week; then another process opens the same store. Both say what there is. */
  const lived = async (store: StoreChoice) => {
    const unit = await unitInTime(store, "2026-05-11T07:40:00Z")
    let left: unknown
    try {
      await week(unit)
      left = await after(unit)
    } finally {
      await unit.close()
    }
    const next = await unitInTime(store, "2026-05-20T19:00:00Z")
    try {
      return { left, found: await after(next) }
    } finally {
      await next.close()
    }
  }

  it("goes from Monday's referrals over a holiday and a Friday night to the places, embedded", async () => {
    const { found, left } = await lived({ tag: "embedded", directory })
    assert.deepStrictEqual(found, left)
  })

  it("goes from Monday's referrals over a holiday and a Friday night to the places, on PostgreSQL", async () => {
    const { found, left } = await lived({ tag: "postgres", url: Redacted.make(await server.createDatabase()) })
    assert.deepStrictEqual(found, left)
  })
})
