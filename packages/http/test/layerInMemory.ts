import { Draws, Identities, layerUseCases, Setting, UnitRecords } from "@samsyn/application"
import { decide, noRecords } from "@samsyn/casework"
import { noTsb, type RulePack, type Snapshot } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"

export interface Start {
  readonly snapshot: Snapshot
  readonly pack?: RulePack
  /** Another store in place of the one in memory. */
  readonly store?: Layer.Layer<UnitRecords>
}

/** Everything the routes need, on records in memory that hold a snapshot; and the number of the last event, to see whether anything was recorded. */
export function layerInMemory({ pack = noTsb, snapshot, store }: Start) {
  const records = Context.get(Effect.runSync(Effect.scoped(Layer.build(UnitRecords.layerMemory))), UnitRecords)
  const identities = Context.get(Effect.runSync(Effect.scoped(Layer.build(Identities.layerMemory))), Identities)
  const { asOf, timeZone, holidays } = snapshot
  const decision = decide(noRecords, { tag: "import-snapshot", snapshot }, { at: asOf, timeZone, holidays, rulePack: pack })
  if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal.faults))
  Effect.runSync(
    Effect.andThen(
      records.commit({ after: 0, recordedAt: asOf, events: decision.events }),
      identities.register([{ personKey: "p-r-alma", displayName: "Alma Nordmann" }])
    )
  )
  const ports = Layer.mergeAll(
    store ?? Layer.succeed(UnitRecords, records),
    Layer.succeed(Identities, identities),
    Layer.succeed(Setting, { timeZone, holidays, rulePack: pack }),
    Draws.layerCounting
  )
  return {
    layer: Layer.merge(layerUseCases.pipe(Layer.provide(ports)), ports),
    eventNumber: () => Effect.runSync(records.lastEventNumber)
  }
}
