import { type InterimHelp, interimHelpSeenBy, type Moment, momentsSeenBy, pileOf, type PlanKept, planSeenBy } from "@samsyn/casework"
import { type Audience, civilDateAt, forAudience, type NearView, nearView, shapeOfPile, type Snapshot } from "@samsyn/core"
import { Context, Effect, Layer, Ref } from "effect"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"

/** One person close up: the core's near view, with the plan, the moments and the help meanwhile that casework keeps. */
export interface NearPerson extends Omit<NearView, "plan"> {
  readonly plan: PlanKept | null
  readonly moments: ReadonlyArray<Moment>
  readonly interimHelp: ReadonlyArray<InterimHelp>
}

/** One person close up, for an audience. */
export class NearViews extends Context.Service<
  NearViews,
  {
    readonly ofReferral: (question: {
      readonly referralId: string
      readonly audience: Audience
    }) => Effect.Effect<NearPerson, RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/NearViews") {
  static readonly layer = Layer.effect(
    NearViews,
    Effect.gen(function* () {
      const casework = yield* Casework
      const setting = yield* Setting
      const { rulePack, timeZone } = setting
      /** The pile as it was first looked at on a civil day: its shape is told from it all that day, so that asking again tells nothing more. */
      const ofTheDay = yield* Ref.make<Snapshot | undefined>(undefined)
      return NearViews.of({
        ofReferral: Effect.fn("NearViews.ofReferral")(function* ({ audience, referralId }) {
          const { records, snapshot } = yield* casework.look
          const { ended: _, ...referral } = yield* knownRecord(records, "referrals", referralId)
          const day = civilDateAt(snapshot.asOf, timeZone)
          const pile = yield* Ref.updateAndGet(ofTheDay, (kept) =>
            kept !== undefined && civilDateAt(kept.asOf, timeZone) === day ? kept : snapshot
          )
          // The person alone, and whether or not their wait has ended: what is near goes on.
          const alone = pileOf({ ...records, referrals: [referral] }, { ...setting, at: snapshot.asOf })
          const plan = records.plans.find(({ id }) => id === referralId)
          return {
            ...nearView(alone, rulePack, { referralId, audience, plan: null }),
            shape: shapeOfPile(forAudience(pile ?? snapshot, audience), rulePack, { referralId }),
            plan: plan === undefined ? null : planSeenBy(plan, audience),
            moments: momentsSeenBy(records, referralId, audience),
            interimHelp: interimHelpSeenBy(records, referralId, audience)
          }
        })
      })
    })
  )
}
