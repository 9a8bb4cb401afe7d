import { type CaseworkEvent, type Command, decide, type Occasion, pileOf, type Records, targetOf } from "@samsyn/casework"
import { formatInstant, type Snapshot } from "@samsyn/core"
import { Clock, Context, Effect, Layer, Semaphore } from "effect"
import { RequestTerms } from "../ports/RequestTerms.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { versionOf } from "../versionOf.ts"
import { CommandRefused } from "./CommandRefused.ts"
import { DerivedPile } from "./DerivedPile.ts"
import { KeyReused } from "./KeyReused.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { VersionStale } from "./VersionStale.ts"

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
    /** From this process's memory: see `DerivedPile.known`. */
    readonly look: Effect.Effect<Sight, StoreUnavailable>
    /**
     * Decides and records; the command is made for the instant at which it is recorded. Holds to the terms of the request: a version that is not the
     * record's is refused, and what came under the same key before is answered with the events of that time. A request carries out one command.
     */
    readonly carryOut: (commandAt: (recordedAt: string) => Command) => Effect.Effect<ReadonlyArray<CaseworkEvent>, NotRecorded>
  }
>()("@samsyn/application/Casework") {
  static readonly layer = Layer.effect(
    Casework,
    Effect.gen(function* () {
      const unitRecords = yield* UnitRecords
      const pile = yield* DerivedPile
      const setting = yield* Setting
      const now = Effect.map(Clock.currentTimeMillis, formatInstant)
      const occasionAt = (at: string): Occasion => ({ ...setting, at })
      const oneAtATime = yield* Semaphore.make(1)

      const attempt = Effect.fn("Casework.attempt")(function* (commandAt: (recordedAt: string) => Command) {
        const { idempotency, ifMatch } = yield* RequestTerms
        const earlier = idempotency === undefined ? undefined : yield* unitRecords.recordedUnder(idempotency.key)
        if (earlier !== undefined) return earlier.digest === idempotency?.digest ? earlier.events : yield* new KeyReused()
        const { eventNumber, records } = yield* pile.caughtUp
        const recordedAt = yield* now
        const command = commandAt(recordedAt)
        if (ifMatch !== undefined && isStale(records, command, ifMatch)) return yield* new VersionStale()
        const decision = decide(records, command, { ...occasionAt(recordedAt), lastEventNumber: eventNumber })
        if (decision.tag === "refused") return yield* new CommandRefused(decision.refusal)
        const { events } = decision
        if (events.length === 0 && idempotency === undefined) return events
        yield* unitRecords.commit({ after: eventNumber, recordedAt, events, ...(idempotency === undefined ? {} : { idempotency }) })
        yield* pile.takeIn(eventNumber, events)
        return events
      })

      return Casework.of({
        look: Effect.gen(function* () {
          const { records } = yield* pile.known
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

/** Whether a command is about another version of its record than the one that is kept. Where there is no such record, casework says so. */
function isStale(records: Records, command: Command, ifMatch: string): boolean {
  const target = targetOf(command)
  const kept = target === undefined ? undefined : records[target.list].find(({ id }) => id === target.id)
  return kept !== undefined && versionOf(kept) !== ifMatch
}
