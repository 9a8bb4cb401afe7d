import type { Audience, Referral, SideBySide } from "@samsyn/core"
import { forAudience, sideBySide } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { recordPut } from "./recordPut.ts"
import { RecordUnknown } from "./RecordUnknown.ts"

/** A referral as it comes in: without its lot, and perhaps without an id. */
export type ReferralReceived = Omit<Referral, "id" | "lot"> & { readonly id?: string }

/** Referrals, and what the two sides know of one. */
export class Referrals extends Context.Service<
  Referrals,
  {
    readonly receive: (received: ReferralReceived) => Effect.Effect<Referral, NotRecorded>
    readonly byId: (id: string) => Effect.Effect<Referral, RecordUnknown | StoreUnavailable>
    readonly sideBySide: (question: {
      readonly referralId: string
      readonly audience: Audience
    }) => Effect.Effect<SideBySide, RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/Referrals") {
  static readonly layer = Layer.effect(
    Referrals,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const { rulePack } = yield* Setting
      return Referrals.of({
        receive: Effect.fn("Referrals.receive")(function* (received) {
          const referral: Referral = { ...received, id: received.id ?? (yield* draws.id), lot: yield* draws.lot }
          const events = yield* casework.carryOut(() => ({ tag: "receive-referral", referral }))
          return yield* recordPut(events, "referrals")
        }),
        byId: Effect.fn("Referrals.byId")(function* (id) {
          const { records } = yield* casework.look
          return yield* Effect.mapError(Effect.fromNullishOr(records.referrals.find((known) => known.id === id)), unknownReferral)
        }),
        sideBySide: Effect.fn("Referrals.sideBySide")(function* ({ audience, referralId }) {
          const { records, snapshot } = yield* casework.look
          yield* Effect.mapError(Effect.fromNullishOr(records.referrals.find((known) => known.id === referralId)), unknownReferral)
          return sideBySide(forAudience(snapshot, audience), rulePack, { audience, referralId })
        })
      })
    })
  )
}

function unknownReferral(): RecordUnknown {
  return new RecordUnknown({ kind: "referral" })
}
