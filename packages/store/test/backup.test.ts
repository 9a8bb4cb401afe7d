import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { UnitRecords } from "@samsyn/application"
import type { CaseworkEvent } from "@samsyn/casework"
import { type DataDirectory, newDataDirectory } from "@samsyn/testing/embedded"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { Effect, Layer, Redacted } from "effect"
import openPostgres from "postgres"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { backUp, type Database, layerPglite, layerPorts, layerPostgres, restore, type StoreAddress } from "../src/index.ts"
import { change, layerSetting } from "./changes.ts"

const coordinationUnit = "enhet"
const by = { role: "coordinator", service: "enhet-nord" }
const folder = mkdtempSync(join(tmpdir(), "samsyn-backup-"))
const file = (name: string) => join(folder, name)

/** What people write, with all that a line of text could stumble over. */
const awkward = 'Linje én\nto\\.\n\\.\r\tæøå\u2028slutt \\N {"rows": {}}'
const unitRegistered = (id: string): CaseworkEvent => ({
  tag: "unit-registered",
  by,
  puts: { units: [{ id, name: awkward, region: "nord", careLevels: [] }] }
})

const layerOf = (address: StoreAddress) => (address.tag === "postgres" ? layerPostgres(address.url) : layerPglite(address.directory))

const run = <A, E>(address: StoreAddress, effect: Effect.Effect<A, E, UnitRecords | Database>): Promise<A> =>
  Effect.runPromise(
    Effect.provide(effect, layerPorts(coordinationUnit).pipe(Layer.provideMerge(Layer.merge(layerOf(address), layerSetting))))
  )

const write = (ids: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const records = yield* UnitRecords
    for (const id of ids) yield* records.commit(change(yield* records.lastEventNumber, unitRegistered(id)))
  })

const everything = Effect.gen(function* () {
  const records = yield* UnitRecords
  return { loaded: yield* records.load, events: yield* records.eventsAfter(0), announcements: yield* records.announcementsAfter(0) }
})

describe("a backup", () => {
  let server: TestPostgres
  let postgres: StoreAddress
  let data: DataDirectory
  let embedded: StoreAddress
  const newPostgres = async (): Promise<StoreAddress> => ({ tag: "postgres", url: Redacted.make(await server.createDatabase()) })
  const newDirectory = (name: string): StoreAddress => ({ tag: "embedded", directory: file(name) })
  const whyNot = (effect: Effect.Effect<unknown, { readonly message: string }>) =>
    Effect.runPromise(Effect.map(Effect.flip(effect), ({ message }) => message))

  beforeAll(async () => {
    server = await startPostgres()
    postgres = await newPostgres()
    data = newDataDirectory()
    embedded = { tag: "embedded", directory: data.directory }
    for (const address of [postgres, embedded]) await run(address, write(["a", "b", "c"]))
    await Effect.runPromise(backUp(postgres, file("postgres.backup")))
    await Effect.runPromise(backUp(embedded, file("embedded.backup")))
  })
  afterAll(async () => {
    await server.stop()
    data.remove()
    rmSync(folder, { recursive: true })
  })

  it("brings everything back into an empty database of the same kind, the log holds, and casework goes on", async () => {
    for (const [source, target] of [
      [postgres, await newPostgres()],
      [embedded, newDirectory("restored")]
    ] as const) {
      const restored = await Effect.runPromise(restore(target, file(`${source.tag}.backup`)))

      assert.strictEqual(restored.links, 3)
      assert.deepStrictEqual(await run(target, everything), await run(source, everything))
      await run(target, write(["d"]))
      assert.lengthOf((await run(target, everything)).events, 4)
    }
  }, 180_000)

  it("carries what the embedded database holds over to PostgreSQL", async () => {
    const target = await newPostgres()

    await Effect.runPromise(restore(target, file("embedded.backup")))

    assert.deepStrictEqual(await run(target, everything), await run(embedded, everything))
  })

  it("is made by a login that may read everything, restored by one that is no superuser, and refused to an owner who may not", async () => {
    const admin = async (address: StoreAddress, statements: string) => {
      const client = openPostgres(address.tag === "postgres" ? Redacted.value(address.url) : "", { max: 1, onnotice: () => undefined })
      await client.unsafe(statements)
      await client.end()
    }
    const as = (login: string, address: StoreAddress): StoreAddress => {
      const url = new URL(address.tag === "postgres" ? Redacted.value(address.url) : "")
      url.username = login
      return { tag: "postgres", url: Redacted.make(url.href) }
    }
    const target = await newPostgres()
    const name = new URL(target.tag === "postgres" ? Redacted.value(target.url) : "").pathname.slice(1)
    await admin(target, `create role owning login createrole; create role backing login bypassrls; grant pg_read_all_data to backing`)
    await admin(
      target,
      `alter database ${name} owner to owning; grant samsyn_engine, samsyn_reader, samsyn_identity, samsyn_log to owning with admin option`
    )

    const restored = await Effect.runPromise(restore(as("owning", target), file("postgres.backup")))

    assert.strictEqual(restored.links, 3)
    assert.include(await whyNot(backUp(as("owning", target), file("owning.backup"))), "this login may not read everything")
    const rows = await Effect.runPromise(backUp(as("backing", target), file("backing.backup")))
    assert.deepStrictEqual(rows, restored.rows)
  })

  it("is of one moment, while others go on writing", async () => {
    const writing = run(postgres, write(Array.from({ length: 60 }, (_, index) => `w-${index}`)))
    await Effect.runPromise(backUp(postgres, file("busy.backup")))
    await writing
    const target = await newPostgres()

    const { links, rows } = await Effect.runPromise(restore(target, file("busy.backup")))

    assert.strictEqual(rows["events"], links)
    assert.strictEqual(rows["units"], links)
    assert.strictEqual(rows["payloads"], links)
  })

  it("is read by its owner alone, takes the place of no file, and leaves nothing half behind", async () => {
    assert.strictEqual(statSync(file("postgres.backup")).mode & 0o777, 0o600)
    const before = readFileSync(file("postgres.backup"))

    assert.include(await whyNot(backUp(postgres, file("postgres.backup"))), "is there already")
    assert.include(await whyNot(backUp(postgres, file("nowhere/postgres.backup"))), "is in a folder that is not there")

    assert.deepStrictEqual(readFileSync(file("postgres.backup")), before)
    assert.isUndefined(statSync(file("postgres.backup.part"), { throwIfNoEntry: false }))
  })

  it("holds no session: whoever has it is not signed in by it", () => {
    assert.notInclude(
      gunzipSync(readFileSync(file("postgres.backup")))
        .toString("utf8")
        .split("\n")[0] ?? "",
      '"sessions"'
    )
  })

  describe("is refused, and changes nothing,", () => {
    /** The backup with its text changed. */
    const changed = (name: string, change: (text: string) => string): string => {
      writeFileSync(file(name), gzipSync(change(gunzipSync(readFileSync(file("postgres.backup"))).toString("utf8"))))
      return file(name)
    }
    let target: StoreAddress
    beforeAll(async () => {
      target = await newPostgres()
    })
    const neverRestores = async (path: string, why: string) => {
      assert.include(await whyNot(restore(target, path)), why)
      assert.isEmpty((await run(target, everything)).events)
    }

    it("where the database is not empty", async () => {
      const before = await run(embedded, everything)

      assert.include(await whyNot(restore(embedded, file("postgres.backup"))), "is not empty")

      assert.deepStrictEqual(await run(embedded, everything), before)
    })

    it("where a link of the log was changed", () =>
      neverRestores(
        changed("changed", (text) => text.replaceAll("\tunit-registered\t", "\tunit-registeree\t")),
        "does not hold from event (1): changed"
      ))

    it("where a row is missing, whether others rest on it or not", async () => {
      const without = (place: (lines: ReadonlyArray<string>) => number) => (text: string) => {
        const lines = text.split("\n")
        return lines.toSpliced(place(lines), 1).join("\n")
      }
      const unit = without((lines) => lines.findIndex((line) => line.startsWith(`${coordinationUnit}\t`)))
      const payload = without((lines) => lines.findLastIndex((line) => line.includes("unit-registered")))

      await neverRestores(changed("unit", unit), "the store did not answer (restore, ")
      await neverRestores(changed("payload", payload), "does not hold what it says it holds")
    })

    it("where it ends too early, as text and as a file", async () => {
      await neverRestores(
        changed("early", (text) => text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1)),
        "is not whole"
      )
      const bytes = readFileSync(file("postgres.backup"))
      writeFileSync(file("cut"), bytes.subarray(0, bytes.length - 40))
      await neverRestores(file("cut"), "is not whole")
    })

    it("where it is of another version", () =>
      neverRestores(
        changed("version", (text) => text.replace(/"migrations":\["[0-9a-f]{4}/, '"migrations":["0000')),
        "of another version"
      ))

    it("where it is no backup, or is not there", async () => {
      writeFileSync(file("text"), "hello")
      await neverRestores(file("text"), "is damaged, or is not a backup")
      await neverRestores(
        changed("json", () => '{"format":"something"}\n'),
        "is not a backup"
      )
      await neverRestores(file("none"), "cannot be read")
    })
  })
})
