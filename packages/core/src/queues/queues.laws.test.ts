import {
  assessmentQueueOracle,
  checkLaw,
  isNear,
  later,
  medium,
  placeQueueOracle,
  pointsThousandths,
  reordered,
  small,
  type SnapshotAndPack,
  snapshotAndPack,
  withoutReferrals
} from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { assessmentQueue, placeQueue } from "./queues.ts"
import { whyBefore } from "./whyBefore.ts"

const vantages = ["pile", "near"] as const
const drawn = snapshotAndPack(medium)
const drawnAndPick = fc.record({ drawn, pick: fc.nat() })

const placeOrder = ({ pack, snapshot }: SnapshotAndPack, vantage: (typeof vantages)[number] = "pile") =>
  placeQueue(snapshot, pack, { vantage }).ranking.map(({ referralId }) => referralId)
const assessmentOrder = ({ pack, snapshot }: SnapshotAndPack) => assessmentQueue(snapshot, pack).ranking.map(({ referralId }) => referralId)

describe("queues, laws", () => {
  // docs/method/queues.md#q1-the-place-queue
  // Broken by: seniority before latest start; no date sorted first; ties by lot taken away; couldBePosition counted among the moved.
  it("the place queue by either vantage is always the one sorted by the pack's keys", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        for (const vantage of vantages) {
          const ranking = placeQueue(snapshot, pack, { vantage }).ranking
          expect(
            ranking.map(({ couldBeOn, couldBePosition, latestStartOn, position, referralId }) => ({
              referralId,
              position,
              latestStartOn,
              couldBeOn,
              couldBePosition
            }))
          ).toEqual(placeQueueOracle(snapshot, pack, vantage))
        }
      },
      { runs: 400 }
    ))

  // docs/method/queues.md#q2-the-assessment-queue
  // Broken by: counting the assessment clock from the seniority date; leaving unranked lanes out.
  it("the assessment queue is always the one sorted by the pack's keys", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const ranking = assessmentQueue(snapshot, pack).ranking
        expect(
          ranking.map(({ assessmentDueOn, guideOn, nearGuideOn, position, referralId }) => ({
            referralId,
            position,
            assessmentDueOn,
            guideOn,
            nearGuideOn
          }))
        ).toEqual(assessmentQueueOracle(snapshot, pack))
      },
      { runs: 300 }
    ))

  // docs/method/queues.md#q7-what-never-matters
  // Broken by: an order that is not total; reasons listed in the order of the file.
  it("the order of the input never matters, to a byte", () =>
    checkLaw(
      fc.record({ drawn, salt: fc.nat() }),
      ({ drawn: { pack, snapshot }, salt }) => {
        const other = reordered(snapshot, salt)
        for (const vantage of vantages) {
          expect(JSON.stringify(placeQueue(other, pack, { vantage }))).toBe(JSON.stringify(placeQueue(snapshot, pack, { vantage })))
        }
        expect(JSON.stringify(assessmentQueue(other, pack))).toBe(JSON.stringify(assessmentQueue(snapshot, pack)))
      },
      { runs: 200 }
    ))

  // docs/method/queues.md#q1-the-place-queue
  // Broken by: a key that depends on the others, such as a share of the longest wait.
  it("removing one referral never reorders the others", () =>
    checkLaw(
      drawnAndPick,
      ({ drawn: { pack, snapshot }, pick }) => {
        const gone = snapshot.referrals[pick % Math.max(1, snapshot.referrals.length)]?.id ?? ""
        const rest = { pack, snapshot: withoutReferrals(snapshot, [gone]) }
        for (const vantage of vantages) {
          expect(placeOrder(rest, vantage)).toEqual(placeOrder({ pack, snapshot }, vantage).filter((id) => id !== gone))
        }
        expect(assessmentOrder(rest)).toEqual(assessmentOrder({ pack, snapshot }).filter((id) => id !== gone))
      },
      { runs: 200 }
    ))

  // docs/method/queues.md#q1-the-place-queue
  // Broken by: ordering the pile by the near date, or by a finding.
  it("nothing seen near the person ever changes the pile's order or its reasons", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const far = { ...snapshot, facts: snapshot.facts.filter((fact) => !isNear(fact)) }
        expect(placeQueue(far, pack, { vantage: "pile" })).toEqual(placeQueue(snapshot, pack, { vantage: "pile" }))
        expect(assessmentOrder({ pack, snapshot: far })).toEqual(assessmentOrder({ pack, snapshot }))
      },
      { runs: 200 }
    ))

  // docs/method/queues.md#q7-what-never-matters
  // Broken by: adding up points over facts instead of over scales.
  it("the same note twice, or by two services, never changes an order", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const again = snapshot.facts.map((fact) => ({ ...fact, id: `${fact.id}-again`, by: { role: "other", service: "another service" } }))
        const twice = { ...snapshot, facts: [...snapshot.facts, ...again] }
        for (const vantage of vantages) {
          expect(placeQueueOracle(twice, pack, vantage)).toEqual(placeQueueOracle(snapshot, pack, vantage))
          expect(placeOrder({ pack, snapshot: twice }, vantage)).toEqual(placeOrder({ pack, snapshot }, vantage))
        }
        expect(assessmentOrder({ pack, snapshot: twice })).toEqual(assessmentOrder({ pack, snapshot }))
      },
      { runs: 150 }
    ))

  // docs/method/queues.md#q7-what-never-matters
  // Broken by: a rating that falls with the value; the latest candidate in place of the earliest.
  it("without `not` and `is: false`, a fact becoming true or greater never lowers its person", () =>
    checkLaw(
      fc.record({ drawn: snapshotAndPack({ ...medium, monotone: true }), pick: fc.nat(), rise: fc.constantFrom(0.5, 1, 30) }),
      ({ drawn: { pack, snapshot }, pick, rise }) => {
        const raised = snapshot.facts[pick % Math.max(1, snapshot.facts.length)]
        if (raised === undefined) return
        const value = typeof raised.value === "boolean" ? true : raised.value + rise
        const after = { ...snapshot, facts: snapshot.facts.map((fact) => (fact === raised ? { ...fact, value } : fact)) }
        for (const vantage of isNear(raised) ? vantages : (["pile"] as const)) {
          const before = placeOrder({ pack, snapshot }, vantage).indexOf(raised.referralId)
          expect(placeOrder({ pack, snapshot: after }, vantage).indexOf(raised.referralId)).toBeLessThanOrEqual(before)
        }
      },
      { runs: 200 }
    ))

  // docs/method/queues.md#q7-what-never-matters
  // Broken by: any use of windows, of contacts or of today in a key.
  it("a missed appointment, a window open or missing, the passing of a midnight or a New Year never moves anyone", () =>
    checkLaw(
      fc.record({ drawn, minutes: fc.oneof(fc.nat(2000), fc.nat(1_000_000)) }),
      ({ drawn: { pack, snapshot }, minutes }) => {
        const missed: Snapshot = later({ ...snapshot, windows: snapshot.windows.map((window) => ({ ...window, contacted: [] })) }, minutes)
        const without: Snapshot = { ...snapshot, windows: [], approaches: [] }
        for (const changed of [missed, without]) {
          for (const vantage of vantages) {
            expect(placeQueue(changed, pack, { vantage }).ranking).toEqual(placeQueue(snapshot, pack, { vantage }).ranking)
          }
          expect(assessmentOrder({ pack, snapshot: changed })).toEqual(assessmentOrder({ pack, snapshot }))
        }
      },
      { runs: 150 }
    ))

  // docs/method/queues.md#q7-what-never-matters
  // Broken by: sex, origin or wishes as a hidden tie-breaker.
  it("no field outside the pack's keys ever matters: sex, language, residence, referrer, wishes, needs", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const plain: Snapshot = {
          ...snapshot,
          referrals: snapshot.referrals.map(({ earliestOn: _e, legalEndOn: _l, onlyWishes: _o, referrerKind: _r, ...referral }) => ({
            ...referral,
            personKey: `other-${referral.personKey}`,
            person: referral.person.born === undefined ? { sex: "other" as const } : { born: referral.person.born, residence: "elsewhere" },
            careLevels: [],
            needs: [],
            wishes: []
          })),
          vacancies: [],
          refusals: [],
          commitments: []
        }
        for (const vantage of vantages) {
          expect(placeQueue(plain, pack, { vantage }).ranking).toEqual(placeQueue(snapshot, pack, { vantage }).ranking)
        }
        expect(assessmentQueue(plain, pack).ranking).toEqual(assessmentQueue(snapshot, pack).ranking)
      },
      { runs: 150 }
    ))

  // docs/method/queues.md#q8-points-in-packs-that-order-by-them
  // Broken by: rounding each part; leaving a scale out of the parts.
  it("the parts of points always add up to the key, in whole thousandths", () =>
    checkLaw(
      snapshotAndPack({ ...medium, order: "points" }),
      ({ pack, snapshot }) => {
        for (const vantage of vantages) {
          for (const row of placeQueue(snapshot, pack, { vantage }).ranking) {
            const referral = snapshot.referrals.find(({ id }) => id === row.referralId)
            const key = row.keys.find(({ key }) => key === "points")?.value
            const parts = row.because.flatMap((because) => (because.key === "points" ? because.parts : []))
            expect(referral === undefined ? undefined : pointsThousandths(snapshot, pack, referral, vantage)).toBe(key)
            expect(parts.reduce((sum, part) => sum + part.thousandths, 0)).toBe(key)
          }
        }
      },
      { runs: 200 }
    ))

  // docs/method/queues.md#q3-apart
  // Broken by: dropping those whose lane is unranked, or those who were refused.
  it("everyone always stands somewhere: in the place queue, apart, or waiting for an assessment", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const place = placeQueue(snapshot, pack, { vantage: "pile" })
        const ranked = new Set(pack.lanes.filter((lane) => lane.ranked).map((lane) => lane.code))
        const expectedApart = snapshot.referrals.filter(({ lane, rights }) => rights.outcome === "refused" || !ranked.has(lane))
        expect(place.apart.map(({ referralId }) => referralId).toSorted()).toEqual(expectedApart.map(({ id }) => id).toSorted())
        const standing = [...place.ranking, ...place.apart, ...assessmentQueue(snapshot, pack).ranking].map(({ referralId }) => referralId)
        expect([...new Set(standing)].toSorted()).toEqual(snapshot.referrals.map(({ id }) => id).toSorted())
      },
      { runs: 150 }
    ))

  // docs/method/queues.md#q5-because-and-why-before
  // Broken by: naming the last key that differs.
  it("why one stands before another always names the first key that differs, in the order of the queue", () =>
    checkLaw(
      snapshotAndPack(small),
      ({ pack, snapshot }) => {
        for (const vantage of vantages) {
          const ranking = placeQueue(snapshot, pack, { vantage }).ranking
          for (const [index, first] of ranking.entries()) {
            for (const second of ranking.slice(index + 1)) {
              const differing = first.keys.findIndex((key, at) => JSON.stringify(key.value) !== JSON.stringify(second.keys[at]?.value))
              expect(whyBefore(snapshot, pack, { referralIds: [second.referralId, first.referralId], vantage })).toMatchObject({
                tag: "ordered",
                key: pack.order.place[differing],
                first: { referralId: first.referralId, position: first.position, value: first.keys[differing]?.value },
                second: { referralId: second.referralId, position: second.position }
              })
            }
          }
        }
      },
      { runs: 150 }
    ))
})
