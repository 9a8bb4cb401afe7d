import { type Announced, announcedTo } from "@samsyn/casework"
import type { Audience } from "@samsyn/core"
import { Context, Effect, Layer, Option, Stream } from "effect"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { DerivedPile } from "./DerivedPile.ts"

/** What happens, as it happens, for pages that stay open: which records, and never a word of what was recorded. */
export class Changes extends Context.Service<
  Changes,
  {
    /** The number of the last event that this process knows: where a page that has just read everything begins. */
    readonly last: Effect.Effect<number, StoreUnavailable>
    /**
     * All events after a number as an audience may hear of them, those that have happened and then those that will, by whichever process. It never ends by
     * itself.
     * After one from which not all is kept any more (see `keptHours`), and after one that is yet to come, as where an older copy of the records was put back,
     * the first is `start-over`, with the number of the last event: whoever hears it reads everything anew, and goes on from there.
     * Laws: apart from that, numbers follow one on the other, without gaps and without repeats, wherever it is taken up again.
     */
    readonly after: (number: number, audience: Audience) => Stream.Stream<Announced, StoreUnavailable>
  }
>()("@samsyn/application/Changes") {
  static readonly layer = Layer.effect(
    Changes,
    Effect.gen(function* () {
      const records = yield* UnitRecords
      const pile = yield* DerivedPile
      const last = Effect.map(pile.known, ({ eventNumber }) => eventNumber)

      const untilAfter = (number: number) =>
        pile.eventNumbers.pipe(
          Stream.takeUntil((heard) => heard > number),
          Stream.runDrain
        )

      /** What is there already, else what comes next. */
      const following = (audience: Audience) =>
        Effect.fn("Changes.following")(function* (number: number) {
          const lastNumber = yield* records.lastEventNumber
          if (number > lastNumber) return [[startOver(lastNumber)], Option.some(lastNumber)] as const
          const there = yield* records.announcementsAfter(number)
          if (there.length === 0) yield* untilAfter(number)
          const isWhole = there[0] === undefined || there[0].number === number + 1
          const told = isWhole ? there.map((announcement) => announcedTo(announcement, audience)) : [startOver(lastNumber)]
          return [told, Option.some(told.at(-1)?.number ?? number)] as const
        })

      return Changes.of({
        last,
        after: (number, audience) => Stream.paginate(Math.max(0, number), following(audience))
      })
    })
  )
}

/** That what happened since cannot all be told, and where to go on once everything was read anew. */
function startOver(number: number): Announced {
  return { number, tag: "start-over", about: { referralIds: [], windowIds: [], vacancyIds: [], offerIds: [] } }
}
