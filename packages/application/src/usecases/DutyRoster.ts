import type { DutyKept } from "@samsyn/casework"
import type { Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { recordPut } from "./recordPut.ts"

/** Who is on duty when, and how to reach them and their leader. */
export class DutyRoster extends Context.Service<
  DutyRoster,
  {
    readonly all: Effect.Effect<ReadonlyArray<DutyKept>, StoreUnavailable>
    readonly register: (
      duty: Omit<DutyKept, "id"> & { readonly id?: string; readonly by: Observer }
    ) => Effect.Effect<DutyKept, NotRecorded>
  }
>()("@samsyn/application/DutyRoster") {
  static readonly layer = Layer.effect(
    DutyRoster,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return DutyRoster.of({
        all: Effect.map(casework.look, ({ records }) => records.duty),
        register: Effect.fn("DutyRoster.register")(function* ({ by, ...given }) {
          const duty: DutyKept = { ...given, id: given.id ?? (yield* draws.id) }
          return yield* recordPut(yield* casework.carryOut(() => ({ tag: "register-duty", duty, by })), "duty")
        })
      })
    })
  )
}
