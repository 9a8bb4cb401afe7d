import {
  AccessLog,
  Draws,
  Identities,
  layerUseCases,
  ProposalsShown,
  Sessions,
  Setting,
  UnitRecords,
  WebhookEndpoints
} from "@samsyn/application"
import { decide, digestOf, noRecords, type SomeRecords } from "@samsyn/casework"
import { noTsb, type RulePack, type Snapshot } from "@samsyn/core"
import { Context, Effect, Layer } from "effect"
import { layerDevelopmentSignIn } from "../src/index.ts"

export interface Start {
  readonly snapshot: Snapshot
  readonly pack?: RulePack
  /** Records that no snapshot holds. */
  readonly besides?: SomeRecords
  /** Another store in place of the one in memory. */
  readonly store?: Layer.Layer<UnitRecords>
}

/** Everything the routes need, on records in memory that hold a snapshot; and the number of the last event and a digest of all records, to see whether anything was recorded. */
export function layerInMemory({ besides, pack = noTsb, snapshot, store }: Start) {
  const records = Context.get(Effect.runSync(Effect.scoped(Layer.build(UnitRecords.layerMemory))), UnitRecords)
  const identities = Context.get(Effect.runSync(Effect.scoped(Layer.build(Identities.layerMemory))), Identities)
  const { asOf, timeZone, holidays } = snapshot
  const decision = decide(noRecords, { tag: "import-snapshot", snapshot }, { at: asOf, timeZone, holidays, rulePack: pack })
  if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal.faults))
  Effect.runSync(
    Effect.andThen(
      records.commit({
        after: 0,
        recordedAt: asOf,
        events: [...decision.events, ...(besides === undefined ? [] : [{ tag: "draft-saved" as const, puts: besides }])]
      }),
      identities.register([{ personKey: "p-r-alma", displayName: "Alma Nordmann" }])
    )
  )
  const ports = Layer.mergeAll(
    store ?? Layer.succeed(UnitRecords, records),
    Layer.succeed(Identities, identities),
    Layer.succeed(Setting, { timeZone, holidays, rulePack: pack }),
    ProposalsShown.layerMemory,
    AccessLog.layerMemory,
    Draws.layerCounting,
    WebhookEndpoints.layerMemory,
    layerDevelopmentSignIn.pipe(Layer.provideMerge(Sessions.layerMemory))
  )
  return {
    layer: Layer.merge(layerUseCases.pipe(Layer.provide(ports)), ports),
    eventNumber: () => Effect.runSync(records.lastEventNumber),
    trace: () => digestOf(Effect.runSync(records.load))
  }
}
