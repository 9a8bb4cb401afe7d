import type { Door, Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { recordPut } from "./recordPut.ts"

/** Help that can be walked into or called without a place. */
export class Doors extends Context.Service<
  Doors,
  {
    readonly all: Effect.Effect<ReadonlyArray<Door>, StoreUnavailable>
    readonly register: (door: Omit<Door, "id"> & { readonly id?: string; readonly by: Observer }) => Effect.Effect<Door, NotRecorded>
  }
>()("@samsyn/application/Doors") {
  static readonly layer = Layer.effect(
    Doors,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return Doors.of({
        all: Effect.map(casework.look, ({ records }) => records.doors),
        register: Effect.fn("Doors.register")(function* ({ by, ...given }) {
          const door: Door = { ...given, id: given.id ?? (yield* draws.id) }
          return yield* recordPut(yield* casework.carryOut(() => ({ tag: "register-door", door, by })), "doors")
        })
      })
    })
  )
}
