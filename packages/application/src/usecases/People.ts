import { Context, Effect, Layer } from "effect"
import { Identities, type Identity } from "../ports/Identities.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { RecordUnknown } from "./RecordUnknown.ts"

/** Who a pseudonym is. */
export class People extends Context.Service<
  People,
  { readonly byKey: (personKey: string) => Effect.Effect<Identity, RecordUnknown | StoreUnavailable> }
>()("@samsyn/application/People") {
  static readonly layer = Layer.effect(
    People,
    Effect.gen(function* () {
      const identities = yield* Identities
      return People.of({
        byKey: Effect.fn("People.byKey")(function* (personKey) {
          const identity = yield* identities.find(personKey)
          return identity ?? (yield* new RecordUnknown({ kind: "person" }))
        })
      })
    })
  )
}
