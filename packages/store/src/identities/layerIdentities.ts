import {
  foundMax,
  Identities,
  Identity,
  type IdentityChange,
  NumberTaken,
  type Permission,
  Setting,
  type StoreUnavailable,
  wordsOf
} from "@samsyn/application"
import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import { Effect, Layer, Schema } from "effect"
import { standingOf } from "../access/standingOf.ts"
import { type Begun, Database } from "../database/Database.ts"
import { identities } from "../tables/identities.ts"

/** How many rows go in one statement, well under the 65,535 parameters that PostgreSQL takes. */
const rowsPerStatement = 5000

const uniqueViolation = "23505"
const { contact, displayName, nationalNumber, personKey } = identities

/** Who the pseudonyms of one unit of coordination are, in a table apart from the pile: written as the keeper of that table, and read as far as whoever asks may, or for work of the service's own that is named. */
export const layerIdentities = (coordinationUnit: string) =>
  Layer.effect(
    Identities,
    Effect.gen(function* () {
      const database = yield* Database
      const { timeZone } = yield* Setting
      const keeper: Begun = { as: { role: "samsyn_identity" } }
      const ours = (condition: SQL | undefined) => and(eq(identities.coordinationUnit, coordinationUnit), condition)

      /** Rows as identities; a row that the schema refuses was not written by this program. */
      const read = (operation: string, condition: SQL | undefined, options: { readonly lock?: true } = {}) =>
        database
          .run(operation, async (connection) => {
            const rows = connection
              .select({ personKey, displayName, nationalNumber, contact })
              .from(identities)
              .where(ours(condition))
              .orderBy(asc(personKey))
              .limit(foundMax)
            return await (options.lock === true ? rows.for("update") : rows)
          })
          .pipe(
            Effect.flatMap((rows) =>
              Effect.forEach(rows.map(withoutNulls), (row) => Effect.orDie(Schema.decodeUnknownEffect(Identity)(row)))
            )
          )

      /** In a request, as far as whoever asks may read it. */
      const asked = Effect.fn("Identities.asked")(function* <A, E>(permission: Permission, reading: Effect.Effect<A, E>) {
        const as = yield* standingOf({ coordinationUnit, timeZone, asks: [permission], ownWork: "samsyn_identity" })
        return yield* database.withTransaction("read-identity", reading, { as })
      })

      const first = (found: ReadonlyArray<Identity>) => found[0]
      const find = (key: string) => Effect.map(read("find-identity", eq(personKey, key)), first)
      const findByNumber = (sought: string) => Effect.map(read("find-identity-by-number", eq(nationalNumber, sought)), first)

      const register = Effect.fn("Identities.register")(function* (registered: ReadonlyArray<Identity>) {
        const last = [...new Map(registered.map((identity) => [identity.personKey, identity])).values()]
        for (let start = 0; start < last.length; start += rowsPerStatement) {
          const rows = last.slice(start, start + rowsPerStatement).map((identity) => rowOf(coordinationUnit, identity))
          yield* database.run("register-identities", (connection) =>
            connection
              .insert(identities)
              .values(rows)
              .onConflictDoUpdate({
                target: [identities.coordinationUnit, identities.personKey],
                set: {
                  displayName: sql`excluded.display_name`,
                  nationalNumber: sql`excluded.national_number`,
                  contact: sql`excluded.contact`
                }
              })
          )
        }
      })

      const receive = Effect.fn("Identities.receive")(function* (identity: Identity, request?: string) {
        const inserted = yield* database.run("receive-identity", (connection) =>
          connection
            .insert(identities)
            .values({ ...rowOf(coordinationUnit, identity), request: request ?? null })
            .onConflictDoNothing()
            .returning({ personKey })
        )
        const known = inserted[0] ?? (identity.nationalNumber === undefined ? undefined : yield* findByNumber(identity.nationalNumber))
        return known?.personKey ?? identity.personKey
      })

      /** Those of one request wait for each other, so that the second finds what the first registered. */
      const receiveOnce = Effect.fn("Identities.receiveOnce")(function* (identity: Identity, request: string) {
        yield* database.run("lock-request", (connection) =>
          connection.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${coordinationUnit} ${request}`}, 0))`)
        )
        const earlier = first(yield* read("find-identity-by-request", eq(identities.request, request)))
        return earlier?.personKey ?? (yield* receive(identity, request))
      })

      const change = Effect.fn("Identities.change")(function* <E>(key: string, changed: IdentityChange<E>) {
        const before = first(yield* read("find-identity", eq(personKey, key), { lock: true }))
        const after = yield* changed(before)
        const row = rowOf(coordinationUnit, after)
        yield* database.run("change-identity", (connection) =>
          connection
            .insert(identities)
            .values(row)
            .onConflictDoUpdate({ target: [identities.coordinationUnit, identities.personKey], set: row })
        )
        return after
      })

      return Identities.of({
        find: (key) => asked("read-identity", find(key)),
        findByNumber: (sought) => asked("find-person", findByNumber(sought)),
        findByName: (text) =>
          asked(
            "find-person",
            read("find-identities-by-name", and(...wordsOf(text).map((word) => sql`strpos(lower(${displayName}), ${word}) > 0`)))
          ),
        register: (registered) => database.withTransaction("register-identities", register(registered), keeper),
        receive: (identity, request) =>
          database.withTransaction("receive-identity", request === undefined ? receive(identity) : receiveOnce(identity, request), keeper),
        change: <E>(key: string, changed: IdentityChange<E>) =>
          database
            .withTransaction("change-identity", change(key, changed), keeper)
            .pipe(Effect.catchIf(isNumberTaken, () => Effect.fail(new NumberTaken()))) as Effect.Effect<
            Identity,
            E | NumberTaken | StoreUnavailable
          >,
        erase: (key) =>
          Effect.asVoid(
            database.withTransaction(
              "erase-identity",
              database.run("erase-identity", (connection) => connection.delete(identities).where(ours(eq(personKey, key)))),
              keeper
            )
          )
      })
    })
  )

function isNumberTaken(error: unknown): boolean {
  return typeof error === "object" && error !== null && "sqlState" in error && error.sqlState === uniqueViolation
}

function rowOf(coordinationUnit: string, identity: Identity) {
  return {
    coordinationUnit,
    personKey: identity.personKey,
    displayName: identity.displayName ?? null,
    nationalNumber: identity.nationalNumber ?? null,
    contact: identity.contact ?? null
  }
}

/** A column without a value is a field that is left out. */
function withoutNulls(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}
