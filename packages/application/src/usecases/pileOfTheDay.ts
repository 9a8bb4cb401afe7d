import { evolve, noRecords, pileOf, type Records } from "@samsyn/casework"
import { civilDateAt, overFrom, type Snapshot } from "@samsyn/core"
import { Effect, Ref } from "effect"
import { type RecordsPort, rowsPerRead } from "../ports/RecordsPort.ts"
import type { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"

/**
 * The pile as it was when a civil day began, read from the log: the same in every process and after every start, so that asking again that day tells nothing
 * more. On the day of the unit's first event it is the pile right after that one.
 *
 * Cost: one reading of the log for each day; after that it is kept.
 */
export const makePileOfTheDay = Effect.fnUntraced(function* (unitRecords: RecordsPort, setting: Setting["Service"]) {
  const { timeZone } = setting
  const kept = yield* Ref.make<{ readonly day: string; readonly pile: Snapshot } | undefined>(undefined)

  const lastBefore: (day: string, after: number) => Effect.Effect<number, StoreUnavailable> = Effect.fnUntraced(function* (day, after) {
    const links = yield* unitRecords.logAfter(after)
    const first = links.findIndex(({ recordedAt }) => civilDateAt(recordedAt, timeZone) >= day)
    if (first >= 0) return after + first
    return links.length < rowsPerRead ? after + links.length : yield* lastBefore(day, after + links.length)
  })

  const recordsAt = Effect.fnUntraced(function* (last: number) {
    let records: Records = noRecords
    for (let after = 0; after < last; after += rowsPerRead) {
      const following = yield* unitRecords.eventsAfter(after)
      records = following.filter(({ number }) => number <= last).reduce((before, { event }) => evolve(before, event), records)
    }
    return records
  })

  return Effect.fn("pileOfTheDay")(function* (day: string) {
    const known = yield* Ref.get(kept)
    if (known?.day === day) return known.pile
    const records = yield* recordsAt(Math.max(1, yield* lastBefore(day, 0)))
    const pile = pileOf(records, { ...setting, at: overFrom(day, timeZone) })
    yield* Ref.set(kept, { day, pile })
    return pile
  })
})
