import type { Unit } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { recordPut } from "./recordPut.ts"

/** Treatment units. */
export class Units extends Context.Service<
  Units,
  {
    readonly all: Effect.Effect<ReadonlyArray<Unit>, StoreUnavailable>
    readonly register: (unit: Omit<Unit, "id"> & { readonly id?: string }) => Effect.Effect<Unit, NotRecorded>
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
          return yield* recordPut(yield* casework.carryOut(() => ({ tag: "register-unit", unit })), "units")
        })
      })
    })
  )
}
