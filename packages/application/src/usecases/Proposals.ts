import { type Displacement, displacement, forAudience, match, type Matching, verify, type Violation } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { PairImpossible } from "./PairImpossible.ts"
import { RecordUnknown } from "./RecordUnknown.ts"

/** Who could get which place, and what a checker that shares no code with the matching finds wrong with it. */
export interface Proposal {
  readonly matching: Matching
  readonly violations: ReadonlyArray<Violation>
}

type Displaced = Extract<Displacement, { readonly tag: "displaced" }>

/** The proposal, and what giving one place out of it would cost. */
export class Proposals extends Context.Service<
  Proposals,
  {
    readonly current: Effect.Effect<Proposal, StoreUnavailable>
    readonly displacement: (pair: {
      readonly referralId: string
      readonly vacancyId: string
    }) => Effect.Effect<Displaced, PairImpossible | RecordUnknown | StoreUnavailable>
  }
>()("@samsyn/application/Proposals") {
  static readonly layer = Layer.effect(
    Proposals,
    Effect.gen(function* () {
      const casework = yield* Casework
      const { rulePack } = yield* Setting
      return Proposals.of({
        current: Effect.map(casework.look, ({ snapshot }) => {
          const shared = forAudience(snapshot, "unit")
          const matching = match(shared, rulePack)
          return { matching, violations: verify(shared, rulePack, matching) }
        }),
        displacement: Effect.fn("Proposals.displacement")(function* (pair) {
          const { snapshot } = yield* casework.look
          if (!snapshot.referrals.some(({ id }) => id === pair.referralId)) return yield* new RecordUnknown({ kind: "referral" })
          if (!snapshot.vacancies.some(({ id }) => id === pair.vacancyId)) return yield* new RecordUnknown({ kind: "vacancy" })
          const found = displacement(forAudience(snapshot, "unit"), rulePack, pair)
          return found.tag === "displaced" ? found : yield* new PairImpossible({ why: found })
        })
      })
    })
  )
}
