import {
  checkErasure,
  checkIdentityErasure,
  type Erasure,
  type ErasureGround,
  type RecordNamed,
  type Records,
  takenOut,
  withoutRecords
} from "@samsyn/casework"
import { formatInstant, type Observer } from "@samsyn/core"
import { Clock, Context, Effect, Layer } from "effect"
import type { Amendment } from "../ports/RecordsPort.ts"
import { Identities } from "../ports/Identities.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { Casework } from "./Casework.ts"
import { CommandRefused } from "./CommandRefused.ts"
import { DerivedPile } from "./DerivedPile.ts"
import type { NotRecorded } from "./NotRecorded.ts"

/** What is to be erased of a person: records, who they are, or both. */
export interface ErasureAsked {
  readonly by: Observer
  readonly records: ReadonlyArray<RecordNamed>
  readonly identity: boolean
  readonly ground: ErasureGround
  readonly reason: string
}

/** What is erased. The same a second time, under the same key. */
export interface Erased {
  readonly records: ReadonlyArray<RecordNamed>
  readonly identity: boolean
}

/** How often an erasure is tried anew when another wrote meanwhile. */
const retriesMax = 50

/** Takes what is kept about a person back, as far as the duty to keep records allows. */
export class Erasures extends Context.Service<
  Erasures,
  {
    /**
     * All or none of the records. Each event that put one, in any version, holds it no more; the chain of events and the access log stay, and so does the event
     * that says what was erased, on what ground. Refused where the duty to keep bars one: see `erasureRules`. Cost: one pass over all events, and all records worked out anew.
     */
    readonly erase: (personKey: string, asked: ErasureAsked) => Effect.Effect<Erased, NotRecorded>
  }
>()("@samsyn/application/Erasures") {
  static readonly layer = Layer.effect(
    Erasures,
    Effect.gen(function* () {
      const casework = yield* Casework
      const pile = yield* DerivedPile
      const unitRecords = yield* UnitRecords
      const identities = yield* Identities

      /** The events that hold any of the records, as they are to be, and which of the records were erased before. */
      const gone = Effect.fn("Erasures.gone")(function* (erasure: Erasure, records: Records, until: number) {
        const out = takenOut(records, erasure.records)
        const amended: Array<Amendment["amended"][number]> = []
        const before = new Set<string>()
        let last = 0
        while (last < until) {
          const events = (yield* unitRecords.eventsAfter(last)).filter(({ number }) => number <= until)
          for (const { event, number } of events) {
            const content = withoutRecords(event, out)
            if (content !== event) amended.push({ number, content })
            const earlier = event.amends?.erasure
            if (earlier?.personKey === erasure.personKey) earlier.records.map(nameOf).forEach((name) => before.add(name))
          }
          last = events.at(-1)?.number ?? until
        }
        return { amended, before }
      })

      const attempt = Effect.fn("Erasures.attempt")(function* (by: Observer, erasure: Erasure, identity: boolean) {
        const { eventNumber, records } = yield* pile.caughtUp
        const { amended, before } = yield* gone(erasure, records, eventNumber)
        const left = erasure.records.filter((named) => !before.has(nameOf(named)))
        const faults = [
          ...checkErasure(records, erasure).filter(({ path }) =>
            left.some((named) => path === `/records/${erasure.records.indexOf(named)}`)
          ),
          ...(identity ? checkIdentityErasure(records, erasure.personKey) : [])
        ]
        if (faults.length > 0) return yield* refused(faults)
        if (amended.length === 0) return
        yield* unitRecords.amend({ after: eventNumber, recordedAt: formatInstant(yield* Clock.currentTimeMillis), by, erasure, amended })
        yield* pile.caughtUp
      })

      const erase = Effect.fn("Erasures.erase")(function* (personKey: string, { by, ground, identity, reason, records }: ErasureAsked) {
        const again = { while: (error: { readonly _tag: string }) => error._tag === "ConcurrentChange", times: retriesMax }
        yield* attempt(by, { personKey, records, ground, reason }, identity).pipe(Effect.retry(again))
        if (identity) yield* identities.erase(personKey)
        return { records, identity }
      })

      return Erasures.of({ erase: (personKey, asked) => casework.once(erase(personKey, asked)) })
    })
  )
}

const nameOf = ({ id, list }: RecordNamed) => JSON.stringify([list, id])

function refused(faults: CommandRefused["faults"]): Effect.Effect<never, CommandRefused | StoreUnavailable> {
  const isUnknown = faults.every(({ code }) => code === "unknown")
  return Effect.fail(new CommandRefused({ reason: isUnknown ? "unknown-record" : "not-allowed-now", faults }))
}
