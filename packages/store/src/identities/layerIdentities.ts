import { Identities, Identity } from "@samsyn/application"
import { and, eq, sql } from "drizzle-orm"
import { Effect, Layer, Schema } from "effect"
import { Database } from "../database/Database.ts"
import { identities } from "../tables/identities.ts"

/** How many rows go in one statement, well under the 65,535 parameters that PostgreSQL takes. */
const rowsPerStatement = 5000

/** Who the pseudonyms of one unit of coordination are, in a table apart from the pile. */
export const layerIdentities = (coordinationUnit: string) =>
  Layer.effect(
    Identities,
    Effect.gen(function* () {
      const database = yield* Database

      const find = Effect.fn("Identities.find")(function* (personKey: string) {
        const rows = yield* database.run("find-identity", (connection) =>
          connection
            .select({ personKey: identities.personKey, displayName: identities.displayName })
            .from(identities)
            .where(and(eq(identities.coordinationUnit, coordinationUnit), eq(identities.personKey, personKey)))
        )
        return rows[0] === undefined ? undefined : yield* Schema.decodeEffect(Identity)(rows[0]).pipe(Effect.orDie)
      })

      const register = Effect.fn("Identities.register")(function* (registered: ReadonlyArray<Identity>) {
        const last = [...new Map(registered.map((identity) => [identity.personKey, identity])).values()]
        for (let start = 0; start < last.length; start += rowsPerStatement) {
          const rows = last.slice(start, start + rowsPerStatement).map((identity) => ({ coordinationUnit, ...identity }))
          yield* database.run("register-identities", (connection) =>
            connection
              .insert(identities)
              .values(rows)
              .onConflictDoUpdate({
                target: [identities.coordinationUnit, identities.personKey],
                set: { displayName: sql`excluded.display_name` }
              })
          )
        }
      })

      return Identities.of({ find, register: (registered) => database.withTransaction("register-identities", register(registered)) })
    })
  )
