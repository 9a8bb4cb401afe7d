import { checkLaw, small, type SnapshotAndPack, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { match } from "../matching/match.ts"
import { assessmentQueue, placeQueue } from "../queues/queues.ts"
import { formatInstant, instantMillis } from "../time/instant.ts"
import { sideBySide } from "../views/sideBySide.ts"
import { actNow } from "./actNow.ts"
import { nextChangeAt } from "./nextChangeAt.ts"

/** Everything the core answers about a snapshot, the time of asking apart. */
function answers({ pack, snapshot }: SnapshotAndPack): unknown {
  const withoutTime = ({ asOf: _asOf, ...answer }: { readonly asOf: string }) => answer
  return [
    withoutTime(placeQueue(snapshot, pack, { vantage: "near" })),
    withoutTime(assessmentQueue(snapshot, pack)),
    actNow(snapshot, pack),
    match(snapshot, pack),
    snapshot.referrals.map(({ id }) => withoutTime(sideBySide(snapshot, pack, { referralId: id, audience: "unit" })))
  ]
}

describe("nextChangeAt, laws", () => {
  // docs/method/windows.md#w8-the-next-change
  // Broken by: any of the instants left out, such as the end of a hold, a door's hour or midnight.
  it("no answer ever changes before the next change, and it is always later than now", () =>
    checkLaw(
      fc.record({
        drawn: snapshotAndPack(small),
        isBeforeWindow: fc.boolean(),
        share: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }))
      }),
      ({ drawn, isBeforeWindow, share }) => {
        const { pack } = drawn
        const [window] = drawn.snapshot.windows
        const soonShown = instantMillis(window?.openedAt ?? drawn.snapshot.asOf) - 14 * 86_400_000 - 60_000
        const snapshot = isBeforeWindow ? { ...drawn.snapshot, asOf: formatInstant(soonShown) } : drawn.snapshot
        const now = instantMillis(snapshot.asOf)
        const next = instantMillis(nextChangeAt(snapshot, pack))
        expect(next).toBeGreaterThan(now)
        const between = formatInstant(now + Math.floor((next - 1 - now) * share))
        expect(answers({ pack, snapshot: { ...snapshot, asOf: between } })).toEqual(answers({ pack, snapshot }))
      },
      { runs: 200 }
    ))
})
