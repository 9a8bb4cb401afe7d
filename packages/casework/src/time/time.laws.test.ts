import { formatInstant, instantMillis } from "@samsyn/core"
import { checkLaw, medium, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import { approachAt, intakeAt } from "../intake/asTimePasses.ts"
import { intakeOf } from "../intake/intakeOf.ts"
import type { Occasion } from "../Occasion.ts"
import { offersAt } from "../offers/offersAt.ts"
import { pileOf } from "../pileOf.ts"
import { noRecords, type Records, recordLists } from "../records/Records.ts"
import { standingsOf } from "../windows/standingOf.ts"
import { allOwed } from "./allOwed.ts"

const hour = 3_600_000
const minute = 60_000

/** A pile that was imported, and some time after it: a file knows nothing of what time did meanwhile. */
const later = fc
  .record({ drawn: snapshotAndPack(medium), minutes: fc.oneof(fc.constantFrom(0, 1, 60, 121, 1440, 2881), fc.nat(60_000)) })
  .map(({ drawn: { pack, snapshot }, minutes }) => {
    const { asOf, holidays, timeZone } = snapshot
    const occasionAt = (at: string) => ({ at, timeZone, holidays, rulePack: pack })
    const imported = decide(noRecords, { tag: "import-snapshot", snapshot }, occasionAt(asOf))
    const records = imported.tag === "accepted" ? imported.events.reduce(evolve, noRecords) : noRecords
    return { records, occasion: occasionAt(formatInstant(instantMillis(asOf) + minutes * minute)) }
  })
type Later = typeof later extends fc.Arbitrary<infer A> ? A : never

/** What is passed on, as anyone who asks reads it. */
function read(records: Records, occasion: Occasion) {
  return {
    intakes: records.referrals.map((referral) => intakeAt(referral, intakeOf(records, referral.id), occasion)),
    approaches: records.approaches.map((approach) => approachAt(approach, occasion)),
    offers: offersAt(records, occasion),
    windows: records.windows.map((window) => standingsOf(records, occasion)(window))
  }
}

function letTimePass({ occasion, records }: Later) {
  const decision = decide(records, { tag: "let-time-pass" }, occasion)
  if (decision.tag === "refused") throw new Error("time is never refused")
  return { events: decision.events, after: decision.events.reduce(evolve, records) }
}

describe("time, laws", () => {
  // docs/method/windows-and-places.md#wp4-what-only-time-does
  // Broken by: a room that puts a window again each time it is asked; an event with nothing in it.
  it("never passes twice: what it has done at an occasion is done", () =>
    checkLaw(
      later,
      ({ occasion, records }) => {
        const { after, events } = letTimePass({ occasion, records })

        assert.isAtMost(events.length, 1)
        assert.deepStrictEqual(letTimePass({ occasion, records: after }).events, [])
        for (const { puts } of events) {
          const rows = recordLists.flatMap((list) => (puts[list] ?? []).map((row) => ({ row, before: records[list] })))
          assert.isNotEmpty(rows)
          for (const { before, row } of rows) assert.isFalse(before.some((known) => JSON.stringify(known) === JSON.stringify(row)))
        }
      },
      { runs: 150 }
    ))

  // docs/method/windows-and-places.md#wp4-what-only-time-does
  // Broken by: the moment of asking for the end of the day at which intake is passed on, or an offer ends; who owes a talk read from what was recorded alone; a hold that keeps a vacancy out of the list until its end is recorded.
  it("never changes what anyone reads by being put on record", () =>
    checkLaw(
      later,
      ({ occasion, records }) => {
        const { after } = letTimePass({ occasion, records })

        assert.deepStrictEqual(pileOf(after, occasion), pileOf(records, occasion))
        assert.deepStrictEqual(allOwed(after, occasion), allOwed(records, occasion))
        for (const days of [0, 1, 30]) {
          const then = { ...occasion, at: formatInstant(instantMillis(occasion.at) + days * 24 * hour) }
          assert.deepStrictEqual(read(after, then), read(records, then))
        }
      },
      { runs: 150 }
    ))

  // docs/method/windows-and-places.md#wp7-what-is-owed
  // Broken by: instants of one day in no order; the last due first; a filter by owner that compares services.
  it("always lists what is owed with the longest overdue first, and each of it under its kind, its owner and whether it is overdue", () =>
    checkLaw(
      later,
      ({ occasion, records }) => {
        const owed = allOwed(records, occasion)
        const latest = owed.map((one) => ("dueAt" in one ? Date.parse(one.dueAt) : Date.parse(`${one.dueOn}T12:00:00Z`) + 26 * hour))
        const earliest = owed.map((one) => ("dueAt" in one ? Date.parse(one.dueAt) : Date.parse(`${one.dueOn}T12:00:00Z`) - 26 * hour))

        for (const [index, time] of earliest.entries()) {
          for (const next of latest.slice(index + 1)) assert.isAtMost(time, next)
        }
        const instants = owed.flatMap((one) => ("dueAt" in one ? [Date.parse(one.dueAt)] : []))
        assert.deepStrictEqual(
          instants,
          instants.toSorted((one, other) => one - other)
        )
        for (const one of owed) {
          if ("dueAt" in one) assert.strictEqual(one.overdue, Date.parse(one.dueAt) < Date.parse(occasion.at))
        }
        for (const kind of new Set(owed.map((one) => one.kind))) {
          assert.deepStrictEqual(
            allOwed(records, occasion, { kind }),
            owed.filter((one) => one.kind === kind)
          )
        }
        for (const owner of new Set(owed.map((one) => one.owner.role))) {
          assert.deepStrictEqual(
            allOwed(records, occasion, { owner }),
            owed.filter((one) => one.owner.role === owner)
          )
        }
        const [overdue, not] = [allOwed(records, occasion, { overdue: true }), allOwed(records, occasion, { overdue: false })]
        assert.strictEqual(overdue.length + not.length, owed.length)
        assert.isTrue(overdue.every((one) => one.overdue) && not.every((one) => !one.overdue))
      },
      { runs: 100 }
    ))

  it("always finds something to do, and something owed, often enough to mean something", () => {
    let [passed, nothing, owed] = [0, 0, 0]
    checkLaw(
      later,
      (drawn) => {
        if (letTimePass(drawn).events.length > 0) passed += 1
        else nothing += 1
        owed += allOwed(drawn.records, drawn.occasion).length
      },
      { runs: 100 }
    )

    assert.isAbove(passed, 20)
    assert.isAbove(nothing, 5)
    assert.isAbove(owed, 200)
  })
})
