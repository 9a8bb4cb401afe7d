import type { Unit } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import type { ConcurrentChange } from "../ports/ConcurrentChange.ts"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import type { CommandRefused } from "./CommandRefused.ts"
import { Casework } from "./Casework.ts"

/** Treatment units. */
export class Units extends Context.Service<
  Units,
  {
    readonly all: Effect.Effect<ReadonlyArray<Unit>, StoreUnavailable>
    readonly register: (
      unit: Omit<Unit, "id"> & { readonly id?: string }
    ) => Effect.Effect<Unit, CommandRefused | ConcurrentChange | StoreUnavailable>
  }
>()("@samsyn/application/Units") {
  static readonly layer = Layer.effect(
    Units,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return Units.of({
        all: Effect.map(casework.look, ({ records }) => records.units),
        register: Effect.fn("Units.register")(function* (given) {
          const unit: Unit = { ...given, id: given.id ?? (yield* draws.id) }
          yield* casework.carryOut(() => ({ tag: "register-unit", unit }))
          return unit
        })
      })
    })
  )
}
