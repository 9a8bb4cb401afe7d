import type { Observer, Unit } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { recordPut } from "./recordPut.ts"

/** A unit to register, perhaps without an id. */
export type UnitGiven = Omit<Unit, "id"> & { readonly id?: string; readonly by?: Observer }

/** Treatment units. */
export class Units extends Context.Service<
  Units,
  {
    readonly all: Effect.Effect<ReadonlyArray<Unit>, StoreUnavailable>
    readonly register: (unit: UnitGiven) => Effect.Effect<Unit, NotRecorded>
  }
>()("@samsyn/application/Units") {
  static readonly layer = Layer.effect(
    Units,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return Units.of({
        all: Effect.map(casework.look, ({ records }) => records.units),
        register: Effect.fn("Units.register")(function* ({ by, ...given }) {
          const unit: Unit = { ...given, id: given.id ?? (yield* draws.id) }
          const events = yield* casework.carryOut(() => ({ tag: "register-unit", unit, ...(by === undefined ? {} : { by }) }))
          return yield* recordPut(events, "units")
        })
      })
    })
  )
}
