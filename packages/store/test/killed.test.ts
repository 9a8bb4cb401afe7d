import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import type { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import { newDataDirectory } from "@samsyn/testing/embedded"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { Effect, type Layer, Redacted } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type Database, layerPglite, layerPostgres } from "../src/index.ts"
import { newUnit, withRecords } from "./changes.ts"

const writerFile = fileURLToPath(new URL("writer.ts", import.meta.url))

interface Writer {
  readonly process: ChildProcessByStdio<null, Readable, Readable>
  readonly acknowledged: () => ReadonlyArray<string>
  readonly complaint: () => string
}

function startWriter(address: string, unit: string): Writer {
  const process_ = spawn(process.execPath, [writerFile, address, unit], { stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  let complaint = ""
  process_.stdout.on("data", (chunk) => (said += String(chunk)))
  process_.stderr.on("data", (chunk) => (complaint += String(chunk)))
  // The last piece may be half a line.
  return { process: process_, acknowledged: () => said.split("\n").slice(0, -1), complaint: () => complaint }
}

async function untilWritten(writer: Writer, count: number): Promise<void> {
  while (writer.acknowledged().length < count) {
    if (writer.process.exitCode !== null) throw new Error(`the writer ended: ${writer.complaint()}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function kill(writer: Writer): Promise<void> {
  const closed = once(writer.process, "close")
  writer.process.kill("SIGKILL")
  await closed
}

const unitIds = (unit: string, layer: Layer.Layer<Database, unknown>): Promise<ReadonlyArray<string>> =>
  Effect.runPromise(
    withRecords(unit, (records) => Effect.map(records.load, (at) => at.records.units.map((each) => each.id))).pipe(Effect.provide(layer))
  )

describe("a writer that is killed at once", () => {
  const { directory, remove } = newDataDirectory()
  let server: TestPostgres
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(async () => {
    await server.stop()
    remove()
  })

  it("never loses an acknowledged write in embedded PGlite, time after time", async () => {
    const unit = newUnit()
    const acknowledged: Array<string> = []
    for (const burst of [1, 40, 90]) {
      const writer = startWriter(directory, unit)
      await untilWritten(writer, burst)
      await kill(writer)
      acknowledged.push(...writer.acknowledged())
    }

    const found = await unitIds(unit, layerPglite(directory))

    assert.isAtLeast(acknowledged.length, 131)
    assert.deepStrictEqual(
      acknowledged.filter((id) => !found.includes(id)),
      []
    )
  })

  it("never loses an acknowledged write in PostgreSQL, nor leaves a lock behind", async () => {
    const unit = newUnit()
    const url = await server.createDatabase()
    const acknowledged: Array<string> = []
    for (const burst of [1, 40, 90]) {
      const writer = startWriter(url, unit)
      await untilWritten(writer, burst)
      await kill(writer)
      acknowledged.push(...writer.acknowledged())
    }

    const found = await unitIds(unit, layerPostgres(Redacted.make(url)))

    assert.deepStrictEqual(
      acknowledged.filter((id) => !found.includes(id)),
      []
    )
  })

  it("holds its data directory alone while it lives, and not a moment longer", async () => {
    const [first, second] = [startWriter(directory, newUnit()), startWriter(directory, newUnit())]
    const writers = [first, second]
    await Promise.race(writers.map((writer) => once(writer.process, "close")))

    const refused = writers.filter((writer) => writer.process.exitCode === 1)
    const living = writers.filter((writer) => writer.process.exitCode === null)
    for (const writer of living) {
      await untilWritten(writer, 1)
      await kill(writer)
    }
    const next = startWriter(directory, newUnit())
    await untilWritten(next, 1)
    await kill(next)

    assert.strictEqual(refused.length, 1)
    assert.strictEqual(
      refused[0]?.complaint(),
      `the data directory (${directory}) is in use by another process; stop that one, or choose another directory\n`
    )
    assert.deepStrictEqual(refused[0]?.acknowledged(), [])
  })

  it("lets several processes share a PostgreSQL that none of them has migrated yet", async () => {
    const url = await server.createDatabase()
    const [one, other] = [startWriter(url, newUnit()), startWriter(url, newUnit())]

    await untilWritten(one, 5)
    await untilWritten(other, 5)

    await kill(one)
    await kill(other)
  })
})
