import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { newDataDirectory } from "@samsyn/testing/embedded"
import { newBrowser, newIssuerKey } from "@samsyn/testing/issuer"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { startProvider, type TestProvider } from "@samsyn/testing/provider"
import { shippedMappings } from "@samsyn/http"
import { Draws, layerUseCases } from "@samsyn/application"
import { Effect, Layer, Logger, ManagedRuntime, Redacted } from "effect"
import postgres from "postgres"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { layerSetting } from "../src/composition/layerSetting.ts"
import { layerStore } from "../src/composition/layerStore.ts"
import type { StoreChoice } from "../src/configuration/readStore.ts"
import { layerServer } from "../src/server/layerServer.ts"
import { freePort, newDirectory, startService, stopService } from "./service.ts"

const accounts = { "kari.coordinator": { roles: ["samsyn-coordinator"], service: "inntak-nord" } }

const rolesOf = async (response: Response): Promise<ReadonlyArray<string> | number> =>
  response.status === 200
    ? ((await response.json()) as { roles: ReadonlyArray<{ role: string }> }).roles.map(({ role }) => role)
    : response.status

let server: TestPostgres
let provider: TestProvider
let port: number
let origin: string
beforeAll(async () => {
  server = await startPostgres()
  port = await freePort()
  origin = `http://127.0.0.1:${port}`
  provider = await startProvider({ accounts, origin })
})
afterAll(async () => {
  await provider.stop()
  await server.stop()
})

describe("the service with real sign-in, on PostgreSQL", () => {
  it("logs in at a real provider, which knows it by its key; another process knows the session, a restart keeps it, and the database has nothing to sign in with", async () => {
    const url = await server.createDatabase()
    const { directory, remove } = newDirectory()
    const keyFile = join(directory, "key.json")
    const { privateKey, published } = await newIssuerKey("samsyn-key")
    writeFileSync(keyFile, JSON.stringify({ ...(await crypto.subtle.exportKey("jwk", privateKey)), kid: "samsyn-key", alg: "RS256" }))
    const withKeys = await startProvider({ accounts, origin, clientKey: published })
    const settings = {
      DATABASE_URL: url,
      OIDC_ISSUER: withKeys.issuer,
      OIDC_AUDIENCE: withKeys.audience,
      OIDC_CLIENT_ID: withKeys.clientId,
      OIDC_CLIENT_KEY_FILE: keyFile,
      SAMSYN_ORIGIN: origin,
      SAMSYN_SESSION_MINUTES: "17"
    }
    const service = startService({ ...settings, PORT: String(port) })
    await service.address
    const other = startService({ ...settings, PORT: "0" })
    const elsewhere = await other.address
    const browser = newBrowser()

    const address = await browser.signInAt(`${origin}/sign-in?to=/queue`, "kari.coordinator")
    const landed = await browser.get(address)

    assert.deepStrictEqual([landed.status, landed.headers.get("location")], [303, "/queue"])
    assert.deepStrictEqual(await rolesOf(await browser.get(`${origin}/api/me`)), ["coordinator"])
    assert.deepStrictEqual(await rolesOf(await browser.get(`${elsewhere}/api/me`)), ["coordinator"])
    const { until } = (await (await browser.get(`${origin}/api/me`)).json()) as { readonly until: string }
    assert.isAtMost(Date.parse(until), Date.now() + 17 * 60_000)

    const admin = postgres(url, { max: 1 })
    const rows = JSON.stringify(await admin`select * from sessions`)
    await admin.end()
    assert.include(rows, "intake-coordinator")
    for (const secret of [browser.cookies.get("samsyn-session") ?? "none", "kari"]) assert.notInclude(rows, secret)

    assert.notInclude(service.said(), "synthetic")
    await stopService(service, "SIGTERM")
    assert.deepStrictEqual(await rolesOf(await browser.get(`${elsewhere}/api/me`)), ["coordinator"])
    await browser.post(`${elsewhere}/sign-out`)
    assert.strictEqual(await rolesOf(await browser.get(`${elsewhere}/api/me`)), 401)
    assert.notStrictEqual(
      (await fetch(`${elsewhere}/sign-in/development`, { method: "POST", body: '{"role":"auditor","service":"x"}' })).status,
      201
    )
    await stopService(other, "SIGTERM")
    await withKeys.stop()
    remove()
  })

  it("does not start without an issuer, and says what to give", async () => {
    const service = startService({
      PORT: "0",
      DATABASE_URL: await server.createDatabase(),
      OIDC_ISSUER: "",
      OIDC_AUDIENCE: "",
      SAMSYN_ORIGIN: ""
    })

    assert.strictEqual(await service.ended, 1)
    assert.match(service.complained(), /^Samsyn did not start: DATABASE_URL needs sign-in: give OIDC_ISSUER, .*\n$/)
  })

  it("does not start with a mapping of claims that has faults, and names them by path", async () => {
    const folder = mkdtempSync(join(tmpdir(), "samsyn-claims-"))
    const file = join(folder, "claims.json")
    writeFileSync(file, '{"format":"samsyn.claims/1","id":"own","requires":[],"roles":{"claim":["groups"],"meanings":[]},"unverified":[]}')
    const service = startService({ PORT: "0", DATABASE_URL: await server.createDatabase(), OIDC_CLAIMS: file })

    assert.strictEqual(await service.ended, 1)
    assert.strictEqual(service.complained(), "Samsyn did not start: OIDC_CLAIMS names a mapping with faults: /service Missing field\n")
    rmSync(folder, { recursive: true })
  })
})

/** The composition as it runs, without the configuration, which keeps real sign-in off the embedded database. */
describe("sessions of a login, on each store", () => {
  const alwaysBeginsAndEnds = async (store: StoreChoice): Promise<void> => {
    const mapping = shippedMappings.get("generic")
    if (mapping === undefined) throw new Error("no mapping")
    const application = layerUseCases.pipe(Layer.provideMerge(Layer.mergeAll(layerStore(store), Draws.layer, layerSetting)))
    const settings = {
      issuer: provider.issuer,
      audience: provider.audience,
      mapping,
      client: {
        id: provider.clientId,
        authentication: { tag: "secret" as const, secret: Redacted.make(provider.clientSecret) },
        scope: "openid"
      }
    }
    const runtime = ManagedRuntime.make(
      layerServer({ host: "127.0.0.1", port, signIn: { tag: "oidc", settings, origin } }).pipe(
        Layer.provideMerge(application),
        Layer.provideMerge(Logger.layer([]))
      )
    )
    await runtime.runPromise(Effect.void)
    const browser = newBrowser()

    await browser.get(await browser.signInAt(`${origin}/sign-in`, "kari.coordinator"))
    const thief = newBrowser()
    thief.cookies.set("samsyn-session", browser.cookies.get("samsyn-session") ?? "")

    assert.deepStrictEqual(await rolesOf(await thief.get(`${origin}/api/me`)), ["coordinator"])
    await browser.post(`${origin}/sign-out`)
    assert.strictEqual(await rolesOf(await thief.get(`${origin}/api/me`)), 401)
    await runtime.dispose()
  }

  it("begin and end on PostgreSQL", async () => {
    await alwaysBeginsAndEnds({ tag: "postgres", url: Redacted.make(await server.createDatabase()) })
  })

  it("begin and end on embedded PGlite", async () => {
    const { directory, remove } = newDataDirectory()
    await alwaysBeginsAndEnds({ tag: "embedded", directory })
    remove()
  })
})
