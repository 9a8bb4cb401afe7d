import {
  askFirstOracle,
  checkLaw,
  datesOracle,
  isNear,
  knownValue,
  later,
  medium,
  type SnapshotAndPack,
  snapshotAndPack
} from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Referral, Snapshot } from "../snapshot/Snapshot.ts"
import { datesOf } from "./datesOf.ts"

const vantages = ["pile", "near"] as const
const someReferral = fc.record({ drawn: snapshotAndPack(medium), pick: fc.nat() })
const monotoneCase = fc.record({ drawn: snapshotAndPack({ ...medium, monotone: true }), pick: fc.nat(), rise: fc.constantFrom(0.5, 1, 30) })

/** Asks about one referral of the snapshot; a snapshot without referrals has nothing to ask. */
function withReferral(drawn: SnapshotAndPack, pick: number, judge: (referral: Referral) => void): void {
  const referral = drawn.snapshot.referrals[pick % Math.max(1, drawn.snapshot.referrals.length)]
  if (referral !== undefined) judge(referral)
}

const withFacts = (snapshot: Snapshot, facts: Snapshot["facts"]): Snapshot => ({ ...snapshot, facts })

describe("datesOf, laws", () => {
  // docs/method/rules.md#r4-candidates
  // Broken by: reading the earliest instead of the latest observed fact; `>` for `>=` in ageUnder; counting a holiday as a working day.
  it("the dates by either vantage are always those read off the design's page", () =>
    checkLaw(
      snapshotAndPack(medium),
      ({ pack, snapshot }) => {
        for (const referral of snapshot.referrals) {
          for (const vantage of vantages) {
            const dates = datesOf(snapshot, pack, { referralId: referral.id, vantage })
            const { candidates, couldBeOn, guideOn, latestStartOn, possible } = dates
            expect({
              latestStartOn,
              guideOn,
              couldBeOn,
              candidates: candidates.map((one) => one.latestStartOn).toSorted(),
              possible: possible.map((one) => one.latestStartOn).toSorted()
            }).toEqual(datesOracle(snapshot, pack, referral, vantage))
          }
        }
      },
      { runs: 180 }
    ))

  // docs/method/rules.md#r7-the-near-date
  // Broken by: taking the near guide's date where it is later than the decided one.
  it("the near date is never later than the pile date, and where it is earlier a near fact is behind it", () =>
    checkLaw(
      snapshotAndPack(medium),
      ({ pack, snapshot }) => {
        for (const { id } of snapshot.referrals) {
          const pile = datesOf(snapshot, pack, { referralId: id, vantage: "pile" }).latestStartOn
          const near = datesOf(snapshot, pack, { referralId: id, vantage: "near" })
          expect((near.latestStartOn ?? "9999") <= (pile ?? "9999")).toBe(true)
          if (near.latestStartOn === pile) continue
          const behind = near.candidates
            .filter((one) => one.latestStartOn === near.latestStartOn)
            .flatMap((one) => one.because.map(({ factId }) => factId))
          const nearIds = snapshot.facts.filter((fact) => fact.referralId === id && isNear(fact)).map((fact) => fact.id)
          expect(behind.some((factId) => nearIds.includes(factId))).toBe(true)
        }
      },
      { runs: 200 }
    ))

  // docs/method/terms.md#t5-two-vantages
  // Broken by: letting facts of source nearby or person into the pile's sight.
  it("nothing seen near the person ever changes the pile's dates", () =>
    checkLaw(
      someReferral,
      ({ drawn: { pack, snapshot }, drawn, pick }) =>
        withReferral(drawn, pick, ({ id }) => {
          const far = withFacts(
            snapshot,
            snapshot.facts.filter((fact) => !isNear(fact))
          )
          const { findings: _with, ...dates } = datesOf(snapshot, pack, { referralId: id, vantage: "pile" })
          const { findings: _without, ...farDates } = datesOf(far, pack, { referralId: id, vantage: "pile" })
          expect(dates).toEqual(farDates)
        }),
      { runs: 200 }
    ))

  // docs/method/terms.md#t4-which-fact-counts
  // Broken by: counting how many facts say a thing, or who says it.
  it("the same note twice, or by two services, never changes a date", () =>
    checkLaw(
      someReferral,
      ({ drawn: { pack, snapshot }, drawn, pick }) =>
        withReferral(drawn, pick, ({ id }) => {
          const again = snapshot.facts.map((fact) => ({
            ...fact,
            id: `${fact.id}-again`,
            by: { role: "other", service: "another service" }
          }))
          const twice = withFacts(snapshot, [...snapshot.facts, ...again])
          for (const vantage of vantages) {
            const { couldBeOn, guideOn, latestStartOn } = datesOf(snapshot, pack, { referralId: id, vantage })
            expect(datesOf(twice, pack, { referralId: id, vantage })).toMatchObject({ latestStartOn, guideOn, couldBeOn })
          }
        }),
      { runs: 200 }
    ))

  // docs/method/rules.md#r5-the-guides-date
  // Broken by: taking the latest candidate in place of the earliest; `over` read as `under`.
  it("without `not` and `is: false`, a fact becoming true or greater never makes a date later", () =>
    checkLaw(
      monotoneCase,
      ({ drawn: { pack, snapshot }, drawn, pick, rise }) =>
        withReferral(drawn, pick, (referral) => {
          const own = snapshot.facts.filter((fact) => fact.referralId === referral.id)
          const raised = own[pick % Math.max(1, own.length)]
          if (raised === undefined) return
          const value = typeof raised.value === "boolean" ? true : raised.value + rise
          const after = withFacts(
            snapshot,
            snapshot.facts.map((fact) => (fact === raised ? { ...fact, value } : fact))
          )
          const isLater = (now: string | null, before: string | null) => (now ?? "9999") > (before ?? "9999")
          for (const vantage of vantages) {
            const before = datesOf(snapshot, pack, { referralId: referral.id, vantage })
            const now = datesOf(after, pack, { referralId: referral.id, vantage })
            expect(isLater(now.guideOn, before.guideOn)).toBe(false)
            // Once the pile knows what was only seen near the person, the difference is gone and the finding `guideEarlier` stands in its place.
            if (vantage === "pile" || isNear(raised)) expect(isLater(now.latestStartOn, before.latestStartOn)).toBe(false)
          }
        }),
      { runs: 400 }
    ))

  // docs/method/rules.md#r4-candidates
  // Broken by: taking the age on the day of the question instead of on the seniority date.
  it("time passing never makes a date later, over midnights and New Years alike", () =>
    checkLaw(
      fc.record({ drawn: snapshotAndPack(medium), pick: fc.nat(), minutes: fc.oneof(fc.nat(2000), fc.nat(1_000_000)) }),
      ({ drawn: { pack, snapshot }, drawn, minutes, pick }) =>
        withReferral(drawn, pick, ({ id }) => {
          for (const vantage of vantages) {
            const question = { referralId: id, vantage }
            expect(datesOf(later(snapshot, minutes), pack, question)).toEqual(datesOf(snapshot, pack, question))
          }
        }),
      { runs: 200 }
    ))

  // docs/method/rules.md#r9-ask-first
  // Broken by: asking about a circumstance that is known, or about nothing while an earlier date is possible.
  it("there is always a question to ask where a possible date is earlier, never else, and never about something known", () =>
    checkLaw(
      someReferral,
      ({ drawn: { pack, snapshot }, drawn, pick }) =>
        withReferral(drawn, pick, (referral) => {
          for (const vantage of vantages) {
            const { askFirst, latestStartOn, possible } = datesOf(snapshot, pack, { referralId: referral.id, vantage })
            expect(askFirst !== null).toBe(possible.some((one) => one.latestStartOn < (latestStartOn ?? "9999")))
            if (askFirst?.question.tag !== "circumstance") continue
            expect(knownValue(snapshot, referral, vantage, askFirst.question.circumstance)).toBeUndefined()
          }
        }),
      { runs: 300 }
    ))

  // docs/method/rules.md#r10-findings
  // Broken by: a guide date on the very day of the decided one found earlier; a circumstance known not to be there listed.
  it("an earlier guide date and a circumstance on the law's list are always found, and nothing else", () =>
    checkLaw(
      snapshotAndPack(medium),
      ({ pack, snapshot }) => {
        for (const referral of snapshot.referrals) {
          const decided = referral.rights.latestStartOn
          const earlier = vantages.flatMap((vantage) => {
            const { guideOn } = datesOracle(snapshot, pack, referral, vantage)
            return decided === undefined || guideOn === null || guideOn >= decided ? [] : [{ tag: "guideEarlier", vantage, guideOn }]
          })
          const listed = pack.conditions.find(({ code }) => code === referral.condition)?.circumstances ?? []
          const isSeen = (circumstance: string) =>
            ![undefined, false].includes(knownValue(snapshot, referral, "near", circumstance) as boolean)
          const individual = listed.filter(isSeen).map((circumstance) => ({ tag: "assessIndividually", fact: { circumstance } }))
          const { findings } = datesOf(snapshot, pack, { referralId: referral.id, vantage: "pile" })
          expect(findings.length).toBe(earlier.length + individual.length)
          expect(findings).toMatchObject([...earlier, ...individual])
        }
      },
      { runs: 80 }
    ))

  // docs/method/rules.md#r9-ask-first
  // Broken by: asking by the order of the pack alone; an age outside the years that are possible; a rule whose age is settled said to wait for it.
  it("no answer to any other question ever gives an earlier date than an answer to the one asked first", () =>
    checkLaw(
      snapshotAndPack(medium),
      ({ pack, snapshot }) => {
        for (const referral of snapshot.referrals) {
          for (const vantage of vantages) {
            const { askFirst } = datesOf(snapshot, pack, { referralId: referral.id, vantage })
            expect(askFirst).toEqual(askFirstOracle(snapshot, pack, referral, vantage))
          }
        }
      },
      { runs: 400 }
    ))
})
