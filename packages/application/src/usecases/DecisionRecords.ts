import type { DecisionRecord } from "@samsyn/casework"
import { Context, Effect, Layer } from "effect"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { RecordUnknown } from "./RecordUnknown.ts"

/** What decisions on rights and places rested on. */
export class DecisionRecords extends Context.Service<
  DecisionRecords,
  { readonly byId: (id: string) => Effect.Effect<DecisionRecord, RecordUnknown | StoreUnavailable> }
>()("@samsyn/application/DecisionRecords") {
  static readonly layer = Layer.effect(
    DecisionRecords,
    Effect.gen(function* () {
      const { decisionRecord } = yield* UnitRecords
      return DecisionRecords.of({
        byId: (id) =>
          Effect.filterOrFail(
            decisionRecord(id),
            (found) => found !== undefined,
            () => new RecordUnknown({ kind: "decision-record" })
          )
      })
    })
  )
}
