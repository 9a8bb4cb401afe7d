import type { Block } from "@samsyn/casework"
import type { Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"

/** Whom people have closed out, also whom they let in again. */
export class Blocks extends Context.Service<
  Blocks,
  {
    readonly ofPerson: (personKey: string) => Effect.Effect<ReadonlyArray<Block>, StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<Block, RecordUnknown | StoreUnavailable>
    readonly set: (
      personKey: string,
      written: Pick<Block, "against" | "until"> & { readonly by: Observer }
    ) => Effect.Effect<Block, NotRecorded>
    readonly lift: (id: string, by: Observer) => Effect.Effect<Block, NotRecorded>
  }
>()("@samsyn/application/Blocks") {
  static readonly layer = Layer.effect(
    Blocks,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return Blocks.of({
        ofPerson: (personKey) =>
          Effect.map(casework.look, ({ records }) => records.blocks.filter((known) => known.personKey === personKey)),
        byId: (id) => Effect.flatMap(casework.look, ({ records }) => knownRecord(records, "blocks", id)),
        set: Effect.fn("Blocks.set")(function* (personKey, { by, ...written }) {
          const id = yield* draws.id
          const events = yield* casework.carryOut(() => ({ tag: "set-block", by, block: { ...written, id, personKey } }))
          return yield* recordPut(events, "blocks")
        }),
        lift: Effect.fn("Blocks.lift")(function* (blockId, by) {
          return yield* recordPut(yield* casework.carryOut(() => ({ tag: "lift-block", blockId, by })), "blocks")
        })
      })
    })
  )
}
