import { type CaseworkEvent, type Command, decide, type Occasion, pileOf, type Records, targetOf } from "@samsyn/casework"
import { formatInstant, type Snapshot } from "@samsyn/core"
import { Clock, Context, Effect, Layer, Semaphore } from "effect"
import type { RecordsAt } from "../ports/RecordsPort.ts"
import { RequestTerms, type Terms } from "../ports/RequestTerms.ts"
import { Setting } from "../ports/Setting.ts"
import type { ConcurrentChange } from "../ports/ConcurrentChange.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { versionOf, versionOfAll } from "../versionOf.ts"
import { CommandRefused } from "./CommandRefused.ts"
import { DerivedPile } from "./DerivedPile.ts"
import { KeyReused } from "./KeyReused.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { VersionStale } from "./VersionStale.ts"

/** The records at this moment, right after an event, and the same as a snapshot for the core. */
export interface Sight extends RecordsAt {
  readonly snapshot: Snapshot
}

/** The record of an id as an audience reads it, where it does. */
export type AsRead = (records: Records, id: string) => { readonly id: string } | undefined

/** How often a command is decided anew when another process wrote meanwhile. Those of this process go one after another. */
const retriesMax = 50

/** What every use case does: see the records as they are now, or have a command decided on them and recorded. */
export class Casework extends Context.Service<
  Casework,
  {
    /** From this process's memory: see `DerivedPile.known`. */
    readonly look: Effect.Effect<Sight, StoreUnavailable>
    /** As `look`, with those words of one referral that the store opens to whoever asks, and no words of any other: a second gate, behind the one before the request. */
    readonly lookCloseUp: (referralId: string) => Effect.Effect<Sight, StoreUnavailable>
    /**
     * Decides and records; the command is made for the instant at which it is recorded. Holds to the terms of the request: a version that is not the
     * record's is refused, and what came under the same key before is answered with the events of that time. A request carries out one command. `asRead` is
     * the record as the sender reads it, where that is not the whole record: the version is then the version of just that.
     */
    readonly carryOut: (
      commandAt: (recordedAt: string) => Command,
      asRead?: AsRead
    ) => Effect.Effect<ReadonlyArray<CaseworkEvent>, NotRecorded>
    /**
     * Does what is kept apart from the records, under the key of the request: another request under the same key is refused. The same one again is done
     * again, so `effect` must answer it as the first time.
     */
    readonly once: <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<A, E | ConcurrentChange | KeyReused | StoreUnavailable>
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

      const attempt = Effect.fn("Casework.attempt")(function* (commandAt: (recordedAt: string) => Command, asRead?: AsRead) {
        const { idempotency, ifMatch } = yield* RequestTerms
        const earlier = idempotency === undefined ? undefined : yield* unitRecords.recordedUnder(idempotency.key)
        if (earlier !== undefined) return earlier.digest === idempotency?.digest ? earlier.events : yield* new KeyReused()
        const { eventNumber, records } = yield* pile.caughtUp
        const recordedAt = yield* now
        const command = commandAt(recordedAt)
        const version = presentVersion({ eventNumber, records }, command, asRead)
        if (version !== undefined && !isMet(ifMatch, version)) return yield* new VersionStale()
        const decision = decide(records, command, { ...occasionAt(recordedAt), lastEventNumber: eventNumber })
        if (decision.tag === "refused") return yield* new CommandRefused(decision.refusal)
        const { events } = decision
        if (events.length === 0 && idempotency === undefined) return events
        yield* unitRecords.commit({ after: eventNumber, recordedAt, events, ...(idempotency === undefined ? {} : { idempotency }) })
        yield* pile.takeIn(eventNumber, events)
        return events
      })

      const keepKey = (idempotency: NonNullable<Terms["idempotency"]>) =>
        Effect.gen(function* () {
          const { eventNumber } = yield* pile.caughtUp
          yield* unitRecords.commit({ after: eventNumber, recordedAt: yield* now, events: [], idempotency })
        }).pipe(Effect.retry({ while: (error) => error._tag === "ConcurrentChange", times: retriesMax }), oneAtATime.withPermits(1))

      const look = Effect.gen(function* () {
        const { eventNumber, records } = yield* pile.known
        return { eventNumber, records, snapshot: pileOf(records, occasionAt(yield* now)) }
      })

      return Casework.of({
        look,
        lookCloseUp: Effect.fn("Casework.lookCloseUp")(function* (referralId) {
          const sight = yield* look
          const open = yield* unitRecords.wordsOpen(referralId)
          const { moments, notes, plans } = sight.records
          const words = {
            notes: notes.filter(({ id }) => open.notes.has(id)),
            moments: moments.filter(({ id }) => open.moments.has(id)),
            plans: plans.filter(({ id }) => open.plans.has(id))
          }
          return { ...sight, records: { ...sight.records, ...words } }
        }),
        carryOut: (commandAt, asRead) =>
          attempt(commandAt, asRead).pipe(
            Effect.retry({ while: (error) => error._tag === "ConcurrentChange", times: retriesMax }),
            oneAtATime.withPermits(1)
          ),
        once: Effect.fn("Casework.once")(function* (effect) {
          const { idempotency } = yield* RequestTerms
          if (idempotency === undefined) return yield* effect
          const earlier = yield* unitRecords.recordedUnder(idempotency.key)
          if (earlier !== undefined && earlier.digest !== idempotency.digest) return yield* new KeyReused()
          const answer = yield* effect
          if (earlier === undefined) yield* keepKey(idempotency)
          return answer
        })
      })
    })
  )
}

/** Whether the present version is one that the sender named. Who names none asks for none. */
export function isMet(ifMatch: Terms["ifMatch"], version: string): boolean {
  return ifMatch === undefined || ifMatch === "*" || ifMatch.includes(version)
}

/** The version of what a command changes, as its sender reads it. Where there is no such record, casework says so. */
function presentVersion({ eventNumber, records }: RecordsAt, command: Command, asRead: AsRead | undefined): string | undefined {
  const target = targetOf(command)
  if (target === undefined) return undefined
  if (target === "all-records") return versionOfAll(eventNumber)
  const read = asRead === undefined ? records[target.list].find(({ id }) => id === target.id) : asRead(records, target.id)
  return read === undefined ? undefined : versionOf(read)
}
