import { madeForRun, newDataDirectory } from "@samsyn/testing/embedded"
import { serverForRun, startPostgres } from "@samsyn/testing/postgres"
import { Effect, Layer } from "effect"
import { layerPglite } from "../src/index.ts"

/** Starts one PostgreSQL, and makes one embedded database to copy, for all files of a run: every one of them would take seconds to do it again. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env[madeForRun] !== undefined) return () => Promise.resolve()
  const server = await startPostgres()
  process.env[serverForRun] = server.url
  const { directory, remove } = newDataDirectory()
  await Effect.runPromise(Effect.scoped(Effect.asVoid(Layer.build(layerPglite(directory)))))
  process.env[madeForRun] = directory
  return async () => {
    remove()
    await server.stop()
  }
}
