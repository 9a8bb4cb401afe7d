import { type DataDirectory, newDataDirectory } from "@samsyn/testing/embedded"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { type Effect, Layer, ManagedRuntime, Redacted } from "effect"
import { afterAll, beforeAll, describe } from "vitest"
import { type Database, layerPglite, layerPostgres } from "../src/index.ts"

/** A store that a test file has open, in an empty database of its own. */
export interface StoreUnderTest {
  /** Where a process of its own can open it: a URL, or a directory (once this one is closed). */
  readonly address: () => string
  readonly run: <A, E>(effect: Effect.Effect<A, E, Database>) => Promise<A>
  /** As another process would: through connections of its own where the store can be shared. */
  readonly runElsewhere: <A, E>(effect: Effect.Effect<A, E, Database>) => Promise<A>
  readonly close: () => Promise<void>
}

/** Declares the same tests for both stores. */
export function describeStores(title: string, tests: (store: StoreUnderTest) => void): void {
  describe(`${title}, embedded PGlite`, () => {
    let data: DataDirectory
    let runtime: ManagedRuntime.ManagedRuntime<Database, unknown>
    beforeAll(() => {
      data = newDataDirectory()
      runtime = ManagedRuntime.make(layerPglite(data.directory))
    })
    afterAll(async () => {
      await runtime.dispose()
      data.remove()
    })
    tests({
      address: () => data.directory,
      run: (effect) => runtime.runPromise(effect),
      runElsewhere: (effect) => runtime.runPromise(effect),
      close: () => runtime.dispose()
    })
  })

  describe(`${title}, PostgreSQL`, () => {
    let server: TestPostgres
    let url: string
    const open = () => ManagedRuntime.make(Layer.fresh(layerPostgres(Redacted.make(url))))
    let runtime: ReturnType<typeof open>
    let elsewhere: ReturnType<typeof open>
    beforeAll(async () => {
      server = await startPostgres()
      url = await server.createDatabase()
      runtime = open()
      elsewhere = open()
    })
    afterAll(async () => {
      await runtime.dispose()
      await elsewhere.dispose()
      await server.stop()
    })
    tests({
      address: () => url,
      run: (effect) => runtime.runPromise(effect),
      runElsewhere: (effect) => elsewhere.runPromise(effect),
      close: () => runtime.dispose()
    })
  })
}
