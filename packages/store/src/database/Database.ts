import type { PgDatabase, PgQueryResultHKT, PgTransactionConfig } from "drizzle-orm/pg-core"
import { Context, Effect, Exit, Option, type Stream } from "effect"
import type { StoreUnavailable } from "@samsyn/application"
import { storeUnavailable } from "./storeUnavailable.ts"

/** A drizzle connection to either store. */
export type Connection = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** The transaction that the running fiber is in. It rides in the context, so that no query inside can miss it. */
class CurrentTransaction extends Context.Service<CurrentTransaction, Connection>()("@samsyn/store/CurrentTransaction") {}

/** What a listener hears: that it listens from now on, and then every message. */
export type Heard = { readonly tag: "listening" } | { readonly tag: "message"; readonly text: string }

/** Listens to a channel of the database until it no longer can. */
export type Listen = (channel: string) => Stream.Stream<Heard, StoreUnavailable>

/**
 * The database, PostgreSQL or embedded PGlite: one schema, one set of migrations, the same answers.
 *
 * `run` sends queries within the transaction of the fiber if there is one. `withTransaction` commits when the effect succeeds and rolls back when it fails, dies
 * or is interrupted; inside another transaction it is a savepoint.
 */
export class Database extends Context.Service<
  Database,
  {
    readonly run: <A>(operation: string, query: (connection: Connection) => Promise<A>) => Effect.Effect<A, StoreUnavailable>
    readonly withTransaction: <A, E, R>(
      operation: string,
      effect: Effect.Effect<A, E, R>,
      options?: PgTransactionConfig
    ) => Effect.Effect<A, E | StoreUnavailable, R>
    /** Fails once the connection is gone; whoever listens again hears first that it does. */
    readonly listen: Listen
  }
>()("@samsyn/store/Database") {}

/** The service over a connection that a layer has opened. */
export function databaseOver(root: Connection, listen: Listen): Database["Service"] {
  const current = Effect.map(
    Effect.serviceOption(CurrentTransaction),
    Option.getOrElse(() => root)
  )
  return Database.of({
    listen,
    run: (operation, query) =>
      Effect.flatMap(current, (connection) =>
        Effect.tryPromise({ try: () => query(connection), catch: (cause) => storeUnavailable(operation, cause) })
      ).pipe(Effect.withSpan(`store.${operation}`)),
    withTransaction: (operation, effect, options) =>
      Effect.flatMap(current, (connection) => transact(connection, operation, effect, options)).pipe(Effect.withSpan(`store.${operation}`))
  })
}

function transact<A, E, R>(
  connection: Connection,
  operation: string,
  effect: Effect.Effect<A, E, R>,
  options: PgTransactionConfig | undefined
): Effect.Effect<A, E | StoreUnavailable, R> {
  return Effect.contextWith((context: Context.Context<R>) =>
    Effect.callback<A, E | StoreUnavailable, R>((resume, signal) => {
      const settled = connection
        .transaction(async (transaction) => {
          const inside = Effect.provideContext(effect, Context.add(context, CurrentTransaction, transaction as Connection))
          const exit = await Effect.runPromiseExit(inside, { signal })
          if (Exit.isFailure(exit)) throw new RolledBack(exit)
          return exit.value
        }, options)
        .then(
          (value) => resume(Effect.succeed(value)),
          (cause: unknown) =>
            resume(cause instanceof RolledBack ? (cause.exit as Exit.Exit<never, E>) : Effect.fail(storeUnavailable(operation, cause)))
        )
      // Interrupted: the signal has ended the effect inside; wait until the rollback is through.
      return Effect.promise(() => settled)
    })
  )
}

/** Thrown through drizzle so that it rolls back; brings the typed failure out on the other side. */
class RolledBack extends Error {
  readonly exit: Exit.Exit<unknown, unknown>
  constructor(exit: Exit.Exit<unknown, unknown>) {
    super("rolled back")
    this.exit = exit
  }
}
