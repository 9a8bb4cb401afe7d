import { actNow, type ActNowRow, type Contact, forAudience, type Window } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { recordPut } from "./recordPut.ts"

/** Windows to act in, and what was done. */
export class Windows extends Context.Service<
  Windows,
  {
    readonly actNow: Effect.Effect<ReadonlyArray<ActNowRow>, StoreUnavailable>
    readonly recordContact: (windowId: string, contact: Contact) => Effect.Effect<Window, NotRecorded>
  }
>()("@samsyn/application/Windows") {
  static readonly layer = Layer.effect(
    Windows,
    Effect.gen(function* () {
      const casework = yield* Casework
      const { rulePack } = yield* Setting
      return Windows.of({
        actNow: Effect.map(casework.look, ({ snapshot }) => actNow(forAudience(snapshot, "unit"), rulePack)),
        recordContact: Effect.fn("Windows.recordContact")(function* (windowId, contact) {
          const events = yield* casework.carryOut(() => ({ tag: "record-contact", windowId, contact }))
          return yield* recordPut(events, "windows")
        })
      })
    })
  )
}
