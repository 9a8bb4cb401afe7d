import type { EmergencyAccess } from "@samsyn/casework"
import type { Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { CurrentAccess } from "../access/Actor.ts"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"

/** What was opened because it could not wait, and what came of looking at it. Who opens and who looks is who is signed in. */
export class EmergencyAccesses extends Context.Service<
  EmergencyAccesses,
  {
    readonly ofPerson: (personKey: string) => Effect.Effect<ReadonlyArray<EmergencyAccess>, StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<EmergencyAccess, RecordUnknown | StoreUnavailable>
    readonly open: (
      personKey: string,
      written: Pick<EmergencyAccess, "reason"> & { readonly by: Observer }
    ) => Effect.Effect<EmergencyAccess, NotRecorded>
    readonly review: (
      id: string,
      review: Pick<NonNullable<EmergencyAccess["reviewed"]>, "by" | "outcome">
    ) => Effect.Effect<EmergencyAccess, NotRecorded>
  }
>()("@samsyn/application/EmergencyAccesses") {
  static readonly layer = Layer.effect(
    EmergencyAccesses,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const subjectNow = Effect.map(CurrentAccess, (access) => access?.actor.subject)
      return EmergencyAccesses.of({
        ofPerson: (personKey) =>
          Effect.map(casework.look, ({ records }) => records.emergencies.filter((known) => known.personKey === personKey)),
        byId: (id) => Effect.flatMap(casework.look, ({ records }) => knownRecord(records, "emergencies", id)),
        open: Effect.fn("EmergencyAccesses.open")(function* (personKey, { by, reason }) {
          const id = yield* draws.id
          const subject = yield* subjectNow
          const events = yield* casework.carryOut(() => ({ tag: "open-emergency", by, access: { id, personKey, reason }, subject }))
          return yield* recordPut(events, "emergencies")
        }),
        review: Effect.fn("EmergencyAccesses.review")(function* (accessId, review) {
          const subject = yield* subjectNow
          const events = yield* casework.carryOut(() => ({ tag: "review-emergency", accessId, subject, ...review }))
          return yield* recordPut(events, "emergencies")
        })
      })
    })
  )
}
