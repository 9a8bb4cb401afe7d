import type { LogEntry } from "@samsyn/casework"
import { Context, Effect, Layer, Option, Stream } from "effect"
import { rowsPerRead } from "../ports/RecordsPort.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"

/** The log of everything that was recorded, without content: what `verifyLog` follows. */
export class EventLog extends Context.Service<
  EventLog,
  {
    /** All links, from the first. Fails before the first when the store does not answer. */
    readonly links: Effect.Effect<Stream.Stream<LogEntry, StoreUnavailable>, StoreUnavailable>
  }
>()("@samsyn/application/EventLog") {
  static readonly layer = Layer.effect(
    EventLog,
    Effect.gen(function* () {
      const { lastEventNumber, logAfter } = yield* UnitRecords
      const page = Effect.fn("EventLog.page")(function* (after: number) {
        const links = yield* logAfter(after)
        return [links, links.length < rowsPerRead ? Option.none<number>() : Option.some(after + links.length)] as const
      })
      return EventLog.of({ links: Effect.as(lastEventNumber, Stream.paginate(0, page)) })
    })
  )
}
