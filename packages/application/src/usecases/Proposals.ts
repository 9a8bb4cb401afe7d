import { proposalOf, shownOf } from "@samsyn/casework"
import { type Displacement, displacement, forAudience, formatInstant, type Matching, verify, type Violation } from "@samsyn/core"
import { Clock, Context, Effect, Layer } from "effect"
import { ProposalsShown } from "../ports/ProposalsShown.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Answers, type Question } from "./Answers.ts"
import { Casework } from "./Casework.ts"
import { PairImpossible } from "./PairImpossible.ts"
import { RecordUnknown } from "./RecordUnknown.ts"

/** Who could get which place, and what a checker that shares no code with the matching finds wrong with it. */
export interface Proposal {
  /** What an offer made on it names. */
  readonly digest: string
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
      const remember = yield* makeRemember
      return Proposals.of({
        current: Effect.tap(answers.to(proposal), remember),
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
    const { digest, matching } = proposalOf(snapshot, pack)
    return { digest, matching, violations: verify(snapshot, pack, matching) }
  }
}

/** How often a proposal that stays the same is remembered anew, in milliseconds: so that it is known for as long as it is shown. */
const rememberedAnew = 3_600_000

/** Remembers what is shown, so that an offer made on it can be told what has changed; each proposal once an hour, however often it is shown. */
const makeRemember = Effect.gen(function* () {
  const proposalsShown = yield* ProposalsShown
  let last: { readonly digest: string; readonly at: number } | undefined
  return Effect.fn("Proposals.remember")(function* (shown: Proposal) {
    const now = yield* Clock.currentTimeMillis
    if (last?.digest === shown.digest && now - last.at < rememberedAnew) return
    yield* proposalsShown.keep(shownOf(shown), formatInstant(now))
    last = { digest: shown.digest, at: now }
  })
})
