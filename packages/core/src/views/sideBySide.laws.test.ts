import {
  checkLaw,
  datesOracle,
  knownValue,
  medium,
  placeQueueOracle,
  reordered,
  type SnapshotAndPack,
  snapshotAndPack
} from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { forAudience } from "../facts/sight.ts"
import { type Audience, audiences, type Fact, type Snapshot } from "../snapshot/Snapshot.ts"
import { sideBySide } from "./sideBySide.ts"

const drawnAndPick = fc.record({ drawn: snapshotAndPack(medium), pick: fc.nat() })

/** Everything that one audience can be answered about the referrals of a snapshot, as it is sent. */
const allAnswers = ({ pack, snapshot }: SnapshotAndPack, audience: Audience): string =>
  JSON.stringify(snapshot.referrals.map(({ id }) => sideBySide(snapshot, pack, { referralId: id, audience })))

const changedFact = (fact: Fact, pick: number): Fact => ({
  ...fact,
  value: typeof fact.value === "boolean" ? !fact.value : fact.value + 1 + (pick % 40),
  source: (["referral", "assessment", "nearby", "person"] as const)[pick % 4] ?? "nearby",
  observedAt: pick % 2 === 0 ? fact.observedAt : "2020-01-01T00:00:00Z",
  by: { role: "changed", service: "changed" }
})

describe("sideBySide, laws", () => {
  // docs/method/views.md#v1-audience
  // Broken by: taking unshared facts out of the columns after the dates were computed.
  it("a fact not shared with an audience never changes a byte of what that audience is answered", () => {
    let changed = 0
    checkLaw(
      drawnAndPick,
      ({ drawn: { pack, snapshot }, pick }) => {
        for (const audience of audiences) {
          const isUnshared = (fact: Fact) => !fact.sharedWith.includes(audience)
          const facts: ReadonlyArray<Snapshot> = [
            { ...snapshot, facts: snapshot.facts.map((fact, index) => (isUnshared(fact) ? changedFact(fact, pick + index) : fact)) },
            { ...snapshot, facts: snapshot.facts.filter((fact) => !isUnshared(fact)) }
          ]
          if (snapshot.facts.some(isUnshared)) changed++
          const answered = allAnswers({ pack, snapshot }, audience)
          for (const other of facts) {
            expect(allAnswers({ pack, snapshot: other }, audience)).toBe(answered)
            expect(JSON.stringify(forAudience(other, audience))).toBe(JSON.stringify(forAudience(snapshot, audience)))
          }
        }
      },
      { runs: 80 }
    )
    expect(changed).toBeGreaterThan(0)
  })

  // docs/method/views.md#v2-side-by-side
  // Broken by: positions or dates computed on all facts; the difference with the wrong sign.
  it("the dates, the difference and the positions are always those of the facts that the audience may know", () =>
    checkLaw(
      drawnAndPick,
      ({ drawn: { pack, snapshot }, pick }) => {
        const referral = snapshot.referrals[pick % Math.max(1, snapshot.referrals.length)]
        if (referral === undefined) return
        for (const audience of audiences) {
          const known = forAudience(snapshot, audience)
          const answer = sideBySide(snapshot, pack, { referralId: referral.id, audience })
          const [pile, near] = (["pile", "near"] as const).map((vantage) => datesOracle(known, pack, referral, vantage))
          expect(answer.latestStartOn.pile).toBe(pile?.latestStartOn)
          if (audience === "person") {
            expect([answer.difference, answer.disagreements, answer.position, answer.latestStartOn.near]).toEqual([
              undefined,
              undefined,
              undefined,
              undefined
            ])
            continue
          }
          const days = Date.parse(pile?.latestStartOn ?? "") - Date.parse(near?.latestStartOn ?? "")
          expect(answer.latestStartOn.near).toBe(near?.latestStartOn)
          expect(answer.couldBeOn).toEqual({ pile: pile?.couldBeOn, near: near?.couldBeOn })
          if (pile?.latestStartOn !== null) expect(answer.difference?.days).toBe(Number.isNaN(days) ? 0 : days / 86_400_000)
          if (audience !== "unit") {
            expect(answer.position).toBeUndefined()
            continue
          }
          const positionBy = (vantage: "pile" | "near") =>
            placeQueueOracle(known, pack, vantage).find(({ referralId }) => referralId === referral.id)?.position ?? null
          expect(answer.position).toEqual({ pile: positionBy("pile"), near: positionBy("near") })
        }
      },
      { runs: 200 }
    ))

  // docs/method/views.md#v2-side-by-side
  // Broken by: a column that leaves out disagreements, or shows a fact that a later one has overtaken.
  it("every circumstance spoken of always stands in exactly one group, with the fact that counts", () =>
    checkLaw(
      drawnAndPick,
      ({ drawn: { pack, snapshot }, pick }) => {
        const referral = snapshot.referrals[pick % Math.max(1, snapshot.referrals.length)]
        if (referral === undefined) return
        const { disagreements, facts } = sideBySide(snapshot, pack, { referralId: referral.id, audience: "unit" })
        const known = forAudience(snapshot, "unit")
        const spokenOf = new Set(known.facts.filter(({ referralId }) => referralId === referral.id).map(({ circumstance }) => circumstance))
        const groups = [...facts.both, ...facts.onlyNearby, ...facts.onlyPile, ...(disagreements ?? [])]
        expect(groups.map(({ circumstance }) => circumstance).toSorted()).toEqual([...spokenOf].toSorted())
        for (const { circumstance, nearby, pile } of [...facts.both, ...(disagreements ?? [])]) {
          expect(pile.value).toBe(knownValue(known, referral, "pile", circumstance))
          expect(["nearby", "person"]).toContain(nearby.source)
        }
        for (const say of facts.both) expect(say.pile.value).toBe(say.nearby.value)
        for (const say of disagreements ?? []) expect(say.pile.value).not.toBe(say.nearby.value)
        for (const say of facts.onlyPile) expect(say.value).toBe(knownValue(known, referral, "pile", say.circumstance))
        for (const say of facts.onlyNearby) {
          expect(knownValue(known, referral, "pile", say.circumstance)).toBeUndefined()
          expect(say.value).toBe(knownValue(known, referral, "near", say.circumstance))
        }
      },
      { runs: 200 }
    ))

  // docs/method/views.md#v3-who-is-told-what
  // Broken by: leaving out for the person what the two sides speak of differently; showing both sides of it.
  it("the person is always shown every circumstance shared with them once, with the fact that counts, and never a dispute", () =>
    checkLaw(
      drawnAndPick,
      ({ drawn: { pack, snapshot }, pick }) => {
        const referral = snapshot.referrals[pick % Math.max(1, snapshot.referrals.length)]
        if (referral === undefined) return
        const answer = sideBySide(snapshot, pack, { referralId: referral.id, audience: "person" })
        const known = forAudience(snapshot, "person")
        const spokenOf = new Set(known.facts.filter(({ referralId }) => referralId === referral.id).map(({ circumstance }) => circumstance))
        const { both, onlyNearby, onlyPile } = answer.facts
        expect([...both, ...onlyNearby, ...onlyPile].map(({ circumstance }) => circumstance).toSorted()).toEqual([...spokenOf].toSorted())
        for (const say of [...onlyNearby, ...onlyPile]) expect(say.value).toBe(knownValue(known, referral, "near", say.circumstance))
        for (const say of both) expect(say.pile.value).toBe(say.nearby.value)
        expect(Object.keys(answer)).not.toContain("disagreements")
      },
      { runs: 150 }
    ))

  // docs/method/views.md#v2-side-by-side
  // Broken by: facts or findings listed in the order of the file.
  it("the order of the input never matters, to a byte", () =>
    checkLaw(
      fc.record({ drawn: snapshotAndPack(medium), salt: fc.nat() }),
      ({ drawn: { pack, snapshot }, salt }) => {
        const other = reordered(snapshot, salt)
        for (const { id } of snapshot.referrals) {
          for (const audience of audiences) {
            const question = { referralId: id, audience }
            expect(JSON.stringify(sideBySide(other, pack, question))).toBe(JSON.stringify(sideBySide(snapshot, pack, question)))
          }
        }
      },
      { runs: 60 }
    ))
})
