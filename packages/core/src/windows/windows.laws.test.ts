import { actNowOracle, checkLaw, later, medium, reordered, snapshotAndPack, windowStateOracle } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { durationMillis } from "../time/duration.ts"
import { formatInstant, instantMillis } from "../time/instant.ts"
import { actNow } from "./actNow.ts"
import { windowState } from "./windowState.ts"

const drawn = snapshotAndPack(medium)
const drawnAndMinutes = fc.record({ drawn, minutes: fc.oneof(fc.constant(0), fc.nat(3000), fc.nat(60_000)) })

/** The answer with instants as milliseconds, so that it does not matter how an instant is written. */
const inMillis = (record: object): object =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      typeof value === "string" && /^\d{4}-.*Z$/.test(value) ? instantMillis(value) : value
    ])
  )

describe("windows, laws", () => {
  // docs/method/windows.md#w3-state
  // Broken by: counting phases from the opening after a confirmation; `<=` for `<` at the end of a phase; ignoring endsAt.
  it("the state of a window is always the one read off the design's page, now, later, and at every turn it takes", () =>
    checkLaw(
      drawnAndMinutes,
      ({ drawn: { pack, snapshot }, minutes }) => {
        for (const window of snapshot.windows) {
          const trigger = pack.triggers.find(({ code }) => code === window.trigger)
          if (trigger === undefined) throw new Error("drawn without a trigger")
          const evidence = [window.openedAt, ...window.confirmedAt].map(instantMillis)
          const turns = [
            ...evidence,
            ...evidence.flatMap((at) => trigger.phases.map(({ until }) => at + durationMillis(until))),
            ...[window.endsAt, window.closed?.at].flatMap((at) => (at === undefined ? [] : [instantMillis(at)]))
          ]
          for (const at of [instantMillis(later(snapshot, minutes).asOf), ...turns, ...turns.map((turn) => turn - 1)]) {
            expect(inMillis(windowState(window, trigger, formatInstant(at)))).toEqual(windowStateOracle(window, trigger, at))
          }
        }
      },
      { runs: 100 }
    ))

  // docs/method/windows.md#w6-act-now
  // Broken by: contactBy counted from a confirmation; doors read in UTC; holidays ignored; danger not first; a contact yet to come counted.
  it("act now always lists the open and the coming windows in their order, with the doors and the duty of the moment", () =>
    checkLaw(
      fc.record({ drawn, minutes: fc.integer({ min: -3000, max: 6000 }), isOnTheHour: fc.boolean() }),
      ({ drawn: { pack, snapshot }, isOnTheHour, minutes }) => {
        const asOf = later(snapshot, minutes).asOf
        expectAsOracle({ ...snapshot, asOf: isOnTheHour ? `${asOf.slice(0, 14)}00:00Z` : asOf }, pack)
        for (const { contactBy } of actNow(snapshot, pack)) expectAsOracle({ ...snapshot, asOf: contactBy }, pack)
        const [first] = snapshot.windows
        if (first === undefined) return
        const fourteenDaysBefore = formatInstant(instantMillis(first.openedAt) - 14 * 86_400_000)
        expectAsOracle({ ...snapshot, asOf: fourteenDaysBefore }, pack)
      },
      { runs: 150 }
    ))

  // docs/method/windows.md#w6-act-now
  // Broken by: listing doors in the order of the file.
  it("the order of the input never matters to act now, to a byte", () =>
    checkLaw(
      fc.record({ drawn, salt: fc.nat() }),
      ({ drawn: { pack, snapshot }, salt }) =>
        expect(JSON.stringify(actNow(reordered(snapshot, salt), pack))).toBe(JSON.stringify(actNow(snapshot, pack))),
      { runs: 200 }
    ))

  // docs/method/windows.md#w3-state
  // Broken by: counting phases from now.
  it("a window that is over never opens again by itself", () =>
    checkLaw(
      drawnAndMinutes,
      ({ drawn: { pack, snapshot }, minutes }) => {
        for (const window of snapshot.windows) {
          const trigger = pack.triggers.find(({ code }) => code === window.trigger)
          if (trigger === undefined) throw new Error("drawn without a trigger")
          const steps = ["upcoming", "open", "closed"]
          const now = steps.indexOf(windowState(window, trigger, snapshot.asOf).tag)
          expect(steps.indexOf(windowState(window, trigger, later(snapshot, minutes).asOf).tag)).toBeGreaterThanOrEqual(now)
        }
      },
      { runs: 150 }
    ))
})

/** Act now is compared with the oracle but for how an instant is written. */
function expectAsOracle(snapshot: Snapshot, pack: RulePack): void {
  const rows = actNow(snapshot, pack).map((row) => ({
    windowId: row.windowId,
    state: row.state,
    closesAt: instantMillis(row.closesAt),
    contactBy: instantMillis(row.contactBy),
    contactOverdue: row.contactOverdue,
    doorsOpen: row.doorsOpen.map(({ doorId }) => doorId).toSorted(),
    onDuty: row.duty !== null
  }))
  expect(rows).toEqual(actNowOracle(snapshot, pack))
}
