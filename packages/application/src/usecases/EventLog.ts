import type { LogEntry } from "@samsyn/casework"
import { Context, Effect, Layer, Option, Stream } from "effect"
import { rowsPerRead } from "../ports/RecordsPort.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"

/** Which links are asked for: at most `limit` of those that follow the number `after`. */
export interface LogPageAsked {
  readonly after: number
  readonly limit: number
}

/** A part of the log; `next` is the number that the next part follows, left out where nothing does. */
export interface LogPage {
  readonly links: Stream.Stream<LogEntry, StoreUnavailable>
  readonly next?: number
}

/** The log of everything that was recorded, without content: what `verifyLog` follows. */
export class EventLog extends Context.Service<
  EventLog,
  {
    /** Fails before the first link when the store does not answer. */
    readonly page: (asked: LogPageAsked) => Effect.Effect<LogPage, StoreUnavailable>
  }
>()("@samsyn/application/EventLog") {
  static readonly layer = Layer.effect(
    EventLog,
    Effect.gen(function* () {
      const { lastEventNumber, logAfter } = yield* UnitRecords
      const read = Effect.fn("EventLog.read")(function* (after: number) {
        const links = yield* logAfter(after)
        return [links, links.length < rowsPerRead ? Option.none<number>() : Option.some(after + links.length)] as const
      })
      return EventLog.of({
        page: Effect.fn("EventLog.page")(function* ({ after, limit }) {
          const last = yield* lastEventNumber
          const until = Math.min(last, after + limit)
          const links = Stream.take(Stream.paginate(after, read), Math.max(0, until - after))
          return { links, ...(until < last ? { next: until } : {}) }
        })
      })
    })
  )
}
