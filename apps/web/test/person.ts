import { assert } from "vitest"
import { type Caller, type Service, startService } from "./service.ts"
import { coordinator } from "./visit.ts"

/** The service with those who write to it beside the pages. */
export interface Setting {
  readonly service: Service
  readonly unit: Caller
  /** The assessor decides anew, with words for the person; the date that stands is kept. */
  readonly decide: (referralId: string, text: string) => Promise<void>
  /** The two sides take something to a forum. */
  readonly disagree: (referralId: string) => Promise<void>
  readonly attach: (
    referralId: string,
    seen: { readonly text: string; readonly hoursAgo?: number; readonly facts?: ReadonlyArray<object>; readonly window?: object }
  ) => Promise<void>
  /** A place of a care level of its own, offered from the proposal as it stands; starts today. */
  readonly offer: (referralId: string, careLevel: string) => Promise<string>
  readonly accept: (offerId: string) => Promise<void>
  readonly missed: (offerId: string) => Promise<void>
}

/** Today in the zone of the unit, and days from it. */
const todayInOslo = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(Date.now())
export const inDays = (days: number) => new Date(Date.parse(todayInOslo()) + days * 86_400_000).toISOString().slice(0, 10)
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

const byCoordinator = { role: "intake-coordinator", service: "coordination-unit" }

export async function setUp(): Promise<Setting> {
  const service = await startService()
  const unit = await service.as(coordinator)
  const assessor = await service.as({ role: "assessor", service: "vurderingsenheten" })
  const nearby = await service.as({ role: "nearby", service: "solbakken-bofellesskap" })
  const { roles } = (await (await nearby.get("/api/me")).json()) as { readonly roles: ReadonlyArray<{ readonly observer: object }> }
  const done = async (answer: Response, status = 201) => {
    assert.strictEqual(answer.status, status, await answer.clone().text())
    return answer
  }
  const changed = async (path: string, step: string, body: object) => {
    const etag = (await unit.get(path)).headers.get("etag") ?? "none"
    await done(await unit.post(`${path}/${step}`, { by: byCoordinator, ...body }, { "if-match": etag }), 200)
  }
  return {
    service,
    unit,
    decide: async (referralId, text) => {
      const referral = await assessor.get(`/api/referrals/${referralId}`)
      const { condition, lane, rights } = (await referral.json()) as {
        readonly condition: string
        readonly lane: string
        readonly rights: { readonly latestStartOn: string }
      }
      await done(
        await assessor.post(
          `/api/referrals/${referralId}/decisions`,
          {
            by: { role: "assessor", service: "vurderingsenheten" },
            rights: { outcome: "granted", decidedOn: inDays(0), latestStartOn: rights.latestStartOn },
            condition,
            lane,
            reasons: { circumstances: ["care-for-children"], text }
          },
          { "if-match": referral.headers.get("etag") ?? "none" }
        )
      )
    },
    disagree: async (referralId) => {
      await done(
        await unit.post(`/api/referrals/${referralId}/disagreements`, {
          by: byCoordinator,
          circumstances: ["alcohol-units-per-day"],
          forum: "solbakken-meeting",
          owner: byCoordinator,
          dueOn: inDays(7)
        })
      )
    },
    attach: async (referralId, { facts = [], hoursAgo: hours = 0.1, ...seen }) => {
      await done(
        await nearby.post(`/api/referrals/${referralId}/notes`, {
          observedAt: hoursAgo(hours),
          by: roles[0]?.observer,
          basis: "first-hand",
          domain: "social",
          sharedWith: ["unit", "nearby", "person"],
          facts,
          ...seen
        })
      )
    },
    offer: async (referralId, careLevel) => {
      await unit.post("/api/units", {
        id: `u-${careLevel}`,
        name: "Bjørkelunden behandlingssenter",
        region: "Nord",
        careLevels: [careLevel]
      })
      await done(
        await unit.post("/api/vacancies", {
          id: `v-${careLevel}`,
          unitId: `u-${careLevel}`,
          careLevel,
          freeFrom: inDays(0),
          places: 1,
          features: [],
          admits: {},
          confirmedAt: hoursAgo(1)
        })
      )
      const { digest } = (await (await unit.get("/api/proposal")).json()) as { readonly digest: string }
      const answer = await done(
        await unit.post("/api/offers", {
          referralId,
          vacancyId: `v-${careLevel}`,
          state: "offered",
          until: inDays(1),
          proposal: digest,
          by: byCoordinator
        })
      )
      return ((await answer.json()) as { readonly id: string }).id
    },
    accept: (offerId) => changed(`/api/offers/${offerId}`, "acceptance", {}),
    missed: (offerId) => changed(`/api/offers/${offerId}`, "no-show", { nextStep: { how: "ring", dueOn: inDays(2) } })
  }
}

/** Someone with a name; unless told otherwise with a referral about alcohol, granted, to begin within forty days. */
export async function makePerson(
  { unit }: Setting,
  own: {
    readonly name: string
    readonly withoutReferral?: boolean
    readonly isPending?: boolean
    readonly latestStartInDays?: number
    readonly careLevel?: string
    readonly near?: string
  }
): Promise<{ readonly personKey: string; readonly referralId: string }> {
  const known = await unit.post("/api/people", { displayName: own.name })
  assert.strictEqual(known.status, 201)
  const { personKey } = (await known.json()) as { readonly personKey: string }
  const referralId = `r-${personKey}`
  if (own.withoutReferral === true) return { personKey, referralId }
  const answer = await unit.post("/api/referrals", {
    id: referralId,
    personKey,
    receivedAt: `${inDays(-40)}T10:00:00Z`,
    seniorityOn: inDays(-40),
    condition: "300201",
    lane: "ordinary",
    rights:
      own.isPending === true
        ? { outcome: "pending" }
        : { outcome: "granted", decidedOn: inDays(-30), latestStartOn: inDays(own.latestStartInDays ?? 40) },
    person: { sex: "female", born: { earliest: "1988-01-01", latest: "1988-12-31" }, language: "nb" },
    careLevels: [own.careLevel ?? "inpatient-short"],
    needs: [],
    wishes: []
  })
  assert.strictEqual(answer.status, 201, await answer.clone().text())
  if (own.near !== undefined) {
    const near = await unit.post(`/api/people/${personKey}/assignments`, {
      by: byCoordinator,
      to: { service: own.near },
      from: hoursAgo(48),
      word: "person"
    })
    assert.strictEqual(near.status, 201, await near.clone().text())
  }
  return { personKey, referralId }
}
