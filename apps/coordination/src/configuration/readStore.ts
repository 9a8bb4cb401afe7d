import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { Effect, Redacted } from "effect"
import { type ConfigurationRefused, refuse, setting } from "./setting.ts"

/** Where the records are kept. */
export type StoreChoice =
  | { readonly tag: "postgres"; readonly url: Redacted.Redacted }
  | { readonly tag: "embedded"; readonly directory: string }

/** `.data` in the root of the repository. */
const defaultDirectory = fileURLToPath(new URL("../../../../.data", import.meta.url))

/** Reads `DATABASE_URL` and `SAMSYN_DATA_DIR`: without the first, the records are in the second, or in `.data`. */
export const readStore: Effect.Effect<StoreChoice, ConfigurationRefused> = Effect.gen(function* () {
  const databaseUrl = yield* setting("DATABASE_URL")
  const directory = (yield* setting("SAMSYN_DATA_DIR")) ?? defaultDirectory
  return databaseUrl === undefined
    ? { tag: "embedded", directory: resolve(directory) }
    : { tag: "postgres", url: Redacted.make(yield* postgresUrl(databaseUrl)) }
})

function postgresUrl(text: string): Effect.Effect<string, ConfigurationRefused> {
  const protocol = URL.canParse(text) ? new URL(text).protocol : undefined
  return protocol === "postgres:" || protocol === "postgresql:"
    ? Effect.succeed(text)
    : refuse("DATABASE_URL", "must be a URL that starts with postgres:// or postgresql://")
}
