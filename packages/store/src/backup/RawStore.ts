import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { drizzle as drizzlePglite } from "drizzle-orm/pglite"
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js"
import { Effect, Layer, Redacted } from "effect"
import postgres from "postgres"
import type { Connection } from "../database/Database.ts"
import { lockDirectory } from "../database/DirectoryLock.ts"
import { layerPglite } from "../database/layerPglite.ts"
import { layerPostgres } from "../database/layerPostgres.ts"
import { storeUnavailable } from "../database/storeUnavailable.ts"

/** Which database: a PostgreSQL by its URL, or an embedded one by its directory. */
export type StoreAddress =
  | { readonly tag: "postgres"; readonly url: Redacted.Redacted }
  | { readonly tag: "embedded"; readonly directory: string }

/** One connection to a database as it is, not migrated, with what copies whole tables. */
export interface RawStore {
  readonly connection: Connection
  readonly execute: (statement: string) => Promise<ReadonlyArray<Record<string, unknown>>>
  /** What `COPY … TO` writes, in pieces. */
  readonly copyOut: (source: string) => AsyncIterable<Uint8Array>
  /** Lets `COPY … FROM` read the pieces. */
  readonly copyIn: (target: string, pieces: AsyncIterable<Uint8Array<ArrayBuffer>>) => Promise<void>
}

/** Opens the database until the scope closes. The embedded one is then nobody else's. */
export const openRaw = (address: StoreAddress) => (address.tag === "postgres" ? openPostgres(address.url) : openPglite(address.directory))

/** Makes and migrates the database, and lets go of it. */
export const migrated = (address: StoreAddress) =>
  Effect.scoped(Effect.asVoid(Layer.build(address.tag === "postgres" ? layerPostgres(address.url) : layerPglite(address.directory))))

const openPostgres = Effect.fn("openPostgres")(function* (url: Redacted.Redacted) {
  const options = { max: 1, connect_timeout: 5, onnotice: () => undefined, connection: { TimeZone: "UTC" } }
  const client = yield* Effect.acquireRelease(
    Effect.sync(() => postgres(Redacted.value(url), options)),
    (open) => Effect.promise(() => open.end({ timeout: 5 }))
  )
  const connection = drizzlePostgres({ client, casing: "snake_case" }) as unknown as Connection
  return {
    connection,
    execute: async (statement) => [...(await client.unsafe(statement))],
    copyOut: async function* (source) {
      yield* (await client.unsafe(`copy ${source} to stdout`).readable()) as AsyncIterable<Uint8Array>
    },
    copyIn: async (target, pieces) => {
      const rows = await client.unsafe(`copy ${target} from stdin`).writable()
      await pipeline(Readable.from(pieces), rows, { end: false })
      rows.end()
      // The stream never says that the database refused what it was given; a question behind it on the same connection is refused then.
      await client.unsafe("select 1")
    }
  } satisfies RawStore
})

const openPglite = Effect.fn("openPglite")(function* (directory: string) {
  yield* lockDirectory(directory)
  const client = yield* Effect.acquireRelease(
    Effect.tryPromise({ try: () => PGlite.create(join(directory, "postgres")), catch: (cause) => storeUnavailable("open", cause) }),
    (open) => Effect.promise(() => open.close())
  )
  const connection = drizzlePglite({ client, casing: "snake_case" }) as unknown as Connection
  return {
    connection,
    execute: async (statement) => (await client.query<Record<string, unknown>>(statement)).rows,
    copyOut: async function* (source) {
      const { blob } = await client.query(`copy ${source} to '/dev/blob'`)
      if (blob !== undefined) yield* blob.stream() as AsyncIterable<Uint8Array>
    },
    copyIn: async (target, pieces) => {
      const parts: Array<Uint8Array<ArrayBuffer>> = []
      for await (const piece of pieces) parts.push(piece)
      await client.query(`copy ${target} from '/dev/blob'`, [], { blob: new Blob(parts) })
    }
  } satisfies RawStore
})
