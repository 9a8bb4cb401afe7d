import {
  checkLaw,
  choicesOracle,
  contested,
  edgeStart,
  matchingOracle,
  medium,
  mostPlacedOracle,
  placeQueueOracle,
  placesFree,
  poolOracle,
  renamed,
  reordered,
  type SnapshotAndPack,
  snapshotAndPack,
  standingCommitments,
  withoutReferrals
} from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Referral, Snapshot } from "../snapshot/Snapshot.ts"
import { match } from "./match.ts"
import type { Matching } from "./Matching.ts"
import { whyNot } from "./whyNot.ts"

const crowd = { ...medium, vacancies: 8, contested: true }
const drawn = snapshotAndPack(contested)
const drawnCrowd = snapshotAndPack(crowd)

/** Days late of everyone in a matching; without a place: infinity. */
const latenessOf = (matching: Matching): ReadonlyMap<string, number> =>
  new Map([
    ...matching.assignments.map(({ daysLate, referralId }) => [referralId, daysLate] as const),
    ...matching.unplaced.map(({ referralId }) => [referralId, Number.POSITIVE_INFINITY] as const)
  ])

const withReferrals = (snapshot: Snapshot, change: (referral: Referral, index: number) => Referral): Snapshot => ({
  ...snapshot,
  referrals: snapshot.referrals.map(change)
})

describe("match, laws", () => {
  // docs/method/matching.md#m5-six-levels
  // Broken by: any level left out or two exchanged; the last open window taken for the first; a level read along the pool backwards.
  it("small matchings are always the best of all there are, by all six vectors", () =>
    checkLaw(
      drawn,
      ({ pack, snapshot }) => {
        const assignments = match(snapshot, pack).assignments
        expect(assignments.map(({ daysLate, referralId, startsOn, vacancyId }) => ({ referralId, vacancyId, startsOn, daysLate }))).toEqual(
          matchingOracle(snapshot, pack)
        )
      },
      { runs: 700 }
    ))

  // docs/method/matching.md#m5-six-levels
  // Broken by: giving one place more than there are; forgetting a commitment; leaving someone out of both lists.
  it("everyone of the pool is always either placed where they are eligible or unplaced, and no vacancy is overfull", () =>
    checkLaw(
      fc.oneof(snapshotAndPack(medium), drawnCrowd),
      ({ pack, snapshot }) => {
        const { assignments, unplaced, vacancies } = match(snapshot, pack)
        const pool = choicesOracle(snapshot, pack)
        const ids = pool.map(({ referral }) => referral.id)
        const inPoolOrder = (found: ReadonlyArray<{ readonly referralId: string }>) =>
          ids.filter((id) => found.some(({ referralId }) => referralId === id))
        expect([...assignments, ...unplaced].map(({ referralId }) => referralId).toSorted()).toEqual(ids.toSorted())
        for (const listed of [assignments, unplaced]) expect(listed.map(({ referralId }) => referralId)).toEqual(inPoolOrder(listed))
        for (const { daysLate, inWindow, referralId, startsOn, vacancyId, wishRank } of assignments) {
          const costs = pool
            .find(({ referral }) => referral.id === referralId)
            ?.choices.find((choice) => choice.vacancyId === vacancyId)?.costs
          expect([daysLate, wishRank, startsOn]).toEqual([costs?.[0], costs?.[1], costs?.[4]])
          if (inWindow !== null) expect(inWindow).toBe(costs?.[3] === 0)
        }
        const left = new Map(placesFree(snapshot))
        for (const { vacancyId } of assignments) left.set(vacancyId, (left.get(vacancyId) ?? 0) - 1)
        expect(new Map(vacancies.map(({ placesLeft, vacancyId }) => [vacancyId, placesLeft]))).toEqual(left)
        expect(Math.min(0, ...left.values())).toBe(0)
      },
      { runs: 250 }
    ))

  // docs/method/matching.md#m6-why-no-one-earlier-loses
  // Broken by: searching for the one who has fewest choices first; a later person's search that moves an earlier one to a later start.
  it("what the first of the order get never depends on who comes after them", () =>
    checkLaw(
      fc.record({ drawn: drawnCrowd, pick: fc.nat() }),
      ({ drawn: { pack, snapshot }, pick }) => {
        const pool = poolOracle(snapshot, pack).map(({ id }) => id)
        const first = pool.slice(0, 1 + (pick % Math.max(1, pool.length)))
        const queue = placeQueueOracle(snapshot, pack, "pile").map(({ referralId }) => referralId)
        const committed = committedPersons(snapshot)
        const after = queue
          .slice(queue.indexOf(first.at(-1) ?? "") + 1)
          .filter((id) => !snapshot.referrals.some((referral) => referral.id === id && committed.has(referral.personKey)))
        const all = latenessOf(match(snapshot, pack))
        const alone = latenessOf(match(withoutReferrals(snapshot, after), pack))
        for (const id of first) expect(alone.get(id)).toBe(all.get(id))
      },
      { runs: 200 }
    ))

  // docs/method/matching.md#m6-why-no-one-earlier-loses
  // Broken by: filling vacancies by the longest list of takers; forgetting to reopen nothing after a closure.
  it("one more place never makes anyone uncovered or more late, and newly places at most one, while the same referrals stand in the order", () =>
    checkLaw(
      fc.record({ drawn: drawnCrowd, pick: fc.nat() }),
      ({ drawn: { pack, snapshot }, pick }) => {
        const widened = snapshot.vacancies[pick % Math.max(1, snapshot.vacancies.length)]
        if (widened === undefined) return
        const wider = {
          ...snapshot,
          vacancies: snapshot.vacancies.map((one) => (one === widened ? { ...one, places: one.places + 1 } : one))
        }
        if (poolIds({ pack, snapshot: wider }) !== poolIds({ pack, snapshot })) return
        const before = match(snapshot, pack)
        const after = match(wider, pack)
        expectNobodyWorse(before, after)
        expect(after.assignments.length - before.assignments.length).toBeLessThanOrEqual(1)
      },
      { runs: 200 }
    ))

  // docs/method/matching.md#m6-why-no-one-earlier-loses
  // Broken by: a total that is optimised over everyone at once.
  it("a withdrawal never makes anyone else uncovered or more late, and newly places at most one", () =>
    checkLaw(
      fc.record({ drawn: drawnCrowd, pick: fc.nat() }),
      ({ drawn: { pack, snapshot }, pick }) => {
        const free = snapshot.referrals.filter(({ personKey }) => !committedPersons(snapshot).has(personKey))
        const leaver = free[pick % Math.max(1, free.length)]
        if (leaver === undefined) return
        const gone = snapshot.referrals.filter(({ personKey }) => personKey === leaver.personKey).map(({ id }) => id)
        const before = match(snapshot, pack)
        const after = match(withoutReferrals(snapshot, gone), pack)
        expectNobodyWorse(before, after)
        const wasPlaced = new Set(before.assignments.map(({ referralId }) => referralId))
        expect(after.assignments.filter(({ referralId }) => !wasPlaced.has(referralId)).length).toBeLessThanOrEqual(1)
      },
      { runs: 200 }
    ))

  // docs/method/matching.md#m6-why-no-one-earlier-loses
  // Broken by: first come, first served without moving anyone already placed.
  it("where everyone can only be on time, as many are always placed as a maximum flow", () =>
    checkLaw(
      drawnCrowd,
      ({ pack, snapshot }) => {
        const onTime = withReferrals(snapshot, (referral) => ({ ...referral, rights: { ...referral.rights, latestStartOn: "2049-12-31" } }))
        const { assignments } = match(onTime, pack)
        expect(assignments.every(({ daysLate }) => daysLate === 0)).toBe(true)
        expect(assignments.length).toBe(mostPlacedOracle(onTime, pack))
      },
      { runs: 200 }
    ))

  // docs/method/matching.md#m1-pool
  // Broken by: counting a hold past its end; matching a person who already holds a place by another referral.
  it("nobody whose person holds a place is ever placed again, and no committed place is ever given away", () =>
    checkLaw(
      fc.oneof(snapshotAndPack(medium), drawnCrowd),
      ({ pack, snapshot }) => {
        const { assignments, unplaced } = match(snapshot, pack)
        const committed = committedPersons(snapshot)
        for (const { referralId } of [...assignments, ...unplaced]) {
          expect(committed.has(snapshot.referrals.find(({ id }) => id === referralId)?.personKey ?? "")).toBe(false)
        }
        for (const vacancy of snapshot.vacancies) {
          const taken = [...assignments, ...standingCommitments(snapshot)].filter(({ vacancyId }) => vacancyId === vacancy.id)
          expect(taken.length).toBeLessThanOrEqual(vacancy.places)
        }
      },
      { runs: 200 }
    ))

  // docs/method/matching.md#m5-six-levels
  // Broken by: ties left to the order of the file.
  it("the order of the input never matters, to a byte", () =>
    checkLaw(
      fc.record({ drawn: drawnCrowd, salt: fc.nat() }),
      ({ drawn: { pack, snapshot }, salt }) =>
        expect(JSON.stringify(match(reordered(snapshot, salt), pack))).toBe(JSON.stringify(match(snapshot, pack))),
      { runs: 150 }
    ))

  // docs/method/matching.md#m5-six-levels
  // Broken by: comparing ids anywhere but as the last tie.
  it("the names of things never matter but as the last tie", () =>
    checkLaw(
      fc.record({
        drawn: drawnCrowd,
        kind: fc.constantFrom("referral" as const, "person" as const, "unit" as const, "window" as const, "fact" as const)
      }),
      ({ drawn: { pack, snapshot }, kind }) => {
        const noTies = withReferrals(snapshot, (referral, index) => ({ ...referral, lot: index }))
        const turned = (id: string) =>
          `${String(9999 - ([...id].reduce((sum, letter) => sum * 3 + letter.charCodeAt(0), 0) % 9999)).padStart(4, "0")}-${id}`
        const plain = match(noTies, pack)
        const other = match(renamed(noTies, kind, turned), pack)
        const name = (id: string) => (kind === "referral" ? turned(id) : id)
        expect(other).toEqual({
          ...plain,
          assignments: plain.assignments.map((one) => ({ ...one, referralId: name(one.referralId) })),
          unplaced: plain.unplaced.map((one) => ({ ...one, referralId: name(one.referralId) })),
          closures: plain.closures.map((one) => ({ ...one, holders: one.holders.map(name) })),
          vacancies: plain.vacancies.map((one) => ({
            ...one,
            gainedByOneMore: one.gainedByOneMore === null ? null : name(one.gainedByOneMore)
          }))
        })
      },
      { runs: 150 }
    ))

  // docs/method/matching.md#m14-again
  // Broken by: leaving a place empty that someone eligible waits for.
  it("once its own result is accepted, nobody is ever left to place", () =>
    checkLaw(
      snapshotAndPack({ ...crowd, persons: "one-each" }),
      ({ pack, snapshot }) => {
        const before = match(snapshot, pack)
        const standing = standingCommitments(snapshot)
        const accepted: Snapshot = {
          ...snapshot,
          commitments: [
            ...standing,
            ...before.assignments.map(({ referralId, startsOn, vacancyId }) => ({
              referralId,
              vacancyId,
              startsOn,
              state: "accepted" as const
            }))
          ]
        }
        const after = match(accepted, pack)
        expect(after.assignments).toEqual([])
        expect(after.unplaced.map(({ referralId }) => referralId)).toEqual(before.unplaced.map(({ referralId }) => referralId))
        const left = ({ vacancies }: Matching) => vacancies.map(({ placesLeft, vacancyId }) => ({ vacancyId, placesLeft }))
        expect(left(after)).toEqual(left(before))
      },
      { runs: 200 }
    ))

  // docs/method/matching.md#m5-six-levels
  // Broken by: putting the window before the right, the wish or the care level.
  it("windows never change anyone's days late, wish or care level", () =>
    checkLaw(
      drawnCrowd,
      ({ pack, snapshot }) => {
        const careLevel = (id: string) => snapshot.vacancies.find((vacancy) => vacancy.id === id)?.careLevel
        const rightsAndChoices = (matching: Matching) =>
          matching.assignments.map(({ daysLate, referralId, vacancyId, wishRank }) => ({
            referralId,
            daysLate,
            wishRank,
            level: careLevel(vacancyId)
          }))
        const without = match({ ...snapshot, windows: [] }, pack)
        const withWindows = match(snapshot, pack)
        expect(rightsAndChoices(withWindows)).toEqual(rightsAndChoices(without))
        expect(withWindows.unplaced.map(({ referralId }) => referralId)).toEqual(without.unplaced.map(({ referralId }) => referralId))
      },
      { runs: 200 }
    ))

  // docs/method/matching.md#m8-closures-and-certificates
  // Broken by: a closure listed one too early; a holder who could leave on time; a certificate that leaves out an edge.
  it("the certificate of everyone unplaced or late always checks by hand", () =>
    checkLaw(
      fc.oneof(drawn, drawnCrowd),
      ({ pack, snapshot }) => {
        expectCertificatesHold({ pack, snapshot }, match(snapshot, pack))
      },
      { runs: 300 }
    ))
})

describe("whyNot, laws", () => {
  // docs/method/matching.md#m3-eligible
  // Broken by: any one condition left out; ages read on the seniority date; the first 48 hours of a refusal counted.
  it("no reason is ever given against an eligible pair, and always at least one against any other", () =>
    checkLaw(
      snapshotAndPack(medium),
      ({ pack, snapshot }) => {
        for (const referral of snapshot.referrals) {
          for (const vacancy of snapshot.vacancies) {
            const failed = whyNot(snapshot, pack, { referralId: referral.id, vacancyId: vacancy.id })
            expect(failed.length === 0).toBe(edgeStart(snapshot, pack, referral, vacancy) !== undefined)
          }
        }
      },
      { runs: 250 }
    ))

  // docs/method/matching.md#m3-eligible
  // Broken by: stopping at the first failed condition.
  it("each failed condition is always listed, so that mending those listed makes the pair eligible", () =>
    checkLaw(
      snapshotAndPack(medium),
      ({ pack, snapshot }) => {
        for (const referral of snapshot.referrals.slice(0, 4)) {
          for (const vacancy of snapshot.vacancies.slice(0, 3)) {
            const failed = new Set(
              whyNot(snapshot, pack, { referralId: referral.id, vacancyId: vacancy.id }).map(({ condition }) => condition)
            )
            const { freeUntil: _freeUntil, intakeDays: _intakeDays, ...always } = vacancy
            const mended = {
              ...(failed.has("day") ? always : vacancy),
              ...(failed.has("place") ? { places: vacancy.places + 1 } : {}),
              ...(failed.has("need") ? { features: referral.needs } : {}),
              ...(failed.has("careLevel") ? { careLevel: referral.careLevels[0] ?? "" } : {}),
              ...(failed.has("admits") ? { admits: {} } : {})
            }
            const person = failed.has("wish") ? { ...referral, onlyWishes: false } : referral
            const after = {
              ...snapshot,
              referrals: snapshot.referrals.map((one) => (one === referral ? person : one)),
              vacancies: snapshot.vacancies.map((one) => (one === vacancy ? mended : one)),
              refusals: failed.has("refusal") ? [] : snapshot.refusals
            }
            // A start on another day can meet another bound: whoever had no day is only asked about the day.
            if (failed.has("day"))
              expect(
                whyNot(after, pack, { referralId: referral.id, vacancyId: vacancy.id }).map(({ condition }) => condition)
              ).not.toContain("day")
            else expect(edgeStart(after, pack, person, mended)).toBeDefined()
          }
        }
      },
      { runs: 100 }
    ))
})

const poolIds = ({ pack, snapshot }: SnapshotAndPack) =>
  poolOracle(snapshot, pack)
    .map(({ id }) => id)
    .join()

function committedPersons(snapshot: Snapshot): ReadonlySet<string> {
  const ids = standingCommitments(snapshot).map(({ referralId }) => referralId)
  return new Set(snapshot.referrals.filter(({ id }) => ids.includes(id)).map(({ personKey }) => personKey))
}

/** Of those in both matchings nobody is uncovered or later in the second. */
function expectNobodyWorse(before: Matching, after: Matching): void {
  const now = latenessOf(after)
  for (const [id, lateness] of latenessOf(before)) {
    const late = now.get(id)
    if (late !== undefined) expect(late).toBeLessThanOrEqual(lateness)
  }
}

/** Goes through each certificate as a clerk would, with the list of choices and without the solver. */
function expectCertificatesHold({ pack, snapshot }: SnapshotAndPack, matching: Matching): void {
  const people = choicesOracle(snapshot, pack)
  const order = people.map(({ referral }) => referral.id)
  const lateness = latenessOf(matching)
  const left = new Map(matching.vacancies.map(({ placesLeft, vacancyId }) => [vacancyId, placesLeft]))
  const placesOf = (referralId: string) =>
    (people.find(({ referral }) => referral.id === referralId)?.choices ?? []).filter(({ vacancyId }) => vacancyId !== null)
  for (const { certificate, referralId } of [...matching.unplaced, ...matching.assignments]) {
    const late = lateness.get(referralId) ?? 0
    expect(certificate === undefined).toBe(late === 0)
    if (certificate === undefined) continue
    const better = placesOf(referralId).filter(({ costs }) => costs[0] < late)
    if (certificate.tag === "noneEligible") expect(placesOf(referralId)).toEqual([])
    if (certificate.tag === "noneSooner") expect([better.length, placesOf(referralId).length > 0]).toEqual([0, true])
    if (certificate.tag !== "full") continue
    const closures = matching.closures.slice(0, certificate.through + 1)
    expect(closures.length).toBe(certificate.through + 1)
    const closed = new Set(closures.flatMap(({ vacancies }) => vacancies))
    const holders = matching.assignments.filter(({ vacancyId }) => closed.has(vacancyId))
    expect([...closed].map((id) => left.get(id))).toEqual([...closed].map(() => 0))
    expect(closures.flatMap((closure) => closure.holders).toSorted()).toEqual(holders.map((holder) => holder.referralId).toSorted())
    expect(better.every(({ vacancyId }) => closed.has(vacancyId ?? ""))).toBe(true)
    for (const holder of holders) {
      if (holder.referralId === referralId) continue
      expect(order.indexOf(holder.referralId)).toBeLessThan(order.indexOf(referralId))
      const ways = placesOf(holder.referralId).filter(({ costs }) => costs[0] <= holder.daysLate)
      expect(ways.every(({ vacancyId }) => closed.has(vacancyId ?? ""))).toBe(true)
    }
  }
}
