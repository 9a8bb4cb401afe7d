import { allOwed, type Owed, type OwedAsked } from "@samsyn/casework"
import { Context, Effect, Layer } from "effect"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"

/** What someone owes someone now, in all rooms. */
export class WhatIsOwed extends Context.Service<
  WhatIsOwed,
  {
    /** The longest overdue first. */
    readonly list: (asked: OwedAsked) => Effect.Effect<ReadonlyArray<Owed>, StoreUnavailable>
  }
>()("@samsyn/application/WhatIsOwed") {
  static readonly layer = Layer.effect(
    WhatIsOwed,
    Effect.gen(function* () {
      const casework = yield* Casework
      const setting = yield* Setting
      return WhatIsOwed.of({
        list: (asked) => Effect.map(casework.look, ({ records, snapshot }) => allOwed(records, { ...setting, at: snapshot.asOf }, asked))
      })
    })
  )
}
