import { type CaseworkEvent, decide, noRecords, pileOf, type Records } from "@samsyn/casework"
import { formatInstant, type RulePack, type Snapshot } from "@samsyn/core"
import { type SnapshotAndPack, withOnePlaceEach } from "@samsyn/testing"
import { Clock, Context, Effect, Layer, type Scope } from "effect"
import fc from "fast-check"
import { Answers, Changes, DerivedPile, type RecordsPort, Setting, UnitRecords } from "../src/index.ts"

/** What one process has in memory over a store that it shares with others. */
export interface Process {
  readonly pile: DerivedPile["Service"]
  readonly answers: Answers["Service"]
  readonly changes: Changes["Service"]
}

/** A store in memory. */
export const memory: Effect.Effect<RecordsPort> = Effect.map(Layer.build(UnitRecords.layerMemory), Context.get(UnitRecords)).pipe(
  Effect.scoped
)

/** A process of its own on a store. */
export function processOn(
  records: RecordsPort,
  { holidays, timeZone }: Pick<Snapshot, "holidays" | "timeZone">,
  rulePack: RulePack
): Effect.Effect<Process, never, Scope.Scope> {
  const ports = Layer.merge(Layer.succeed(UnitRecords, records), Layer.succeed(Setting, { holidays, timeZone, rulePack }))
  const services = Layer.merge(Answers.layer, Changes.layer).pipe(Layer.provideMerge(Layer.fresh(DerivedPile.layer)), Layer.provide(ports))
  return Effect.map(Layer.build(services), (built) => ({
    pile: Context.get(built, DerivedPile),
    answers: Context.get(built, Answers),
    changes: Context.get(built, Changes)
  }))
}

/** The import of a drawn snapshot and events that may follow it: records put again in other words, and new ones. */
export interface History extends SnapshotAndPack {
  readonly events: ReadonlyArray<CaseworkEvent>
}

export const historiesOf = (drawn: fc.Arbitrary<SnapshotAndPack>): fc.Arbitrary<History> =>
  fc.tuple(drawn, fc.array(fc.tuple(fc.nat(2), fc.nat()), { maxLength: 8 })).map(([{ pack, snapshot: any }, draws]) => {
    const snapshot = withOnePlaceEach(any)
    const more = draws.flatMap(([kind, pick]): ReadonlyArray<CaseworkEvent> => {
      const referral = snapshot.referrals[pick % Math.max(1, snapshot.referrals.length)]
      const vacancy = snapshot.vacancies[pick % Math.max(1, snapshot.vacancies.length)]
      if (kind === 0 && referral !== undefined) return [{ tag: "referral-received", puts: { referrals: [{ ...referral, lot: pick }] } }]
      if (kind === 1 && vacancy !== undefined)
        return [{ tag: "vacancy-changed", puts: { vacancies: [{ ...vacancy, places: vacancy.places + 1 }] } }]
      return [{ tag: "unit-registered", puts: { units: [{ id: `new-${pick}`, name: "Ny", region: "nord", careLevels: [] }] } }]
    })
    return { pack, snapshot, events: [imported({ pack, snapshot }), ...more] }
  })

/** The import of a snapshot, as casework decides it. */
function imported({ pack, snapshot }: SnapshotAndPack): CaseworkEvent {
  const { asOf: at, holidays, timeZone } = snapshot
  const decision = decide(noRecords, { tag: "import-snapshot", snapshot }, { at, holidays, rulePack: pack, timeZone })
  const event = decision.tag === "accepted" ? decision.events[0] : undefined
  if (event === undefined) throw new Error("a drawn snapshot is a good one")
  return event
}

/** The records as a snapshot of an instant, without the code under test. */
export function snapshotOf(records: Records, { pack, snapshot: { holidays, timeZone } }: SnapshotAndPack, at: number): Snapshot {
  return pileOf(records, { at: formatInstant(at), holidays, timeZone, rulePack: pack })
}

/** At a time that stands still. */
export const at =
  (millis: number) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.provideService(effect, Clock.Clock, {
      currentTimeMillisUnsafe: () => millis,
      currentTimeMillis: Effect.succeed(millis),
      currentTimeNanosUnsafe: () => BigInt(millis) * 1_000_000n,
      currentTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n),
      monotonicTimeNanosUnsafe: () => BigInt(millis) * 1_000_000n,
      monotonicTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n),
      sleep: () => Effect.never
    })
