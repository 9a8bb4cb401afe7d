import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/postgres-js"
import { migrate } from "drizzle-orm/postgres-js/migrator"
import { Effect, Layer, Redacted } from "effect"
import postgres from "postgres"
import { chainOldEvents } from "../log/chainOldEvents.ts"
import { syncAccessRules } from "../access/syncAccessRules.ts"
import { type Connection, Database, databaseOver, type DatabaseRole, usualRole } from "./Database.ts"
import { listenToPostgres } from "./listenToPostgres.ts"
import { migrationsFolder } from "./migrationsFolder.ts"
import { storeUnavailable } from "./storeUnavailable.ts"

/** Any number will do, as long as every process of every version takes the same: one migrates while the others wait. */
const migrationLock = 4_380_001

/**
 * The database at a PostgreSQL server (15 or newer), migrated. Several processes may share it.
 *
 * `migrationUrl` signs in as whoever owns the tables; left out, `url` does that too. Once migrated, only `url` is used, and it runs as `usualRole`, whatever its
 * login may do besides.
 */
export const layerPostgres = (url: Redacted.Redacted, migrationUrl = url) =>
  Layer.effect(
    Database,
    Effect.gen(function* () {
      yield* Effect.tryPromise({
        try: () => migratePostgres(Redacted.value(migrationUrl)),
        catch: (cause) => storeUnavailable("migrate", cause)
      })
      const client = yield* Effect.acquireRelease(
        Effect.sync(() => connect(Redacted.value(url), { connectionsMax: 10, role: usualRole })),
        (open) => Effect.promise(() => open.end({ timeout: 5 }))
      )
      return databaseOver(drizzle({ client, casing: "snake_case" }) as unknown as Connection, listenToPostgres(Redacted.value(url)))
    })
  )

async function migratePostgres(url: string): Promise<void> {
  const client = connect(url, { connectionsMax: 1 })
  try {
    const connection = drizzle({ client, casing: "snake_case" })
    await connection.execute(sql`select pg_advisory_lock(${migrationLock})`)
    await migrate(connection, { migrationsFolder })
    await syncAccessRules(connection as unknown as Connection)
    await chainOldEvents(connection as unknown as Connection)
  } finally {
    await client.end({ timeout: 5 })
  }
}

function connect(url: string, { connectionsMax, role }: { readonly connectionsMax: number; readonly role?: DatabaseRole }) {
  const connection = { TimeZone: "UTC", ...(role === undefined ? {} : { role }) }
  return postgres(url, { max: connectionsMax, connect_timeout: 5, onnotice: () => undefined, connection })
}
