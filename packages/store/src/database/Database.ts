import { sql } from "drizzle-orm"
import type { PgDatabase, PgQueryResultHKT, PgTransactionConfig } from "drizzle-orm/pg-core"
import { Context, Effect, Exit, Option, type Stream } from "effect"
import type { StoreUnavailable } from "@samsyn/application"
import { storeUnavailable } from "./storeUnavailable.ts"

/** A drizzle connection to either store. */
export type Connection = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** What queries are sent over, and the role that they run as. */
interface Session {
  readonly connection: Connection
  readonly role: DatabaseRole
}

/** The transaction that the running fiber is in. It rides in the context, so that no query inside can miss it. */
class CurrentTransaction extends Context.Service<CurrentTransaction, Session>()("@samsyn/store/CurrentTransaction") {}

/** What a listener hears: that it listens from now on, and then every message. */
export type Heard = { readonly tag: "listening" } | { readonly tag: "message"; readonly text: string }

/** Listens to a channel of the database until it no longer can. */
export type Listen = (channel: string) => Stream.Stream<Heard, StoreUnavailable>

/** The roles of the database that a transaction may run as. None of them can sign in: the login of the service is a member of them, and owns no table. */
export type DatabaseRole = "samsyn_engine" | "samsyn_reader" | "samsyn_identity"

/** What queries run as unless they say otherwise: everything but who a pseudonym is, and of the access log only to write into it. */
export const usualRole: DatabaseRole = "samsyn_engine"

/** As what a transaction runs, and what policies are told of who asks: settings by their names after `samsyn.`. Both end with the transaction. */
export interface Standing {
  readonly role: DatabaseRole
  readonly settings?: Readonly<Record<string, string>>
}

/** How a transaction is begun. */
export interface Begun {
  readonly as?: Standing
  readonly config?: PgTransactionConfig
}

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
      options?: Begun
    ) => Effect.Effect<A, E | StoreUnavailable, R>
    /** Fails once the connection is gone; whoever listens again hears first that it does. */
    readonly listen: Listen
  }
>()("@samsyn/store/Database") {}

/** The service over a connection that a layer has opened. */
export function databaseOver(connection: Connection, listen: Listen): Database["Service"] {
  const root: Session = { connection, role: usualRole }
  const current = Effect.map(
    Effect.serviceOption(CurrentTransaction),
    Option.getOrElse(() => root)
  )
  return Database.of({
    listen,
    run: (operation, query) =>
      Effect.flatMap(current, (session) =>
        Effect.tryPromise({ try: () => query(session.connection), catch: (cause) => storeUnavailable(operation, cause) })
      ).pipe(Effect.withSpan(`store.${operation}`)),
    withTransaction: (operation, effect, options = {}) =>
      Effect.flatMap(current, (session) => transact(session, operation, effect, options)).pipe(Effect.withSpan(`store.${operation}`))
  })
}

function transact<A, E, R>(
  outer: Session,
  operation: string,
  effect: Effect.Effect<A, E, R>,
  { as: standing, config }: Begun
): Effect.Effect<A, E | StoreUnavailable, R> {
  return Effect.contextWith((context: Context.Context<R>) =>
    Effect.callback<A, E | StoreUnavailable, R>((resume, signal) => {
      const settled = outer.connection
        .transaction(async (transaction) => {
          const session = { connection: transaction as Connection, role: standing?.role ?? outer.role }
          if (standing !== undefined) await setLocally(session.connection, standing)
          const inside = Effect.provideContext(effect, Context.add(context, CurrentTransaction, session))
          const exit = await Effect.runPromiseExit(inside, { signal })
          if (Exit.isFailure(exit)) throw new RolledBack(exit)
          // A savepoint does not give back what was set in it; the end of the whole transaction does.
          if (session.role !== outer.role) await setLocally(session.connection, { role: outer.role })
          return exit.value
        }, config)
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

async function setLocally(connection: Connection, { role, settings = {} }: Standing): Promise<void> {
  const each = [["role", role], ...Object.entries(settings).map(([name, value]) => [`samsyn.${name}`, value])]
  const calls = each.map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await connection.execute(sql`select ${sql.join(calls, sql`, `)}`)
}

/** Thrown through drizzle so that it rolls back; brings the typed failure out on the other side. */
class RolledBack extends Error {
  readonly exit: Exit.Exit<unknown, unknown>
  constructor(exit: Exit.Exit<unknown, unknown>) {
    super("rolled back")
    this.exit = exit
  }
}
