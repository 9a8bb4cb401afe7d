import { type Moment, momentsSeenBy } from "@samsyn/casework"
import type { Audience, Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { audienceOfSender } from "./audienceOfSender.ts"
import { Casework } from "./Casework.ts"
import { knownRecord, seenRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"

/** Moments in three columns, which belong to the person and those near them. */
export class Moments extends Context.Service<
  Moments,
  {
    readonly record: (
      referralId: string,
      written: Pick<Moment, "at" | "by" | "antecedent" | "behaviour" | "consequence" | "sharedWith">
    ) => Effect.Effect<Moment, NotRecorded>
    /** Lets the unit read one moment, by the person's consent. */
    readonly share: (
      momentId: string,
      given: { readonly by: Observer; readonly consented: NonNullable<Moment["consented"]> }
    ) => Effect.Effect<Moment, NotRecorded | RecordUnknown>
    /** Takes back that the unit reads one moment. */
    readonly withdraw: (
      momentId: string,
      taken: { readonly by: Observer; readonly withdrawn: NonNullable<Moment["withdrawn"]> }
    ) => Effect.Effect<Moment, NotRecorded | RecordUnknown>
    readonly ofReferral: (question: {
      readonly referralId: string
      readonly audience: Audience
    }) => Effect.Effect<ReadonlyArray<Moment>, RecordUnknown | StoreUnavailable>
    readonly byId: (question: {
      readonly id: string
      readonly audience: Audience
    }) => Effect.Effect<Moment, RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/Moments") {
  static readonly layer = Layer.effect(
    Moments,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws

      const seenBy = Effect.fn("Moments.seenBy")(function* ({ audience, id }: { readonly id: string; readonly audience: Audience }) {
        const { records } = yield* casework.look
        const { referralId } = yield* knownRecord(records, "moments", id)
        const { records: open } = yield* casework.lookCloseUp(referralId)
        return yield* seenRecord(
          "moments",
          momentsSeenBy(open, referralId, audience).find((moment) => moment.id === id)
        )
      })

      /** What is hidden from whoever gives a command is as unknown to it as what is not there. */
      const seenBySender = (id: string) => Effect.flatMap(audienceOfSender, (audience) => seenBy({ id, audience }))

      return Moments.of({
        record: Effect.fn("Moments.record")(function* (referralId, written) {
          const id = yield* draws.id
          const events = yield* casework.carryOut(() => ({ tag: "record-moment", moment: { ...written, id, referralId } }))
          return yield* recordPut(events, "moments")
        }),
        share: Effect.fn("Moments.share")(function* (momentId, given) {
          yield* seenBySender(momentId)
          const events = yield* casework.carryOut(() => ({ tag: "share-moment", momentId, ...given }))
          return yield* recordPut(events, "moments")
        }),
        withdraw: Effect.fn("Moments.withdraw")(function* (momentId, taken) {
          yield* seenBySender(momentId)
          const events = yield* casework.carryOut(() => ({ tag: "withdraw-moment", momentId, ...taken }))
          return yield* recordPut(events, "moments")
        }),
        ofReferral: Effect.fn("Moments.ofReferral")(function* ({ audience, referralId }) {
          const { records } = yield* casework.lookCloseUp(referralId)
          yield* knownRecord(records, "referrals", referralId)
          return momentsSeenBy(records, referralId, audience)
        }),
        byId: seenBy
      })
    })
  )
}
