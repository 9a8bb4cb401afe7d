import type { Consent } from "@samsyn/casework"
import type { Observer } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"

/** What people consent to as a whole, also what they took back. */
export class Consents extends Context.Service<
  Consents,
  {
    readonly ofPerson: (personKey: string) => Effect.Effect<ReadonlyArray<Consent>, StoreUnavailable>
    readonly byId: (id: string) => Effect.Effect<Consent, RecordUnknown | StoreUnavailable>
    readonly give: (
      personKey: string,
      written: Pick<Consent, "scope"> & Pick<Consent["given"], "by" | "how">
    ) => Effect.Effect<Consent, NotRecorded>
    readonly withdraw: (id: string, by: Observer) => Effect.Effect<Consent, NotRecorded>
  }
>()("@samsyn/application/Consents") {
  static readonly layer = Layer.effect(
    Consents,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      return Consents.of({
        ofPerson: (personKey) =>
          Effect.map(casework.look, ({ records }) => records.consents.filter((known) => known.personKey === personKey)),
        byId: (id) => Effect.flatMap(casework.look, ({ records }) => knownRecord(records, "consents", id)),
        give: Effect.fn("Consents.give")(function* (personKey, { by, how, scope }) {
          const id = yield* draws.id
          const events = yield* casework.carryOut(() => ({ tag: "give-consent", by, consent: { id, personKey, scope, how } }))
          return yield* recordPut(events, "consents")
        }),
        withdraw: Effect.fn("Consents.withdraw")(function* (consentId, by) {
          return yield* recordPut(yield* casework.carryOut(() => ({ tag: "withdraw-consent", consentId, by })), "consents")
        })
      })
    })
  )
}
