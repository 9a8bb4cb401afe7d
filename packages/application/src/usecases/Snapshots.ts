import type { SomeRecords } from "@samsyn/casework"
import type { Snapshot } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { versionOfAll } from "../versionOf.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { Seen } from "./Seen.ts"

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
    /** Its version is that of all records, in whatever they are told: it changes with every event, and not with the time alone. */
    readonly export: Effect.Effect<Seen<Snapshot>, StoreUnavailable>
    /**
     * Reads a file, with all its faults, and puts its records in the place of the like; its time zone, holidays and rule pack are not taken over. Refused where
     * there is casework that no file holds.
     */
    readonly import: (snapshot: unknown) => Effect.Effect<Imported, NotRecorded>
  }
>()("@samsyn/application/Snapshots") {
  static readonly layer = Layer.effect(
    Snapshots,
    Effect.gen(function* () {
      const casework = yield* Casework
      return Snapshots.of({
        export: Effect.map(casework.look, ({ eventNumber, snapshot }) => ({ seen: snapshot, version: versionOfAll(eventNumber) })),
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
