import { type Command, type InterimHelp, interimHelpSeenBy } from "@samsyn/casework"
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

type Answered = Extract<Command, { readonly tag: "answer-interim-help" }>

/** Help offered while the person waits, and whether it happened. */
export class InterimHelps extends Context.Service<
  InterimHelps,
  {
    readonly offer: (
      referralId: string,
      written: Pick<InterimHelp, "kind" | "sharedWith"> & { readonly by: Observer }
    ) => Effect.Effect<InterimHelp, NotRecorded>
    readonly answer: (
      helpId: string,
      given: Pick<Answered, "by" | "answer" | "on">
    ) => Effect.Effect<InterimHelp, NotRecorded | RecordUnknown>
    readonly ofReferral: (question: {
      readonly referralId: string
      readonly audience: Audience
    }) => Effect.Effect<ReadonlyArray<InterimHelp>, RecordUnknown | StoreUnavailable>
    readonly byId: (question: {
      readonly id: string
      readonly audience: Audience
    }) => Effect.Effect<InterimHelp, RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/InterimHelps") {
  static readonly layer = Layer.effect(
    InterimHelps,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws

      const seenBy = Effect.fn("InterimHelps.seenBy")(function* ({ audience, id }: { readonly id: string; readonly audience: Audience }) {
        const { records } = yield* casework.look
        const { referralId } = yield* knownRecord(records, "interimHelp", id)
        return yield* seenRecord(
          "interimHelp",
          interimHelpSeenBy(records, referralId, audience).find((help) => help.id === id)
        )
      })

      return InterimHelps.of({
        offer: Effect.fn("InterimHelps.offer")(function* (referralId, { by, kind, sharedWith }) {
          const id = yield* draws.id
          const events = yield* casework.carryOut(() => ({ tag: "offer-interim-help", help: { id, referralId, kind, sharedWith }, by }))
          return yield* recordPut(events, "interimHelp")
        }),
        answer: Effect.fn("InterimHelps.answer")(function* (helpId, given) {
          // What is hidden from whoever gives a command is as unknown to it as what is not there.
          yield* seenBy({ id: helpId, audience: yield* audienceOfSender })
          const events = yield* casework.carryOut(() => ({ tag: "answer-interim-help", helpId, ...given }))
          return yield* recordPut(events, "interimHelp")
        }),
        ofReferral: Effect.fn("InterimHelps.ofReferral")(function* ({ audience, referralId }) {
          const { records } = yield* casework.look
          yield* knownRecord(records, "referrals", referralId)
          return interimHelpSeenBy(records, referralId, audience)
        }),
        byId: seenBy
      })
    })
  )
}
