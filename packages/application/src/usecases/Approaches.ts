import { approachAt, type ApproachKept, type Command } from "@samsyn/casework"
import type { Approach, Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { idFor } from "./idFor.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"
import { type Seen, seenAs } from "./Seen.ts"
import { senderNow } from "./senderNow.ts"

/** An approach as it comes in, perhaps without an id. */
export type ApproachReceived = Omit<Approach, "id"> & Pick<ApproachKept, "consent"> & { readonly id?: string }

/** People who asked for help and have no referral yet. */
export class Approaches extends Context.Service<
  Approaches,
  {
    /** Those not answered, in the order they were asked; each with what it was passed on for by now. */
    readonly open: Effect.Effect<ReadonlyArray<ApproachKept>, StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<Seen<ApproachKept>, RecordUnknown | StoreUnavailable>
    readonly receive: (received: ApproachReceived) => Effect.Effect<ApproachKept, NotRecorded>
    readonly acknowledge: (approachId: string, by: Observer) => Effect.Effect<ApproachKept, NotRecorded>
    readonly answer: (
      approachId: string,
      answer: Omit<Extract<Command, { readonly tag: "answer-approach" }>, "tag" | "approachId">
    ) => Effect.Effect<ApproachKept, NotRecorded>
  }
>()("@samsyn/application/Approaches") {
  static readonly layer = Layer.effect(
    Approaches,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const setting = yield* Setting
      const look = Effect.map(casework.look, ({ records, snapshot }) => ({
        approaches: records.approaches,
        asRead: (approach: ApproachKept) => approachAt(approach, { ...setting, at: snapshot.asOf })
      }))
      const changed = Effect.fn("Approaches.changed")(function* (command: Command) {
        return yield* recordPut(yield* casework.carryOut(() => command), "approaches")
      })
      return Approaches.of({
        open: Effect.map(look, ({ approaches, asRead }) => approaches.filter(({ answered }) => answered === undefined).map(asRead)),
        byId: Effect.fn("Approaches.byId")(function* (id) {
          const { approaches, asRead } = yield* look
          const approach = approaches.find((known) => known.id === id)
          return approach === undefined ? yield* new RecordUnknown({ kind: "approach" }) : seenAs(approach, asRead(approach))
        }),
        receive: Effect.fn("Approaches.receive")(function* (received) {
          const { side } = yield* senderNow
          const approach = { ...received, id: yield* idFor(draws, side, received.id) }
          return yield* changed({ tag: "receive-approach", approach })
        }),
        acknowledge: (approachId, by) => changed({ tag: "acknowledge-approach", approachId, by }),
        answer: (approachId, answer) => changed({ tag: "answer-approach", approachId, ...answer })
      })
    })
  )
}
