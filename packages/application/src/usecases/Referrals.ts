import type { ReferralKept, SharedForm } from "@samsyn/casework"
import type { Audience, Fact, Referral, SideBySide } from "@samsyn/core"
import { forAudience, sideBySide } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { CurrentAccess } from "../access/Actor.ts"
import { isNearOpen } from "../access/isNearOpen.ts"
import { Draws } from "../ports/Draws.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { idFor } from "./idFor.ts"
import { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import { senderNow } from "./senderNow.ts"
import { type ReferralTakenIn, takenInBy } from "./takenInBy.ts"

/** A referral as it comes in: without its lot, perhaps without an id, and with the shared form where it was written there. */
export type ReferralReceived = Omit<Referral, "id" | "lot"> & { readonly id?: string; readonly form?: SharedForm }

/** Referrals, and what the two sides know of one. */
export class Referrals extends Context.Service<
  Referrals,
  {
    readonly receive: (received: ReferralReceived) => Effect.Effect<ReferralTakenIn, NotRecorded>
    readonly byId: (id: string) => Effect.Effect<ReferralKept, RecordUnknown | StoreUnavailable>
    /** Without what is seen near the person, where that is closed to whoever asks: as if nothing were known there. */
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
      const { rulePack, timeZone } = yield* Setting
      return Referrals.of({
        receive: Effect.fn("Referrals.receive")(function* ({ form, ...received }) {
          const sender = yield* senderNow
          const drawn = { ...received, id: yield* idFor(draws, sender.side, received.id), lot: yield* draws.lot }
          const events = yield* casework.carryOut(() => ({
            tag: "receive-referral",
            ...sender,
            referral: drawn,
            ...(form === undefined ? {} : { form })
          }))
          const referral = yield* recordPut(events, "referrals")
          const { records } = yield* casework.look
          return takenInBy(sender.side, records, referral)
        }),
        byId: Effect.fn("Referrals.byId")(function* (id) {
          const { records } = yield* casework.look
          return yield* Effect.mapError(Effect.fromNullishOr(records.referrals.find((known) => known.id === id)), unknownReferral)
        }),
        sideBySide: Effect.fn("Referrals.sideBySide")(function* ({ audience, referralId }) {
          const { records, snapshot } = yield* casework.look
          // Whose wait has ended stands beside nobody: the pile no longer holds them.
          yield* Effect.mapError(Effect.fromNullishOr(snapshot.referrals.find((known) => known.id === referralId)), unknownReferral)
          const access = yield* CurrentAccess
          const target = { tag: "record", among: ["referrals"], id: referralId } as const
          const isOpen = access !== undefined && isNearOpen(access, target, records, { at: snapshot.asOf, timeZone })
          const sight = isOpen ? snapshot : { ...snapshot, facts: snapshot.facts.filter(isOfThePile) }
          return sideBySide(forAudience(sight, audience), rulePack, { audience, referralId })
        })
      })
    })
  )
}

function isOfThePile({ source }: Fact): boolean {
  return source === "referral" || source === "assessment"
}

function unknownReferral(): RecordUnknown {
  return new RecordUnknown({ kind: "referral" })
}
