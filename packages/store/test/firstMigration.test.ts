import { Identities, UnitRecords } from "@samsyn/application"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { Effect, Layer, Redacted } from "effect"
import postgres from "postgres"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { layerPorts, layerPostgres } from "../src/index.ts"
import { atSignIn, change, layerSetting, newUnit } from "./changes.ts"

const roles = "samsyn_engine, samsyn_reader, samsyn_identity"

describe("a server that has never had Samsyn", () => {
  let server: TestPostgres
  let adminUrl: string
  beforeAll(async () => {
    server = await startPostgres({ isOwn: true })
    adminUrl = await server.createDatabase()
  })
  afterAll(() => server.stop())

  const within = async (url: string, ...statements: ReadonlyArray<string>) => {
    const client = postgres(url, { max: 1, onnotice: () => undefined })
    for (const statement of statements) await client.unsafe(statement)
    await client.end()
  }
  const as = (login: string): string => {
    const url = new URL(adminUrl)
    url.username = login
    return url.href
  }
  /** Writes into the pile and the identities, and finds what it wrote. */
  const serve = (name: string, ...urls: readonly [string, string?]) => {
    const [url, migrationUrl = url] = urls
    const served = Effect.gen(function* () {
      const event = { tag: "unit-registered", puts: { units: [{ id: "u-1", name, region: "nord", careLevels: [] }] } } as const
      yield* UnitRecords.use((records) => records.commit(change(0, event)))
      yield* Identities.use(({ register }) => register([{ personKey: "p-1", displayName: name }]))
      const { records } = yield* UnitRecords.use(({ load }) => load)
      return [records.units[0]?.name, (yield* atSignIn(Identities.use(({ find }) => find("p-1"))))?.displayName]
    })
    const layer = Layer.fresh(layerPostgres(Redacted.make(url), Redacted.make(migrationUrl)))
    return Effect.runPromise(Effect.provide(served, layerPorts(newUnit()).pipe(Layer.provide([layer, layerSetting]))))
  }

  it("takes its first migration from an owner who may create roles and nothing else, who then lets a login that owns nothing serve", async () => {
    const database = new URL(adminUrl).pathname.slice(1)
    await within(adminUrl, "create role samsyn_owner login createrole", `alter database ${database} owner to samsyn_owner`)

    assert.deepStrictEqual(await serve("Åse", as("samsyn_owner")), ["Åse", "Åse"])

    await within(as("samsyn_owner"), "create role samsyn_service login noinherit", `grant ${roles} to samsyn_service`)
    assert.deepStrictEqual(await serve("Bjørn", as("samsyn_service"), as("samsyn_owner")), ["Bjørn", "Bjørn"])
  })
})
