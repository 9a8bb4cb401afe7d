import { type CaseworkEvent, type Command, decide, type Occasion, pileOf, type Records } from "@samsyn/casework"
import { formatInstant, type Snapshot } from "@samsyn/core"
import { Clock, Context, Effect, Layer, Semaphore } from "effect"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { CommandRefused } from "./CommandRefused.ts"
import type { NotRecorded } from "./NotRecorded.ts"

/** The records at this moment, and the same as a snapshot for the core. */
export interface Sight {
  readonly records: Records
  readonly snapshot: Snapshot
}

/** How often a command is decided anew when another process wrote meanwhile. Those of this process go one after another. */
const retriesMax = 50

/** What every use case does: see the records as they are now, or have a command decided on them and recorded. */
export class Casework extends Context.Service<
  Casework,
  {
    readonly look: Effect.Effect<Sight, StoreUnavailable>
    /** Decides and records; the command is made for the instant at which it is recorded. */
    readonly carryOut: (commandAt: (recordedAt: string) => Command) => Effect.Effect<ReadonlyArray<CaseworkEvent>, NotRecorded>
  }
>()("@samsyn/application/Casework") {
  static readonly layer = Layer.effect(
    Casework,
    Effect.gen(function* () {
      const unitRecords = yield* UnitRecords
      const setting = yield* Setting
      const now = Effect.map(Clock.currentTimeMillis, formatInstant)
      const occasionAt = (at: string): Occasion => ({ ...setting, at })
      const oneAtATime = yield* Semaphore.make(1)

      const attempt = Effect.fn("Casework.attempt")(function* (commandAt: (recordedAt: string) => Command) {
        const { eventNumber, records } = yield* unitRecords.load
        const recordedAt = yield* now
        const decision = decide(records, commandAt(recordedAt), occasionAt(recordedAt))
        if (decision.tag === "refused") return yield* new CommandRefused(decision.refusal)
        yield* unitRecords.commit({ after: eventNumber, recordedAt, events: decision.events })
        return decision.events
      })

      return Casework.of({
        look: Effect.gen(function* () {
          const { records } = yield* unitRecords.load
          return { records, snapshot: pileOf(records, occasionAt(yield* now)) }
        }),
        carryOut: (commandAt) =>
          attempt(commandAt).pipe(
            Effect.retry({ while: (error) => error._tag === "ConcurrentChange", times: retriesMax }),
            oneAtATime.withPermits(1)
          )
      })
    })
  )
}
