import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { Effect, Redacted } from "effect"
import { type ConfigurationRefused, refuse, setting } from "./setting.ts"

/** Where the records are kept. */
export type StoreChoice =
  | {
      readonly tag: "postgres"
      readonly url: Redacted.Redacted
      /** Signs in as the owner of the tables, who migrates them; left out where `url` does that too. */
      readonly migrationUrl?: Redacted.Redacted
    }
  | { readonly tag: "embedded"; readonly directory: string }

/** `.data` in the root of the repository. */
const defaultDirectory = fileURLToPath(new URL("../../../../.data", import.meta.url))

/** Reads `DATABASE_URL` and `SAMSYN_DATA_DIR`: without the first, the records are in the second, or in `.data`. `DATABASE_MIGRATION_URL` goes with the first. */
export const readStore: Effect.Effect<StoreChoice, ConfigurationRefused> = Effect.gen(function* () {
  const databaseUrl = yield* setting("DATABASE_URL")
  const migrationUrl = yield* setting("DATABASE_MIGRATION_URL")
  if (databaseUrl === undefined && migrationUrl !== undefined)
    return yield* refuse("DATABASE_MIGRATION_URL", "is given without DATABASE_URL")
  const directory = (yield* setting("SAMSYN_DATA_DIR")) ?? defaultDirectory
  return databaseUrl === undefined
    ? { tag: "embedded", directory: resolve(directory) }
    : {
        tag: "postgres",
        url: Redacted.make(yield* postgresUrl("DATABASE_URL", databaseUrl)),
        ...(migrationUrl === undefined ? {} : { migrationUrl: Redacted.make(yield* postgresUrl("DATABASE_MIGRATION_URL", migrationUrl)) })
      }
})

function postgresUrl(name: string, text: string): Effect.Effect<string, ConfigurationRefused> {
  const protocol = URL.canParse(text) ? new URL(text).protocol : undefined
  return protocol === "postgres:" || protocol === "postgresql:"
    ? Effect.succeed(text)
    : refuse(name, "must be a URL that starts with postgres:// or postgresql://")
}
