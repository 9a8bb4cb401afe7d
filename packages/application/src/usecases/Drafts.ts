import { compare, type Draft } from "@samsyn/casework"
import type { Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import { senderNow } from "./senderNow.ts"
import { type ReferralTakenIn, takenInBy } from "./takenInBy.ts"

/** What stands in a form so far, and who saves it. */
export type DraftWritten = Pick<Draft, "by" | "referral" | "form">

/** The shared form, begun and not sent. */
export class Drafts extends Context.Service<
  Drafts,
  {
    /** Those not sent, of one service where it is named; those saved last come first. */
    readonly open: (question: { readonly service?: string }) => Effect.Effect<ReadonlyArray<Draft>, StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<Draft, RecordUnknown | StoreUnavailable>
    readonly begin: (written: DraftWritten) => Effect.Effect<Draft, NotRecorded>
    readonly save: (id: string, written: DraftWritten) => Effect.Effect<Draft, NotRecorded>
    readonly send: (id: string, by: Observer) => Effect.Effect<ReferralTakenIn, NotRecorded>
  }
>()("@samsyn/application/Drafts") {
  static readonly layer = Layer.effect(
    Drafts,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return Drafts.of({
        open: Effect.fn("Drafts.open")(function* ({ service }) {
          const { records } = yield* casework.look
          return (
            records.drafts
              .filter(({ by, sentAs }) => sentAs === undefined && (service === undefined || by.service === service))
              // Instants recorded here are canonical UTC texts, which compare as texts.
              .toSorted((a, b) => (a.savedAt === b.savedAt ? compare(a.id, b.id) : compare(b.savedAt, a.savedAt)))
          )
        }),
        byId: Effect.fn("Drafts.byId")(function* (id) {
          const { records } = yield* casework.look
          const draft = records.drafts.find((known) => known.id === id)
          return draft ?? (yield* new RecordUnknown({ kind: "draft" }))
        }),
        begin: Effect.fn("Drafts.begin")(function* (written) {
          const id = yield* draws.id
          return yield* recordPut(yield* casework.carryOut(() => ({ tag: "begin-draft", id, ...written })), "drafts")
        }),
        save: Effect.fn("Drafts.save")(function* (draftId, written) {
          return yield* recordPut(yield* casework.carryOut(() => ({ tag: "save-draft", draftId, ...written })), "drafts")
        }),
        send: Effect.fn("Drafts.send")(function* (draftId, by) {
          const referralId = yield* draws.id
          const lot = yield* draws.lot
          const { side } = yield* senderNow
          const events = yield* casework.carryOut(() => ({ tag: "send-draft", draftId, referralId, lot, side, by }))
          const referral = yield* recordPut(events, "referrals")
          const { records } = yield* casework.look
          return takenInBy(side, records, referral)
        })
      })
    })
  )
}
