import type { SomeRecords } from "@samsyn/casework"
import type { Snapshot } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"

/** How many records an import took in. */
export interface Imported {
  readonly referrals: number
  readonly facts: number
  readonly windows: number
  readonly units: number
  readonly vacancies: number
}

/** The records as one file: the operator's copy, with every fact whoever it is shared with. */
export class Snapshots extends Context.Service<
  Snapshots,
  {
    readonly export: Effect.Effect<Snapshot, StoreUnavailable>
    /** Reads a file, with all its faults, and puts its records in place of all there are; its time zone, holidays and rule pack are not taken over. */
    readonly import: (snapshot: unknown) => Effect.Effect<Imported, NotRecorded>
  }
>()("@samsyn/application/Snapshots") {
  static readonly layer = Layer.effect(
    Snapshots,
    Effect.gen(function* () {
      const casework = yield* Casework
      return Snapshots.of({
        export: Effect.map(casework.look, ({ snapshot }) => snapshot),
        import: Effect.fn("Snapshots.import")(function* (snapshot) {
          const events = yield* casework.carryOut(() => ({ tag: "import-snapshot", snapshot }))
          const imported = events.map(({ puts }) => countsOf(puts))
          return yield* Effect.orDie(Effect.fromNullishOr(imported[0]))
        })
      })
    })
  )
}

function countsOf({ facts = [], referrals = [], units = [], vacancies = [], windows = [] }: SomeRecords): Imported {
  return { referrals: referrals.length, facts: facts.length, windows: windows.length, units: units.length, vacancies: vacancies.length }
}
