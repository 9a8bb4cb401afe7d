import { assessmentQueue, civilDateAfter, civilDateAt, forAudience, match, type Snapshot } from "@samsyn/core"
import { checkLaw, contested, medium, type SnapshotAndPack, snapshotAndPack, withOnePlaceEach } from "@samsyn/testing"
import fc from "fast-check"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import type { RightsShown } from "../assessment/rightsRecordOf.ts"
import type { Command } from "../Command.ts"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import { DecisionRecord } from "../records/DecisionRecord.ts"
import { noRecords, type Records } from "../records/Records.ts"
import { proposalOf } from "./proposalOf.ts"
import { replay } from "./replay.ts"

const coordinator = { role: "coordinator", service: "inntaksteamet" }
const assessor = { role: "assessor", service: "vurderingsenheten" }

interface Unit {
  readonly records: Records
  readonly occasion: Occasion
}

function unitOf({ pack, snapshot: drawn }: SnapshotAndPack): Unit {
  const { asOf, holidays, timeZone } = drawn
  const vacancies = drawn.vacancies.map((vacancy) => ({ ...vacancy, confirmedAt: asOf }))
  const occasion: Occasion = { at: asOf, timeZone, holidays, rulePack: pack, lastEventNumber: 1 }
  const decision = decide(noRecords, { tag: "import-snapshot", snapshot: withOnePlaceEach({ ...drawn, vacancies }) }, occasion)
  if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal.faults))
  return { records: decision.events.reduce(evolve, noRecords), occasion }
}

const dayAfter = ({ at, timeZone }: Occasion, days: number) => civilDateAfter(civilDateAt(at, timeZone), { days }, [])
const pileOfUnit = ({ occasion, records }: Unit): Snapshot => forAudience(pileOf(records, occasion), "unit")

/** A decision on the right of someone, with the right, condition and lane that the referral has or a date far off. */
function rightOf({ occasion, records }: Unit, index: number): Command | undefined {
  const referral = records.referrals[index % Math.max(1, records.referrals.length)]
  if (referral === undefined) return undefined
  return {
    tag: "decide-rights",
    decision: {
      id: "decided",
      referralId: referral.id,
      by: assessor,
      rights: { outcome: "granted", latestStartOn: dayAfter(occasion, 90) },
      condition: referral.condition,
      lane: referral.lane,
      reasons: { circumstances: [], text: "As it was found" }
    },
    decisionRecordId: "record"
  }
}

/** A place that the proposal gives, held. */
function placeOf(unit: Unit, index: number): Command | undefined {
  const pile = pileOfUnit(unit)
  const { assignments } = match(pile, unit.occasion.rulePack)
  const pair = assignments[index % Math.max(1, assignments.length)]
  if (pair === undefined) return undefined
  return {
    tag: "hold-place",
    offer: { id: "held", referralId: pair.referralId, vacancyId: pair.vacancyId, until: dayAfter(unit.occasion, 1) },
    proposal: { digest: proposalOf(pile, unit.occasion.rulePack).digest },
    by: coordinator,
    decisionRecordId: "record"
  }
}

/** What is kept of a decision, as a file has it. */
function recordOf(unit: Unit, command: Command | undefined): DecisionRecord | undefined {
  const decision = command && decide(unit.records, command, unit.occasion)
  if (decision === undefined || decision.tag === "refused") return undefined
  const record = decision.events.flatMap(({ decisionRecord }) => decisionRecord ?? [])[0]
  if (record === undefined) return undefined
  const file = Schema.fromJsonString(DecisionRecord)
  return Schema.decodeSync(file)(Schema.encodeSync(file)(record))
}

const units = fc.oneof(snapshotAndPack(contested), snapshotAndPack(medium)).map(unitOf)
const seen = new Map<string, number>()
const count = (what: string): void => {
  seen.set(what, (seen.get(what) ?? 0) + 1)
}

/** The record with one field changed: words and digests another, an answer or a slice a little more, and so on. */
function changedIn(record: DecisionRecord, field: string): unknown {
  const copy = JSON.parse(JSON.stringify(record)) as { [name: string]: unknown }
  const [outer = "", inner] = field.split(".")
  if (inner !== undefined) {
    copy[outer] = { ...(copy[outer] as object), [inner]: "0".repeat(64) }
    return copy
  }
  const value = copy[outer]
  copy[outer] =
    typeof value === "number"
      ? value + 1
      : typeof value === "string"
        ? `${value}0`
        : outer === "slice"
          ? { ...(value as object), holidays: [...((value as Snapshot).holidays ?? []), "2999-12-24"] }
          : { ...(value as object), other: "other" }
  return copy
}

const fieldsOf = (record: DecisionRecord) => [
  ...Object.keys(record).filter((field) => field !== "seals" && field !== "digests" && field !== "kind"),
  ...Object.keys(record.digests).map((name) => `digests.${name}`)
]

describe("a decision record that is replayed, laws", () => {
  // docs/method/offers.md#o5-decision-records
  // Broken by: comparing the answer only; sealing everything but the digests; taking a record without seals for one that holds.
  it("always names the field that was changed in it and says that the record was, and never says so of one that was not", () =>
    checkLaw(
      fc.tuple(units, fc.nat(), fc.nat(), fc.boolean()),
      ([unit, index, which, isPlace]) => {
        const record = recordOf(unit, (isPlace ? placeOf : rightOf)(unit, index))
        if (record === undefined) return
        count(record.kind)
        assert.deepStrictEqual(replay(record, unit.occasion.rulePack), { tag: "identical" })
        const fields = fieldsOf(record)
        const field = fields[which % fields.length] ?? ""
        const replayed = replay(changedIn(record, field) as DecisionRecord, unit.occasion.rulePack)
        if (replayed.tag === "identical") return assert.fail(`${field} was changed, and nobody saw it`)
        assert.include(
          replayed.fields.filter(({ why }) => why === "record").map((one) => one.field),
          field
        )
        assert.deepInclude(replayed.because, { tag: "record" })
        const { seals: _, ...bare } = record
        const unsealed = replay(bare as DecisionRecord, unit.occasion.rulePack)
        assert.deepStrictEqual(unsealed.tag === "different" && unsealed.because, [{ tag: "unsealed" }])
      },
      { runs: 400 }
    ))
})

describe("what a decision on the right rested on, laws", () => {
  // docs/method/assessment.md#a1-a-decision-and-its-history
  // Broken by: answering on what those near may know; answering on the referral as it is after the decision only; keeping who saw a fact.
  it("is always what stood beside it, and never rests on what the unit may not know, nor on anyone else", () =>
    checkLaw(
      fc.tuple(snapshotAndPack(medium).map(unitOf), fc.nat()),
      ([unit, index]) => {
        const command = rightOf(unit, index)
        const record = recordOf(unit, command)
        if (command?.tag !== "decide-rights" || record === undefined) return
        const { referralId } = command.decision
        const { shown } = JSON.parse(record.answer) as RightsShown
        const row = assessmentQueue(pileOfUnit(unit), unit.occasion.rulePack).ranking.find((one) => one.referralId === referralId)
        if (row !== undefined) {
          count("beside the queue")
          assert.deepStrictEqual([shown.pile.guideOn, shown.near.guideOn], [row.guideOn, row.nearGuideOn])
          assert.deepStrictEqual(shown.near.askFirst, row.askFirst)
        }
        const { facts, referrals } = unit.records
        const own = {
          ...unit.records,
          referrals: referrals.filter(({ id }) => id === referralId),
          facts: facts.filter((fact) => fact.referralId === referralId && fact.sharedWith.includes("unit")),
          windows: [],
          approaches: [],
          offers: [],
          refusals: []
        }
        const alone = recordOf({ ...unit, records: own }, command)
        assert.deepStrictEqual([alone?.slice, alone?.answer], [record.slice, record.answer])
        const [kept] = record.slice.referrals
        assert.sameMembers([kept?.id, kept?.personKey], ["r-1", "p-1"])
        assert.isTrue(Object.keys(kept?.person ?? {}).every((key) => key === "born"))
        for (const { by } of record.slice.facts) assert.deepStrictEqual(by, { role: "withheld", service: "withheld" })
      },
      { runs: 400 }
    ))

  it("are tried often enough to mean something", () => {
    for (const what of ["hold", "right", "beside the queue"]) assert.isAbove(seen.get(what) ?? 0, 20, what)
  })
})
