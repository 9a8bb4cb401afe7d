import { type CaseworkEvent, evolve, noRecords, type Records } from "@samsyn/casework"
import { Context, Effect, Layer, Ref } from "effect"
import { ConcurrentChange } from "./ConcurrentChange.ts"
import type { StoreUnavailable } from "./StoreUnavailable.ts"

/** The records as they were right after an event; `eventNumber` is 0 before the first. */
export interface RecordsAt {
  readonly eventNumber: number
  readonly records: Records
}

/** Events that one command made, to follow event number `after`. `recordedAt` is an instant. */
export interface Change {
  readonly after: number
  readonly recordedAt: string
  readonly events: ReadonlyArray<CaseworkEvent>
}

/**
 * The records of a unit of coordination and the events behind them.
 *
 * Laws: the records are the fold of the events · `commit` writes the rows of `writes(event)` and appends the events, numbered from `after + 1`, all or nothing ·
 * `commit` fails with `ConcurrentChange`, and writes nothing, when `after` is not the number of the last event.
 */
export class UnitRecords extends Context.Service<
  UnitRecords,
  {
    readonly load: Effect.Effect<RecordsAt, StoreUnavailable>
    readonly commit: (change: Change) => Effect.Effect<void, ConcurrentChange | StoreUnavailable>
    /** The number of the last event: cheap, and the answer to whether the store answers. */
    readonly lastEventNumber: Effect.Effect<number, StoreUnavailable>
  }
>()("@samsyn/application/UnitRecords") {
  /** Records that live as long as the process: the model that the stores are tested against. */
  static readonly layerMemory = Layer.effect(
    UnitRecords,
    Effect.gen(function* () {
      const state = yield* Ref.make<RecordsAt>({ eventNumber: 0, records: noRecords })
      return UnitRecords.of({
        load: Ref.get(state),
        commit: Effect.fn("UnitRecords.commit")(function* ({ after, events }) {
          const isCurrent = yield* Ref.modify(state, (now) =>
            now.eventNumber === after
              ? [true, { eventNumber: after + events.length, records: events.reduce(evolve, now.records) }]
              : [false, now]
          )
          if (!isCurrent) return yield* new ConcurrentChange()
        }),
        lastEventNumber: Effect.map(Ref.get(state), (now) => now.eventNumber)
      })
    })
  )
}
