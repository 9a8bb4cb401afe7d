import { forAudience, match, type Matching, verify, type Violation } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"

/** Who could get which place, and what a checker that shares no code with the matching finds wrong with it. */
export interface Proposal {
  readonly matching: Matching
  readonly violations: ReadonlyArray<Violation>
}

export class Proposals extends Context.Service<Proposals, { readonly current: Effect.Effect<Proposal, StoreUnavailable> }>()(
  "@samsyn/application/Proposals"
) {
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
        })
      })
    })
  )
}
