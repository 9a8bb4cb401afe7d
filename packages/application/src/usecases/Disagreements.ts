import { assessmentAt, type Command, type Disagreement } from "@samsyn/casework"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import { type Seen, seenAs } from "./Seen.ts"

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
    /** Each with whom it was passed on to by now. */
    readonly ofReferral: (referralId: string) => Effect.Effect<ReadonlyArray<Disagreement>, RecordUnknown | StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<Seen<Disagreement>, RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/Disagreements") {
  static readonly layer = Layer.effect(
    Disagreements,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const setting = yield* Setting
      const ofReferral = Effect.fn("Disagreements.ofReferral")(function* (referralId: string) {
        const { records, snapshot } = yield* casework.look
        yield* knownRecord(records, "referrals", referralId)
        return assessmentAt(records, referralId, { ...setting, at: snapshot.asOf }).disagreements.filter(
          (disagreement) => disagreement.referralId === referralId
        )
      })
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
        ofReferral,
        byId: Effect.fn("Disagreements.byId")(function* (id) {
          const { records } = yield* casework.look
          const disagreement = yield* knownRecord(records, "disagreements", id)
          const now = (yield* ofReferral(disagreement.referralId)).find((one) => one.id === id)
          return seenAs(disagreement, now ?? disagreement)
        })
      })
    })
  )
}
