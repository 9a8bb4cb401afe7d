import { once } from "node:events"
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs"
import { request as httpRequest } from "node:http"
import { createServer } from "node:net"
import { join } from "node:path"
import type { Snapshot } from "@samsyn/core"
import { newDataDirectory } from "@samsyn/testing/embedded"
import { startPostgres } from "@samsyn/testing/postgres"
import postgres from "postgres"
import { afterAll, afterEach, assert, beforeAll, describe, it } from "vitest"
import { headersAt } from "./signedIn.ts"
import { freePort, newDirectory, type Service, startService, stopService } from "./service.ts"

const started: Array<Service> = []
const directories: Array<() => void> = []
const start = (settings: Readonly<Record<string, string>>): Service => {
  const service = startService({ PORT: "0", ...settings })
  started.push(service)
  return service
}
const directory = (): string => {
  const made = newDirectory()
  directories.push(made.remove)
  return made.directory
}
afterEach(async () => {
  await Promise.all(started.splice(0).map((service) => stopService(service, "SIGKILL")))
  for (const remove of directories.splice(0)) remove()
})

/** A copy of a data directory that a service has seeded and closed. */
const seededDirectory = (): string => {
  const copy = directory()
  cpSync(template.directory, copy, { recursive: true })
  return copy
}
const template = newDataDirectory()
beforeAll(async () => {
  const service = startService({ PORT: "0", SAMSYN_DATA_DIR: template.directory })
  await service.address
  await stopService(service, "SIGTERM")
})
afterAll(template.remove)

/** Long enough for a machine that is busy with other things; one that never answers is found all the same. */
const patience = 30_000

const status = async (address: string, headers: Readonly<Record<string, string>> = {}): Promise<number> => {
  const response = await fetch(address, { headers, signal: AbortSignal.timeout(patience) })
  await response.arrayBuffer()
  return response.status
}

const snapshotAt = async (address: string): Promise<Snapshot> =>
  (await (await fetch(`${address}/api/snapshot`, { headers: await headersAt(address) })).json()) as Snapshot

describe("the service on an embedded store", () => {
  it("greets in one line with what is waiting and where to look, and says nothing else", async () => {
    const service = start({ SAMSYN_DATA_DIR: directory() })

    const address = await service.address

    assert.strictEqual(await status(`${address}/readyz`), 200)
    assert.strictEqual(await status(`${address}/api/queues/place?vantage=pile`, await headersAt(address)), 200)
    assert.strictEqual(service.said(), `Samsyn (synthetic data): 46 waiting for a place, 3 overdue, 7 windows open — ${address}\n`)
    assert.strictEqual(service.complained(), "")
  })

  it("answers a request during start, or refuses the connection, and never lets it hang", async () => {
    const port = await freePort()
    const service = start({ SAMSYN_DATA_DIR: directory(), PORT: String(port) })
    const outcomes = { answered: 0, refused: 0, other: [] as Array<string> }
    const knock = async () => {
      try {
        if ((await status(`http://127.0.0.1:${port}/readyz`)) === 200) outcomes.answered += 1
      } catch (failure) {
        const code = failure instanceof Error ? ((failure.cause as { code?: string } | undefined)?.code ?? failure.name) : "unknown"
        if (code === "ECONNREFUSED") outcomes.refused += 1
        else outcomes.other.push(code)
      }
    }

    const knocks: Array<Promise<void>> = []
    while (outcomes.answered < 20) {
      knocks.push(knock())
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await Promise.all(knocks)

    assert.deepStrictEqual(outcomes.other, [])
    assert.isAbove(outcomes.refused, 0)
    await service.address
  })

  it("keeps what was there over a stop and a start, and is not seeded twice", async () => {
    const settings = { SAMSYN_DATA_DIR: seededDirectory() }
    const first = start(settings)
    const before = await snapshotAt(await first.address)

    const code = await stopService(first, "SIGTERM")
    const second = start(settings)
    const after = await snapshotAt(await second.address)

    assert.include([0, 130, 143], code)
    assert.isAbove(before.referrals.length, 0)
    assert.deepStrictEqual({ ...after, asOf: "" }, { ...before, asOf: "" })
  })

  it("keeps a second process out of its data directory with a clear line", async () => {
    const settings = { SAMSYN_DATA_DIR: seededDirectory() }
    const first = start(settings)
    const address = await first.address

    const second = start(settings)

    assert.strictEqual(await second.ended, 1)
    assert.strictEqual(
      second.complained(),
      `Samsyn did not start: the data directory (${settings.SAMSYN_DATA_DIR}) is in use by another process; stop that one, or choose another directory\n`
    )
    assert.strictEqual(second.said(), "")
    assert.strictEqual(await status(`${address}/readyz`), 200)
  })

  it.each(["SIGTERM", "SIGINT"] as const)(
    "finishes the request it is answering when it gets %s, takes no new one, and closes its store",
    async (signal) => {
      const settings = { SAMSYN_DATA_DIR: seededDirectory() }
      const service = start(settings)
      const address = await service.address
      const body = JSON.stringify({ name: "Lyngheim", region: "Nord", careLevels: ["outpatient"] })
      const slow = httpRequest(`${address}/api/units`, {
        method: "POST",
        headers: { ...(await headersAt(address)), "content-type": "application/json", "content-length": Buffer.byteLength(body) }
      })
      const answered = once(slow, "response")
      slow.write(body.slice(0, 10))
      await new Promise((resolve) => setTimeout(resolve, 200))

      service.process.kill(signal)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const newRequest = await status(`${address}/healthz`).catch(() => "refused")
      slow.end(body.slice(10))
      const [response] = await answered
      response.resume()

      assert.strictEqual(newRequest, "refused")
      assert.strictEqual(response.statusCode, 201)
      assert.include([0, 130, 143], await service.ended)
      const next = start(settings)
      const there = await next.address
      const units = (await (await fetch(`${there}/api/units`, { headers: await headersAt(there) })).json()) as ReadonlyArray<{
        readonly name: string
      }>
      assert.isTrue(units.some((unit) => unit.name === "Lyngheim"))
    }
  )
})

describe("the service, wrongly started", () => {
  const oneLine = /^Samsyn did not start: [^\n]+\n$/

  it.each([
    [{ PORT: "eighty" }, "PORT must be"],
    [{ HOST: "0.0.0.0" }, "HOST must be"],
    [{ DATABASE_URL: "mysql://user:secret@localhost/x" }, "DATABASE_URL must be"],
    [
      { DATABASE_URL: "postgres://user:secret@127.0.0.1:1/x" },
      "the database that DATABASE_URL names cannot be used (migrate, ECONNREFUSED)"
    ]
  ])("says in one line what is wrong with %j, and ends with 1", async (settings, line) => {
    const service = start(settings)

    assert.strictEqual(await service.ended, 1)
    assert.match(service.complained(), oneLine)
    assert.include(service.complained(), line)
    assert.notInclude(service.complained(), "secret")
    assert.strictEqual(service.said(), "")
  })

  it("says in one line that the data directory is a file", async () => {
    const file = join(directory(), "file")
    writeFileSync(file, "")

    const service = start({ SAMSYN_DATA_DIR: file })

    assert.strictEqual(await service.ended, 1)
    assert.strictEqual(service.complained(), `Samsyn did not start: the data directory (${file}) cannot be used (EEXIST)\n`)
  })

  it.runIf(existsSync("/proc"))("says in one line that the data directory cannot be made", async () => {
    const service = start({ SAMSYN_DATA_DIR: "/proc/samsyn/data" })

    assert.strictEqual(await service.ended, 1)
    assert.strictEqual(service.complained(), "Samsyn did not start: the data directory (/proc/samsyn/data) cannot be used (ENOENT)\n")
  })

  it("says in one line which data directory holds something that is no store", async () => {
    const notOurs = directory()
    mkdirSync(join(notOurs, "postgres"))
    writeFileSync(join(notOurs, "postgres", "PG_VERSION"), "9")

    const service = start({ SAMSYN_DATA_DIR: notOurs })

    assert.strictEqual(await service.ended, 1)
    assert.match(service.complained(), oneLine)
    assert.include(service.complained(), `the data directory (${notOurs}) cannot be used (open, `)
  })

  it("says in one line that the port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await once(other, "listening")
    const taken = other.address()
    const port = taken !== null && typeof taken === "object" ? taken.port : 0

    const service = start({ SAMSYN_DATA_DIR: directory(), PORT: String(port) })

    assert.strictEqual(await service.ended, 1)
    assert.strictEqual(
      service.complained(),
      `Samsyn did not start: port ${port} of 127.0.0.1 is in use; stop what listens there, or choose another PORT\n`
    )
    other.close()
  })
})

describe("the service on records that its schemas refuse", () => {
  it("ends with 1 and one line that says what broke and where, without the record", async () => {
    const server = await startPostgres()
    const url = await server.createDatabase()
    const first = start({ DATABASE_URL: url })
    const address = await first.address
    await fetch(`${address}/api/units`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(await headersAt(address)) },
      body: JSON.stringify({ name: "Lyngheim", region: "Nord", careLevels: [] })
    })
    await stopService(first, "SIGTERM")
    const admin = postgres(url, { max: 1 })
    await admin`update units set record = record || '{"region": 5}'::jsonb`
    await admin.end()

    const service = start({ DATABASE_URL: url })

    assert.strictEqual(await service.ended, 1)
    assert.match(service.complained(), /^Samsyn did not start: a fault in Samsyn itself: SchemaError at [^\n]+\n$/)
    assert.notInclude(service.complained(), "Lyngheim")
    await server.stop()
  })
})
