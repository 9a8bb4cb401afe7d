import {
  type AccessEntry,
  AccessLog,
  accessRoles,
  type NumberedAccess,
  permissions,
  purposes,
  rowsPerRead,
  Setting
} from "@samsyn/application"
import { formatInstant } from "@samsyn/core"
import { and, asc, eq, gt, type SQL } from "drizzle-orm"
import { Effect, Layer, Schema } from "effect"
import { standingOf } from "../access/standingOf.ts"
import { Database } from "../database/Database.ts"
import { accessLog } from "../tables/accessLog.ts"

/**
 * The log of readings of one unit of coordination, for all processes that answer for it. The database numbers the entries as they come in: one that is still
 * being recorded elsewhere may turn up before one that has been read already. Only those entries are found that whoever asks may read; where nobody asks, none.
 */
export const layerAccessLog = (coordinationUnit: string) =>
  Layer.effect(
    AccessLog,
    Effect.gen(function* () {
      const database = yield* Database
      const { timeZone } = yield* Setting

      const found = Effect.fn("AccessLog.found")(function* (condition: SQL | undefined) {
        const select = database.run("read-access-log", (connection) =>
          connection
            .select()
            .from(accessLog)
            .where(and(eq(accessLog.coordinationUnit, coordinationUnit), condition))
            .orderBy(asc(accessLog.number))
            .limit(rowsPerRead)
        )
        const as = yield* standingOf({ coordinationUnit, timeZone, asks: ["read-access-log", "export-person"] })
        return yield* Effect.forEach(yield* database.withTransaction("read-access-log", select, { as }), entryOf)
      })

      return AccessLog.of({
        record: (entry) =>
          Effect.asVoid(database.run("record-access", (connection) => connection.insert(accessLog).values({ coordinationUnit, ...entry }))),
        ofPerson: (personKey, after) => found(and(eq(accessLog.personKey, personKey), gt(accessLog.number, after))),
        entriesAfter: (number) => found(gt(accessLog.number, number))
      })
    })
  )

const Entry = Schema.Struct({
  at: Schema.String,
  subject: Schema.String,
  role: Schema.Literals(accessRoles),
  profession: Schema.String,
  service: Schema.String,
  purpose: Schema.NullOr(Schema.Literals(purposes)),
  permission: Schema.Literals(permissions),
  personKey: Schema.optionalKey(Schema.String),
  outcome: Schema.Literals(["read", "refused"]),
  because: Schema.String,
  number: Schema.Natural
}) satisfies Schema.Codec<NumberedAccess, AccessEntry & { readonly number: number }>

/** A row that the schema refuses was not written by this program: a defect. */
function entryOf({ at, coordinationUnit: _, personKey, ...row }: typeof accessLog.$inferSelect): Effect.Effect<NumberedAccess> {
  const entry = { ...row, at: formatInstant(Date.parse(at)), ...(personKey === null ? {} : { personKey }) }
  return Schema.decodeUnknownEffect(Entry)(entry).pipe(Effect.orDie)
}
