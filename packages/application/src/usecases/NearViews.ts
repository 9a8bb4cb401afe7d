import { type InterimHelp, interimHelpSeenBy, type Moment, momentsSeenBy, pileOf, type PlanKept, planSeenBy } from "@samsyn/casework"
import { type Audience, civilDateAt, forAudience, type NearView, nearView, shapeOfPile } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import { makePileOfTheDay } from "./pileOfTheDay.ts"
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
      const pileOfTheDay = yield* makePileOfTheDay(yield* UnitRecords, setting)
      return NearViews.of({
        ofReferral: Effect.fn("NearViews.ofReferral")(function* ({ audience, referralId }) {
          const { records, snapshot } = yield* casework.lookCloseUp(referralId)
          const { ended, ...referral } = yield* knownRecord(records, "referrals", referralId)
          const pile = yield* pileOfTheDay(civilDateAt(snapshot.asOf, timeZone))
          // The person alone, and whether or not their wait has ended: what is near goes on.
          const alone = pileOf({ ...records, referrals: [referral] }, { ...setting, at: snapshot.asOf })
          const shape = shapeOfPile(forAudience(pile, audience), rulePack, { referralId })
          const plan = records.plans.find(({ id }) => id === referralId)
          return {
            ...nearView(alone, rulePack, { referralId, audience, plan: null }),
            // Nobody is before someone who waits no more, whatever the day began with.
            shape: ended === undefined ? shape : { ...shape, before: null },
            plan: plan === undefined ? null : planSeenBy(plan, audience),
            moments: momentsSeenBy(records, referralId, audience),
            interimHelp: interimHelpSeenBy(records, referralId, audience)
          }
        })
      })
    })
  )
}
