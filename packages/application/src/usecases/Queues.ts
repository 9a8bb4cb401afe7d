import { type AssessmentQueue, actNow, assessmentQueue, forAudience, type PlaceQueue, placeQueue, type Vantage } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { type NearStanding, nearStanding, type RowNotes, rowNotes } from "./rowNotes.ts"

/** The core's place queue with what a page shows beside it. On the pile vantage each row also says where the near queue has that person. */
export interface PlaceQueueShown extends Omit<PlaceQueue, "ranking"> {
  readonly timeZone: string
  readonly ranking: ReadonlyArray<PlaceQueue["ranking"][number] & RowNotes & NearStanding>
}

/** The core's assessment queue with what a page shows beside it. */
export interface AssessmentQueueShown extends Omit<AssessmentQueue, "ranking"> {
  readonly timeZone: string
  readonly ranking: ReadonlyArray<AssessmentQueue["ranking"][number] & RowNotes>
}

/** The pile in order, for the unit of coordination: facts not shared with it are taken out before anything is worked out. */
export class Queues extends Context.Service<
  Queues,
  {
    readonly place: (vantage: Vantage) => Effect.Effect<PlaceQueueShown, StoreUnavailable>
    readonly assessment: Effect.Effect<AssessmentQueueShown, StoreUnavailable>
  }
>()("@samsyn/application/Queues") {
  static readonly layer = Layer.effect(
    Queues,
    Effect.gen(function* () {
      const casework = yield* Casework
      const { rulePack, timeZone } = yield* Setting
      const shared = Effect.map(casework.look, ({ snapshot }) => forAudience(snapshot, "unit"))
      return Queues.of({
        place: Effect.fn("Queues.place")(function* (vantage) {
          const snapshot = yield* shared
          const queue = placeQueue(snapshot, rulePack, { vantage })
          const notes = rowNotes(snapshot, actNow(snapshot, rulePack))
          const standing = vantage === "near" ? () => ({}) : nearStanding(placeQueue(snapshot, rulePack, { vantage: "near" }))
          const ranking = queue.ranking.map((row) => ({ ...row, ...notes(row.referralId), ...standing(row.referralId) }))
          return { ...queue, timeZone, ranking }
        }),
        assessment: Effect.map(shared, (snapshot) => {
          const queue = assessmentQueue(snapshot, rulePack)
          const notes = rowNotes(snapshot, actNow(snapshot, rulePack))
          return { ...queue, timeZone, ranking: queue.ranking.map((row) => ({ ...row, ...notes(row.referralId) })) }
        })
      })
    })
  )
}
