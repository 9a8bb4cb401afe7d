import type { ProposalShown } from "@samsyn/casework"
import { Context, Effect, Layer, Ref } from "effect"
import type { StoreUnavailable } from "./StoreUnavailable.ts"

/** For how many days a proposal that was shown is remembered, so that an offer made on it can be told what has changed. */
export const proposalShownDays = 7

/**
 * Proposals as they were answered, by digest. No record of the unit: forgotten after {@link proposalShownDays} days.
 *
 * Law: what was kept within that time is found, by every process on the same store.
 */
export class ProposalsShown extends Context.Service<
  ProposalsShown,
  {
    /** Remembers a proposal as shown at an instant. */
    readonly keep: (shown: ProposalShown, at: string) => Effect.Effect<void, StoreUnavailable>
    readonly find: (digest: string) => Effect.Effect<ProposalShown | undefined, StoreUnavailable>
  }
>()("@samsyn/application/ProposalsShown") {
  /** Proposals that are remembered as long as the process lives. */
  static readonly layerMemory = Layer.effect(
    ProposalsShown,
    Effect.gen(function* () {
      const known = yield* Ref.make<ReadonlyMap<string, ProposalShown>>(new Map())
      return ProposalsShown.of({
        keep: (shown) => Ref.update(known, (before) => new Map([...before, [shown.digest, shown]])),
        find: (digest) => Effect.map(Ref.get(known), (now) => now.get(digest))
      })
    })
  )
}
