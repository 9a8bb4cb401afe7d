import { Context, Effect, Layer } from "effect"
import { Identities } from "../ports/Identities.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"

/** Who a pseudonym is; without a name where no identity is registered, which is nobody's fault. */
export class People extends Context.Service<
  People,
  {
    readonly byKey: (
      personKey: string
    ) => Effect.Effect<{ readonly personKey: string; readonly displayName: string | null }, StoreUnavailable>
  }
>()("@samsyn/application/People") {
  static readonly layer = Layer.effect(
    People,
    Effect.gen(function* () {
      const identities = yield* Identities
      return People.of({
        byKey: Effect.fn("People.byKey")(function* (personKey) {
          const identity = yield* identities.find(personKey)
          return { personKey, displayName: identity?.displayName ?? null }
        })
      })
    })
  )
}
