import { actNow, assessmentQueue, generic, match, noTsb, placeQueue, readSnapshot, verify } from "@samsyn/core"
import fc from "fast-check"
import { lawSeed } from "@samsyn/testing"
import { assert, describe, it } from "vitest"
import { norwegianHolidays } from "../src/configuration/holidays.ts"
import { displayNames } from "../src/seed/names.ts"
import { syntheticUnit } from "../src/seed/syntheticUnit.ts"

const setting = { timeZone: "Europe/Oslo", holidays: norwegianHolidays(2026), rulePack: noTsb }
const fridayNight = Date.parse("2026-11-27T22:40:00Z")
const instants = fc.integer({ min: Date.parse("2026-01-01T00:00:00Z"), max: Date.parse("2029-01-01T00:00:00Z") })

describe("the synthetic unit", () => {
  it("is always one that the core accepts, whenever now is", () => {
    fc.assert(
      fc.property(instants, (now) => {
        assert.deepStrictEqual(readSnapshot(syntheticUnit(now, setting).snapshot, noTsb).tag, "accepted")
      }),
      { seed: lawSeed, numRuns: 60 }
    )
  })

  it("is always the same for the same now", () => {
    assert.deepStrictEqual(syntheticUnit(fridayNight, setting), syntheticUnit(fridayNight, setting))
  })

  it("shows what a day at the desk can hold", () => {
    const { snapshot } = syntheticUnit(fridayNight, setting)
    const today = "2026-11-27"
    const pile = placeQueue(snapshot, noTsb, { vantage: "pile" })
    const near = new Map(placeQueue(snapshot, noTsb, { vantage: "near" }).ranking.map((row) => [row.referralId, row.latestStartOn]))
    const windows = actNow(snapshot, noTsb)
    const matching = match(snapshot, noTsb)

    assert.strictEqual(snapshot.referrals.length, 60)
    assert.strictEqual(snapshot.units.length, 10)
    assert.strictEqual(pile.ranking.length, 46)
    assert.strictEqual(pile.ranking.filter((row) => row.latestStartOn !== null && row.latestStartOn < today).length, 3)
    assert.isAtLeast(pile.ranking.filter((row) => near.get(row.referralId) !== row.latestStartOn).length, 6)
    assert.strictEqual(assessmentQueue(snapshot, noTsb).ranking.length, 10)
    assert.deepStrictEqual(new Set(snapshot.referrals.map((referral) => referral.lane)), new Set(["ordinary", "emergency", "compulsory"]))
    assert.deepStrictEqual(new Set(windows.map((row) => row.kind)), new Set(["readiness", "opportunity", "danger", "norm"]))
    assert.isTrue(windows.some((row) => row.contactOverdue))
    assert.isTrue(windows.some((row) => row.state === "upcoming"))
    assert.isTrue(windows.some((row) => row.about === "a-1"))
    assert.isAtLeast(matching.assignments.length, 15)
    assert.isAtLeast(matching.unplaced.length, 5)
    assert.deepStrictEqual(verify(snapshot, noTsb, matching), [])
  })

  it("has someone past the latest start who was told and for whom something else is tried, one who was told, and one of whom neither is said", () => {
    const { breaches, snapshot } = syntheticUnit(fridayNight, setting)
    const late = snapshot.referrals.filter(({ lane, rights }) => lane === "ordinary" && (rights.latestStartOn ?? "9") < "2026-11-27")

    assert.strictEqual(late.length, 3)
    assert.deepStrictEqual(
      breaches.map(({ told, tried }) => [told?.how, tried?.remedy]),
      [
        ["phone", "breach-notified"],
        ["letter", undefined]
      ]
    )
    assert.isTrue(breaches.every(({ referralId }) => late.some(({ id }) => id === referralId)))
  })

  it("has a name of its own for everyone in it", () => {
    const { identities, snapshot } = syntheticUnit(fridayNight, setting)
    const keys = [...snapshot.referrals, ...snapshot.approaches].map((record) => record.personKey)

    assert.strictEqual(new Set(identities.map((identity) => identity.displayName)).size, identities.length)
    assert.deepStrictEqual(
      keys.filter((key) => !identities.some((identity) => identity.personKey === key)),
      []
    )
  })

  it("has given names that go with the sexes", () => {
    const { identities, snapshot } = syntheticUnit(fridayNight, setting)
    const nameOf = new Map(identities.map(({ displayName, personKey }) => [personKey, displayName]))
    const others = snapshot.referrals.filter(
      ({ person, personKey }) =>
        !displayNames[person.sex === "male" ? "male" : "female"].some((displayName) => displayName === nameOf.get(personKey))
    )

    assert.deepStrictEqual(others, [])
    assert.sameMembers([...new Set(snapshot.referrals.map(({ person }) => person.sex))], ["female", "male"])
  })

  it("is refused by a pack whose codes it does not use", () => {
    assert.strictEqual(readSnapshot(syntheticUnit(fridayNight, setting).snapshot, generic).tag, "refused")
  })
})
