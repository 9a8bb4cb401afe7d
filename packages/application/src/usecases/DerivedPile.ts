import { type CaseworkEvent, evolve } from "@samsyn/casework"
import { Context, Effect, Layer, Ref, Schedule, Stream, SubscriptionRef } from "effect"
import { type NumberedEvent, type RecordsAt, rowsPerRead } from "../ports/RecordsPort.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"

/** How long after the store stopped telling of changes it is listened to again. */
const listenAgainAfter = "500 millis"

/**
 * The records of the unit in this process's memory, with the number of the event that they are right after.
 *
 * Read from the store once, then kept current by the events that follow: this process's own at once, those of others as soon as the store tells of them.
 * It holds nothing that the store does not, and can be read anew at any time.
 * Laws: the pile at a number is the records that the store had right after that event · its number never goes back.
 */
export class DerivedPile extends Context.Service<
  DerivedPile,
  {
    /** What this process knows, from memory; while the store tells of no changes, it is asked whether there are any. */
    readonly known: Effect.Effect<RecordsAt, StoreUnavailable>
    /** What every process has recorded by now. */
    readonly caughtUp: Effect.Effect<RecordsAt, StoreUnavailable>
    /** Takes in events that this process has just recorded after event number `after`. */
    readonly takeIn: (after: number, events: ReadonlyArray<CaseworkEvent>) => Effect.Effect<void>
    /** Reads it anew from the store. */
    readonly rebuilt: Effect.Effect<RecordsAt, StoreUnavailable>
    /** The numbers of last events that this process has come to know, the newest known first. */
    readonly eventNumbers: Stream.Stream<number>
  }
>()("@samsyn/application/DerivedPile") {
  static readonly layer = Layer.effect(
    DerivedPile,
    Effect.gen(function* () {
      const records = yield* UnitRecords
      const pile = yield* Ref.make<RecordsAt | undefined>(undefined)
      const lastHeard = yield* SubscriptionRef.make(0)
      const isTold = yield* Ref.make(false)

      const hear = (number: number) => SubscriptionRef.update(lastHeard, (last) => Math.max(last, number))

      const rebuilt = Effect.gen(function* () {
        const loaded = yield* records.load
        const now = yield* Ref.modify(pile, (before) => {
          const newer = before === undefined || before.eventNumber <= loaded.eventNumber ? loaded : before
          return [newer, newer]
        })
        yield* hear(now.eventNumber)
        return now
      })

      const caughtUp: Effect.Effect<RecordsAt, StoreUnavailable> = Effect.gen(function* () {
        const before = yield* Ref.get(pile)
        if (before === undefined) return yield* rebuilt
        const following = yield* records.eventsAfter(before.eventNumber)
        if (following.some(({ event }) => event.amends !== undefined)) return yield* rebuilt
        const now = yield* Ref.modify(pile, (at = before) => {
          const then = following.reduce(movedOn, at)
          return [then, then]
        })
        yield* hear(now.eventNumber)
        return following.length < rowsPerRead ? now : yield* caughtUp
      })

      const known = Effect.gen(function* () {
        const now = yield* Ref.get(pile)
        if (now === undefined) return yield* caughtUp
        if (yield* Ref.get(isTold)) return now
        return (yield* records.lastEventNumber) === now.eventNumber ? now : yield* caughtUp
      })

      const takeIn = Effect.fn("DerivedPile.takeIn")(function* (after: number, events: ReadonlyArray<CaseworkEvent>) {
        const numbered = events.map((event, index) => ({ number: after + index + 1, event }))
        const now = yield* Ref.updateAndGet(pile, (before) => (before === undefined ? before : numbered.reduce(movedOn, before)))
        if (now !== undefined) yield* hear(now.eventNumber)
      })

      const told = Effect.fn("DerivedPile.told")(function* (number: number) {
        const now = yield* Ref.get(pile)
        if (now !== undefined && now.eventNumber < number) yield* caughtUp
        yield* hear(number)
        yield* Ref.set(isTold, true)
      })

      yield* Stream.runForEach(records.changes, told).pipe(
        Effect.ensuring(Ref.set(isTold, false)),
        Effect.catchTag("StoreUnavailable", ({ operation, sqlState }) =>
          Effect.logWarning("changes are not heard").pipe(Effect.annotateLogs({ operation, sqlState }))
        ),
        Effect.repeat(Schedule.spaced(listenAgainAfter)),
        Effect.forkScoped
      )

      return DerivedPile.of({ known, caughtUp, takeIn, rebuilt, eventNumbers: SubscriptionRef.changes(lastHeard) })
    })
  )
}

/** Events that are in already change nothing. */
function movedOn(at: RecordsAt, { event, number }: NumberedEvent): RecordsAt {
  return number === at.eventNumber + 1 ? { eventNumber: number, records: evolve(at.records, event) } : at
}
