import { Context, Effect, Layer, Schema } from "effect"
import type { StoreUnavailable } from "./StoreUnavailable.ts"

/** Who a pseudonym is. Synthetic until sign-in exists, and kept apart from the pile. */
export class Identity extends Schema.Opaque<Identity>()(
  Schema.Struct({ personKey: Schema.String, displayName: Schema.String }).annotate({
    identifier: "Identity",
    description: "Who a pseudonym is; kept apart from the pile"
  })
) {}

/** Identities by pseudonym. `register` replaces those of the same `personKey`. */
export class Identities extends Context.Service<
  Identities,
  {
    readonly find: (personKey: string) => Effect.Effect<Identity | undefined, StoreUnavailable>
    readonly register: (identities: ReadonlyArray<Identity>) => Effect.Effect<void, StoreUnavailable>
  }
>()("@samsyn/application/Identities") {
  /** Identities that live as long as the process. */
  static readonly layerMemory = Layer.sync(Identities, () => {
    const byKey = new Map<string, Identity>()
    return Identities.of({
      find: (personKey) => Effect.sync(() => byKey.get(personKey)),
      register: (identities) =>
        Effect.sync(() => {
          for (const identity of identities) byKey.set(identity.personKey, identity)
        })
    })
  })
}
