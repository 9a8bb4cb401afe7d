import { type Displacement, displacement, forAudience, match, type Matching, verify, type Violation } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Answers, type Question } from "./Answers.ts"
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
      const answers = yield* Answers
      const casework = yield* Casework
      const { rulePack } = yield* Setting
      return Proposals.of({
        current: answers.to(proposal),
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

const proposal: Question<Proposal> = {
  name: "proposal",
  answer: (snapshot, pack) => {
    const matching = match(snapshot, pack)
    return { matching, violations: verify(snapshot, pack, matching) }
  }
}
