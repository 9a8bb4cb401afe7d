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
import { layerTestSignIn } from "./signingIn.ts"

export interface Start {
  readonly snapshot: Snapshot
  readonly pack?: RulePack
  /** Records that no snapshot holds. */
  readonly besides?: SomeRecords
  /** Another store in place of the one in memory. */
  readonly store?: Layer.Layer<UnitRecords>
  /** Keys under which something else was recorded before. */
  readonly keys?: ReadonlyArray<string>
  /** The people whom the service near is near, and who consent that it reads the referral: everyone of the snapshot and whoever comes, unless told otherwise. */
  readonly assigned?: ReadonlyArray<string>
}

/** The service that is near people in these tests. */
const serviceNear = "solbakken-bofellesskap"

/** That a service is near people, by their word, and that they consent that it reads what was referred. */
function nearAndConsented(personKeys: ReadonlyArray<string>, at: string): Required<Pick<SomeRecords, "assignments" | "consents">> {
  const recorded = { at, by: { role: "person", service: "self" } }
  return {
    assignments: personKeys.map((personKey) => ({
      id: `near-${personKey}`,
      personKey,
      to: { service: serviceNear },
      from: "2026-01-01T00:00:00Z",
      word: "person",
      recorded
    })),
    consents: personKeys.map((personKey) => ({
      id: `consent-${personKey}`,
      personKey,
      scope: "referral-to-near",
      given: { ...recorded, at: "2026-01-01T00:00:00Z", how: "signed-in" }
    }))
  }
}

/** Everything the routes need, on records in memory that hold a snapshot; and the number of the last event and a digest of all records, to see whether anything was recorded. */
export function layerInMemory({ assigned, besides, keys = [], pack = noTsb, snapshot, store }: Start) {
  const records = Context.get(Effect.runSync(Effect.scoped(Layer.build(UnitRecords.layerMemory))), UnitRecords)
  const identities = Context.get(Effect.runSync(Effect.scoped(Layer.build(Identities.layerMemory))), Identities)
  const { asOf, timeZone, holidays } = snapshot
  const decision = decide(noRecords, { tag: "import-snapshot", snapshot }, { at: asOf, timeZone, holidays, rulePack: pack })
  if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal.faults))
  const log = Context.get(Effect.runSync(Effect.scoped(Layer.build(AccessLog.layerMemory))), AccessLog)
  const people = assigned ?? [...snapshot.referrals, ...(besides?.referrals ?? []), { personKey: "p-ny" }].map(({ personKey }) => personKey)
  const near = nearAndConsented([...new Set(people)], asOf)
  Effect.runSync(
    Effect.andThen(
      records.commit({
        after: 0,
        recordedAt: asOf,
        events: [
          ...decision.events.map((event) => ({ ...event, puts: { ...event.puts, ...near } })),
          ...(besides === undefined ? [] : [{ tag: "draft-saved" as const, puts: besides }])
        ]
      }),
      identities.register([{ personKey: "p-r-alma", displayName: "Alma Nordmann" }])
    )
  )
  for (const key of keys) {
    const after = Effect.runSync(records.lastEventNumber)
    Effect.runSync(records.commit({ after, recordedAt: asOf, events: [], idempotency: { key, digest: "of something else" } }))
  }
  const ports = Layer.mergeAll(
    store ?? Layer.succeed(UnitRecords, records),
    Layer.succeed(Identities, identities),
    Layer.succeed(Setting, { timeZone, holidays, rulePack: pack }),
    ProposalsShown.layerMemory,
    Layer.succeed(AccessLog, log),
    Draws.layerCounting,
    WebhookEndpoints.layerMemory,
    layerTestSignIn.pipe(Layer.provideMerge(Sessions.layerMemory))
  )
  return {
    layer: Layer.merge(layerUseCases.pipe(Layer.provide(ports)), ports),
    records: () => Effect.runSync(records.load).records,
    /** Every reading and every refusal so far. */
    readings: () => Effect.runSync(log.entriesAfter(0)),
    eventNumber: () => Effect.runSync(records.lastEventNumber),
    trace: () => digestOf(Effect.runSync(records.load))
  }
}
