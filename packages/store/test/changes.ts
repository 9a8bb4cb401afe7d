import { randomUUID } from "node:crypto"
import { type Access, type Change, CurrentAccess, CurrentWork, Setting, UnitRecords } from "@samsyn/application"
import { type CaseworkEvent, decide, noRecords } from "@samsyn/casework"
import { noTsb, type Snapshot } from "@samsyn/core"
import type { SnapshotAndPack } from "@samsyn/testing"
import { Effect, Layer } from "effect"
import fc from "fast-check"
import { sql } from "drizzle-orm"
import { type Connection, Database, layerUnitRecords } from "../src/index.ts"

/** A unit of coordination that no other test knows. */
export const newUnit = (): string => `unit-${randomUUID()}`

/** What holds for every unit of coordination here. */
export const layerSetting = Layer.succeed(Setting, { timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })

/** As whoever owns the database and is bound by no grant and no policy, in one transaction. */
export const queryAsOwner = <A>(ask: (connection: Connection) => Promise<A>) =>
  Database.use((database) =>
    database.run("test", (connection) =>
      connection.transaction(async (transaction) => {
        await transaction.execute(sql`select set_config('role', 'none', true)`)
        return await ask(transaction as Connection)
      })
    )
  )

/** Asks as the service itself does when someone signs in. */
export const atSignIn = Effect.provideService(CurrentWork, "sign-in")

const auditor: Access = {
  actor: { subject: "s-auditor", role: "auditor", observer: { role: "auditor", service: "tilsyn" } },
  purpose: "audit"
}

/** Asks as an auditor, who reads of everyone who looked. */
export const asAuditor = Effect.provideService(CurrentAccess, auditor)

/** Asks the records of a unit of coordination something. */
export const withRecords = <A, E>(
  unit: string,
  ask: (records: UnitRecords["Service"]) => Effect.Effect<A, E>
): Effect.Effect<A, E, Database> =>
  Effect.flatMap(UnitRecords, ask).pipe(Effect.provide(Layer.provide(layerUnitRecords(unit), layerSetting)))

export const change = (after: number, ...events: ReadonlyArray<CaseworkEvent>): Change => ({
  after,
  recordedAt: "2026-11-23T09:00:00Z",
  events
})

/** The import of a snapshot, as casework decides it. */
export const imported = ({ pack, snapshot }: SnapshotAndPack): CaseworkEvent => {
  const { asOf: at, holidays, timeZone } = snapshot
  const decision = decide(noRecords, { tag: "import-snapshot", snapshot }, { at, holidays, rulePack: pack, timeZone })
  const event = decision.tag === "accepted" ? decision.events[0] : undefined
  if (event === undefined) throw new Error("a drawn snapshot is a good one")
  return event
}

const referral = (snapshot: Snapshot, index: number) => snapshot.referrals[index % snapshot.referrals.length]

/** Events that may follow the import of a snapshot: new records and changed ones, of every kind that a command writes. */
export const importAndMore = (drawn: SnapshotAndPack): fc.Arbitrary<ReadonlyArray<CaseworkEvent>> => {
  const { snapshot } = drawn
  const unit = { id: "unit of a test", name: "Ørnes æ \" ' \\ $1", region: "nord", careLevels: [] }
  const one = fc.tuple(fc.nat(4), fc.nat(), fc.integer()).map(([kind, index, lot]): ReadonlyArray<CaseworkEvent> => {
    const about = referral(snapshot, index)
    const window = snapshot.windows[index % Math.max(1, snapshot.windows.length)]
    if (kind === 0 && about !== undefined) return [{ tag: "referral-received", puts: { referrals: [{ ...about, lot }] } }]
    if (kind === 1 && about !== undefined) {
      const note = {
        id: `note ${index}`,
        referralId: about.id,
        observedAt: "2026-11-20T18:00:00+01:00",
        recordedAt: "2026-11-20T17:05:00.250Z",
        by: { role: "milieu-therapist", service: "bolig" },
        source: "nearby" as const,
        basis: "first-hand" as const,
        domain: "social" as const,
        sharedWith: ["unit" as const],
        text: "Hun sa: «nå vil jeg».\n\tÆØÅ \u{1f343} '); drop table notes; --",
        factIds: []
      }
      return [
        {
          tag: "note-attached",
          by: note.by,
          puts: {
            notes: [note],
            facts: snapshot.facts.slice(0, 2).map((fact) => ({ ...fact, value: lot })),
            ...(window === undefined ? {} : { windows: [window] })
          }
        }
      ]
    }
    if (kind === 2 && window !== undefined) {
      return [
        {
          tag: "contact-recorded",
          puts: { windows: [{ ...window, contacted: [...window.contacted, { at: "2026-11-23T09:00Z", by: "duty", how: "phone" }] }] }
        }
      ]
    }
    if (kind === 3) return [{ tag: "unit-registered", puts: { units: [unit] } }]
    const vacancy = snapshot.vacancies[index % Math.max(1, snapshot.vacancies.length)]
    return vacancy === undefined ? [] : [{ tag: "vacancy-registered", puts: { vacancies: [{ ...vacancy, places: index % 9 }] } }]
  })
  return fc.array(one, { maxLength: 6 }).map((more) => [imported(drawn), ...more.flat()])
}
