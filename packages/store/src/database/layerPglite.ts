import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { drizzle } from "drizzle-orm/pglite"
import { migrate } from "drizzle-orm/pglite/migrator"
import { Effect, Layer } from "effect"
import { chainOldEvents } from "../log/chainOldEvents.ts"
import { syncAccessRules } from "../access/syncAccessRules.ts"
import { type Connection, Database, databaseOver, usualRole } from "./Database.ts"
import { lockDirectory } from "./DirectoryLock.ts"
import { listenToPglite } from "./listenToPglite.ts"
import { migrationsFolder } from "./migrationsFolder.ts"
import { storeUnavailable } from "./storeUnavailable.ts"

/**
 * The database embedded in this process, in a directory that it alone may open; migrated.
 *
 * Survives kill -9 of the process, not a loss of power: PGlite does not fsync. For trying out and small demos.
 */
export const layerPglite = (directory: string) =>
  Layer.effect(
    Database,
    Effect.gen(function* () {
      yield* lockDirectory(directory)
      const client = yield* Effect.acquireRelease(
        Effect.tryPromise({ try: () => PGlite.create(join(directory, "postgres")), catch: (cause) => storeUnavailable("open", cause) }),
        (open) => Effect.promise(() => open.close())
      )
      const connection = drizzle({ client, casing: "snake_case" })
      yield* Effect.tryPromise({
        try: async () => {
          await client.exec("SET TIME ZONE 'UTC'")
          await migrate(connection, { migrationsFolder })
        },
        catch: (cause) => storeUnavailable("migrate", cause)
      })
      yield* Effect.tryPromise({
        try: async () => {
          await syncAccessRules(connection as unknown as Connection)
          await chainOldEvents(connection as unknown as Connection)
          await client.exec(`SET ROLE ${usualRole}`)
        },
        catch: (cause) => storeUnavailable("chain", cause)
      })
      return databaseOver(connection as unknown as Connection, listenToPglite(client))
    })
  )
