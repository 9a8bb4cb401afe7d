import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { upcasted, verifyLog } from "@samsyn/casework"
import { startPostgres } from "@samsyn/testing/postgres"
import { drizzle as overPglite } from "drizzle-orm/pglite"
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator"
import { drizzle as overPostgres } from "drizzle-orm/postgres-js"
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator"
import { Effect, type Layer, Redacted } from "effect"
import postgres from "postgres"
import { assert, describe, it } from "vitest"
import { Database, layerPglite, layerPostgres } from "../src/index.ts"
import { migrationsFolder } from "../src/database/migrationsFolder.ts"
import { events, payloads, unchainedEvents } from "../src/tables/events.ts"
import { change, withRecords } from "./changes.ts"

const by = { role: "milieu-therapist", service: "Solbakken" }
const referral = {
  id: "alma",
  personKey: "p-alma",
  receivedAt: "2026-11-02T10:00:00Z",
  seniorityOn: "2026-11-02",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "granted", decidedOn: "2026-11-09", latestStartOn: "2026-12-14" },
  person: {},
  careLevels: ["inpatient-short"],
  needs: [],
  wishes: [],
  lot: 12
}
const unit = { id: "u-1", name: "Nord", region: "nord", careLevels: ["inpatient-short"] }
const vacancy = {
  id: "v-1",
  unitId: "u-1",
  careLevel: "inpatient-short",
  freeFrom: "2026-12-01",
  places: 1,
  features: [],
  admits: {},
  confirmedAt: "2026-11-20T09:00:00Z"
}
const note = {
  id: "n-1",
  referralId: "alma",
  observedAt: "2026-11-20T18:00:00Z",
  recordedAt: "2026-11-20T19:00:00Z",
  by,
  source: "nearby",
  basis: "first-hand",
  domain: "social",
  sharedWith: ["unit"],
  text: "Hun sa: «nå vil jeg».",
  factIds: []
}

/** What the versions before the log stored: five events of format 1, and one of format 2. */
const stored: ReadonlyArray<unknown> = [
  {
    tag: "snapshot-imported",
    records: {
      referrals: [referral],
      facts: [],
      windows: [],
      approaches: [{ id: "a-1", askedAt: "2026-11-20T09:00:00Z", by }],
      units: [unit],
      vacancies: [vacancy],
      commitments: [{ referralId: "alma", vacancyId: "v-1", startsOn: "2026-12-01", state: "accepted" }],
      refusals: [],
      doors: [],
      duty: [{ from: "2026-11-20T09:00:00Z", until: "2026-11-21T09:00:00Z", reach: "22 22 22 22" }],
      notes: []
    }
  },
  { tag: "referral-received", referral: { ...referral, id: "bo", personKey: "p-bo" } },
  { tag: "note-attached", note, facts: [] },
  { tag: "unit-registered", unit: { ...unit, id: "u-2" } },
  { tag: "vacancy-registered", vacancy: { ...vacancy, id: "v-2", unitId: "u-2" } },
  { tag: "unit-registered", puts: { units: [{ ...unit, id: "u-3" }] } }
]

/** The migrations up to the one before the log, as an older version shipped them. */
function olderMigrations(folder: string): string {
  cpSync(migrationsFolder, folder, { recursive: true })
  const journalFile = join(folder, "meta", "_journal.json")
  const journal = JSON.parse(readFileSync(journalFile, "utf8")) as { readonly entries: ReadonlyArray<{ readonly tag: string }> }
  const entries = journal.entries.slice(
    0,
    journal.entries.findIndex(({ tag }) => tag === "0005_log")
  )
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries }))
  return folder
}

const inserts = [
  `insert into coordination_units (id, last_event) values ('old', ${stored.length}), ('empty', 0)`,
  ...stored.map(
    (content, index) =>
      `insert into events (coordination_unit, number, payload, recorded_at) values ('old', ${index + 1}, '${JSON.stringify(content)}'::jsonb, '2026-11-20 10:00:0${index}.250+01')`
  )
]

/** What the events of before have become, and what comes after them. */
async function expectCarriedOver(layer: Layer.Layer<Database, unknown>): Promise<void> {
  const found = await Effect.runPromise(
    Effect.gen(function* () {
      const database = yield* Database
      const rows = yield* database.run("test", async (connection) => ({
        left: await connection.select().from(unchainedEvents),
        links: await connection.select().from(events).orderBy(events.number),
        payloads: await connection.select().from(payloads).orderBy(payloads.number)
      }))
      yield* withRecords("old", (records) =>
        records.commit(
          change(stored.length, { tag: "unit-registered", puts: { units: [{ id: "u-4", name: "Ny", region: "nord", careLevels: [] }] } })
        )
      )
      const { load, log, read } = yield* withRecords("old", (records) =>
        Effect.all({ load: records.load, log: records.logAfter(0), read: records.eventsAfter(0) })
      )
      return { ...rows, load, log, read }
    }).pipe(Effect.provide(layer))
  )

  assert.deepStrictEqual(found.left, [])
  assert.deepInclude(verifyLog(found.log), { tag: "holds", links: stored.length + 1 })
  assert.deepStrictEqual(
    found.payloads.map(({ content, format }) => ({ content, format })),
    stored.map((content, index) => ({ content, format: index === stored.length - 1 ? 2 : 1 }))
  )
  assert.deepStrictEqual(
    found.read.slice(0, stored.length).map(({ event }) => event),
    stored.map((content, index) => upcasted(index === stored.length - 1 ? 2 : 1, content))
  )
  assert.strictEqual(found.log[0]?.recordedAt, "2026-11-20T09:00:00.250Z")
  assert.deepStrictEqual(found.log[2]?.by, by)
  const { approaches, duty, notes, offers, referrals, units, vacancies } = found.load.records
  assert.deepStrictEqual(
    [approaches, duty, notes, offers, referrals, units, vacancies].map((rows) => rows.map(({ id }) => id)),
    [["a-1"], ["duty-1"], ["n-1"], ["offer-1"], ["alma", "bo"], ["u-1", "u-2", "u-3", "u-4"], ["v-1", "v-2"]]
  )
}

describe("a database of a version before the log", () => {
  it("keeps what happened, exactly as it was written, in a log that holds: embedded PGlite", { timeout: 120_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), "samsyn-old-"))
    mkdirSync(join(directory, "data"))
    const client = await PGlite.create(join(directory, "data", "postgres"))
    await migratePglite(overPglite({ client }), { migrationsFolder: olderMigrations(join(directory, "migrations")) })
    for (const insert of inserts) await client.exec(insert)
    await client.close()

    await expectCarriedOver(layerPglite(join(directory, "data")))

    rmSync(directory, { recursive: true, force: true })
  })

  it("keeps what happened, exactly as it was written, in a log that holds: PostgreSQL", { timeout: 120_000 }, async () => {
    const server = await startPostgres()
    const url = await server.createDatabase()
    const directory = mkdtempSync(join(tmpdir(), "samsyn-old-"))
    const client = postgres(url, { max: 1, onnotice: () => undefined })
    await migratePostgres(overPostgres({ client }), { migrationsFolder: olderMigrations(join(directory, "migrations")) })
    for (const insert of inserts) await client.unsafe(insert)
    await client.end()

    await expectCarriedOver(layerPostgres(Redacted.make(url)))

    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  })
})
