import type { Command, Disagreement } from "@samsyn/casework"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"

type Opened = Extract<Command, { readonly tag: "open-disagreement" }>
type Settled = Extract<Command, { readonly tag: "settle-disagreement" }>

/** What the two sides cannot settle between them. For the unit alone: nothing here is answered to those near, or pushed at the person. */
export class Disagreements extends Context.Service<
  Disagreements,
  {
    readonly open: (
      referralId: string,
      written: Omit<Opened["disagreement"], "id" | "referralId">
    ) => Effect.Effect<Disagreement, NotRecorded>
    readonly settle: (disagreementId: string, given: Pick<Settled, "by" | "outcome">) => Effect.Effect<Disagreement, NotRecorded>
    readonly ofReferral: (referralId: string) => Effect.Effect<ReadonlyArray<Disagreement>, RecordUnknown | StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<Disagreement, RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/Disagreements") {
  static readonly layer = Layer.effect(
    Disagreements,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return Disagreements.of({
        open: Effect.fn("Disagreements.open")(function* (referralId, written) {
          const id = yield* draws.id
          const events = yield* casework.carryOut(() => ({ tag: "open-disagreement", disagreement: { ...written, id, referralId } }))
          return yield* recordPut(events, "disagreements")
        }),
        settle: Effect.fn("Disagreements.settle")(function* (disagreementId, given) {
          const events = yield* casework.carryOut(() => ({ tag: "settle-disagreement", disagreementId, ...given }))
          return yield* recordPut(events, "disagreements")
        }),
        ofReferral: Effect.fn("Disagreements.ofReferral")(function* (referralId) {
          const { records } = yield* casework.look
          yield* knownRecord(records, "referrals", referralId)
          return records.disagreements.filter((disagreement) => disagreement.referralId === referralId)
        }),
        byId: Effect.fn("Disagreements.byId")(function* (id) {
          const { records } = yield* casework.look
          return yield* knownRecord(records, "disagreements", id)
        })
      })
    })
  )
}
