import type { Assignment } from "@samsyn/casework"
import type { Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"

/** Who is near whom, since when, by whose word. */
export class Assignments extends Context.Service<
  Assignments,
  {
    readonly ofPerson: (personKey: string) => Effect.Effect<ReadonlyArray<Assignment>, StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<Assignment, RecordUnknown | StoreUnavailable>
    readonly make: (
      personKey: string,
      written: Pick<Assignment, "from" | "to" | "until" | "word"> & { readonly by: Observer }
    ) => Effect.Effect<Assignment, NotRecorded>
    readonly end: (id: string, by: Observer) => Effect.Effect<Assignment, NotRecorded>
  }
>()("@samsyn/application/Assignments") {
  static readonly layer = Layer.effect(
    Assignments,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return Assignments.of({
        ofPerson: (personKey) =>
          Effect.map(casework.look, ({ records }) => records.assignments.filter((known) => known.personKey === personKey)),
        byId: (id) => Effect.flatMap(casework.look, ({ records }) => knownRecord(records, "assignments", id)),
        make: Effect.fn("Assignments.make")(function* (personKey, { by, ...written }) {
          const id = yield* draws.id
          const events = yield* casework.carryOut(() => ({ tag: "assign", by, assignment: { ...written, id, personKey } }))
          return yield* recordPut(events, "assignments")
        }),
        end: Effect.fn("Assignments.end")(function* (assignmentId, by) {
          return yield* recordPut(yield* casework.carryOut(() => ({ tag: "end-assignment", assignmentId, by })), "assignments")
        })
      })
    })
  )
}
