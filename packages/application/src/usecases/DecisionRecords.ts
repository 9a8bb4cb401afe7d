import type { DecisionRecord } from "@samsyn/casework"
import { Context, Effect, Layer } from "effect"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"

/** What decisions to hold or offer a place rested on. */
export class DecisionRecords extends Context.Service<
  DecisionRecords,
  { readonly byId: (id: string) => Effect.Effect<DecisionRecord, RecordUnknown | StoreUnavailable> }
>()("@samsyn/application/DecisionRecords") {
  static readonly layer = Layer.effect(
    DecisionRecords,
    Effect.gen(function* () {
      const casework = yield* Casework
      return DecisionRecords.of({
        byId: (id) => Effect.flatMap(casework.look, ({ records }) => knownRecord(records, "decisionRecords", id))
      })
    })
  )
}
