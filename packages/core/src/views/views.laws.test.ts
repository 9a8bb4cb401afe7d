import { checkLaw, medium, small, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { placeQueue } from "../queues/queues.ts"
import { audiences, type Fact, type Snapshot } from "../snapshot/Snapshot.ts"
import { nearView } from "./nearView.ts"
import { pileView } from "./pileView.ts"
import type { Plan } from "./Plan.ts"
import { bandOf, bands, shapeOfPile } from "./shapeOfPile.ts"
import { tensions } from "./tensions.ts"

const drawn = fc.oneof(snapshotAndPack(small), snapshotAndPack(medium))

/** The same snapshot with the facts that an audience may not know turned over, or gone. */
function withOthersChanged(snapshot: Snapshot, audience: (typeof audiences)[number]): ReadonlyArray<Snapshot> {
  const isHidden = (fact: Fact) => !fact.sharedWith.includes(audience)
  const turned = (fact: Fact): Fact => ({ ...fact, value: typeof fact.value === "boolean" ? !fact.value : fact.value + 40 })
  return [
    { ...snapshot, facts: snapshot.facts.map((fact) => (isHidden(fact) ? turned(fact) : fact)) },
    { ...snapshot, facts: snapshot.facts.filter((fact) => !isHidden(fact)) }
  ]
}

const sharedWith = fc.subarray([...audiences])
const lines = fc.array(fc.record({ text: fc.string({ maxLength: 20 }), at: fc.constant("2026-11-20T10:00:00Z"), sharedWith }), {
  maxLength: 3
})
const planFor = (referralId: string): fc.Arbitrary<Plan> =>
  fc.record({
    referralId: fc.constant(referralId),
    status: fc.constantFrom("101", "106", null),
    ownWords: lines,
    goals: lines,
    whereWeAreNow: lines,
    mustBeInPlace: fc.array(
      fc.record({
        what: fc.constantFrom("home", "money", "network"),
        isInPlace: fc.constantFrom(true, false, null),
        who: fc.string({ maxLength: 9 }),
        sharedWith
      }),
      { maxLength: 3 }
    )
  })

describe("pileView, laws", () => {
  // docs/method/views.md#v6-the-pile
  // Broken by: taking facts out after the findings; reading the near order for the rows.
  it("a fact not shared with the unit never changes a byte", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const seen = JSON.stringify(pileView(snapshot, pack))
        for (const other of withOthersChanged(snapshot, "unit")) expect(JSON.stringify(pileView(other, pack))).toBe(seen)
      },
      { runs: 120 }
    ))

  // docs/method/views.md#v6-the-pile
  // Broken by: asking for the place queue by the near vantage.
  it("the order of the rows is always that of the pile, whatever has been seen near the person", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const ids = (facts: ReadonlyArray<Fact>) => pileView({ ...snapshot, facts }, pack).place.ranking.map(({ referralId }) => referralId)
        const fromPile = snapshot.facts.filter(({ source }) => source === "referral" || source === "assessment")
        expect(ids(snapshot.facts)).toEqual(ids(fromPile))
      },
      { runs: 120 }
    ))

  // docs/method/views.md#v6-the-pile
  // Broken by: counting a date of today as overdue; the youngest first.
  it("the overdue are always exactly those of the place queue whose date is before today, the oldest first", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const { overdue, place } = pileView(snapshot, pack)
        const today = new Intl.DateTimeFormat("sv-SE", { timeZone: snapshot.timeZone }).format(new Date(snapshot.asOf))
        const late = place.ranking.filter(({ latestStartOn }) => latestStartOn !== null && latestStartOn < today)
        expect(overdue.map(({ referralId }) => referralId).toSorted()).toEqual(late.map(({ referralId }) => referralId).toSorted())
        const dates = overdue.map(({ latestStartOn }) => latestStartOn)
        expect(dates).toEqual(dates.toSorted())
      },
      { runs: 120 }
    ))
})

describe("nearView, laws", () => {
  // docs/method/views.md#v7-near-one-person
  // Broken by: passing the plan through whole; showing windows of another referral.
  it("a fact or an item of the plan not shared with an audience never changes a byte", () =>
    checkLaw(
      drawn.chain((given) => {
        const referral = given.snapshot.referrals[0]
        return fc.tuple(
          fc.constant(given),
          referral === undefined ? fc.constant(null) : planFor(referral.id),
          fc.constantFrom(...audiences)
        )
      }),
      ([{ pack, snapshot }, plan, audience]) => {
        if (plan === null) return
        const ask = (given: Snapshot, own: Plan) =>
          JSON.stringify(nearView(given, pack, { referralId: own.referralId, audience, plan: own }))
        const shared = <A extends { readonly sharedWith: Plan["goals"][number]["sharedWith"] }>(items: ReadonlyArray<A>) =>
          items.filter((item) => item.sharedWith.includes(audience))
        const less: Plan = {
          ...plan,
          ownWords: shared(plan.ownWords),
          goals: shared(plan.goals),
          whereWeAreNow: shared(plan.whereWeAreNow),
          mustBeInPlace: shared(plan.mustBeInPlace)
        }
        for (const other of withOthersChanged(snapshot, audience)) expect(ask(other, less)).toBe(ask(snapshot, plan))
      },
      { runs: 150 }
    ))
})

describe("shapeOfPile, laws", () => {
  // docs/method/views.md#v4-the-shape-of-the-pile
  // Broken by: telling the count; a band that starts one too early.
  it("two piles whose counts are in the same bands are never told apart", () =>
    checkLaw(
      fc.tuple(drawn, fc.nat()),
      ([{ pack, snapshot }, which]) => {
        const order = placeQueue(snapshot, pack, { vantage: "pile" }).ranking
        const left = snapshot.referrals[which % Math.max(1, snapshot.referrals.length)]
        const tomorrow = { ...snapshot, referrals: snapshot.referrals.filter((referral) => referral !== left) }
        for (const { referralId } of order) {
          if (referralId === left?.id) continue
          const next = placeQueue(tomorrow, pack, { vantage: "pile" }).ranking
          const index = (ranking: typeof order) => ranking.findIndex((row) => row.referralId === referralId)
          const isSameBand = bandOf(order.length) === bandOf(next.length) && bandOf(index(order)) === bandOf(index(next))
          const [before, after] = [snapshot, tomorrow].map((day) => JSON.stringify(shapeOfPile(day, pack, { referralId })))
          expect(before === after).toBe(isSameBand)
        }
      },
      { runs: 60 }
    ))

  // docs/method/views.md#v4-the-shape-of-the-pile
  // Broken by: a band that ends one too early.
  it("every count is always in the band that names it", () =>
    checkLaw(
      fc.nat(2000),
      (count) => {
        const [from, until] = bandOf(count)
          .split("–")
          .map((part) => Number.parseInt(part, 10))
        expect(count).toBeGreaterThanOrEqual(from ?? Number.NaN)
        if (until !== undefined) expect(count).toBeLessThanOrEqual(until)
        expect(bands).toContain(bandOf(count))
      },
      { runs: 300 }
    ))
})

describe("tensions, laws", () => {
  // docs/method/views.md#v5-tensions
  // Broken by: leaving out a referral with findings only; sorting by places first.
  it("every referral whose two sights give different positions or dates is always there, the most days first", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const told = tensions(snapshot, pack)
        const { place } = pileView(snapshot, pack)
        for (const row of place.ranking) {
          if (row.nearLatestStartOn !== row.latestStartOn || row.findings.length > 0)
            expect(told.map(({ referralId }) => referralId)).toContain(row.referralId)
        }
        const days = told.map((tension) => tension.days ?? Number.POSITIVE_INFINITY)
        expect(days).toEqual(days.toSorted((one, other) => other - one))
      },
      { runs: 120 }
    ))
})
