import { Session, Sessions } from "@samsyn/application"
import { formatInstant } from "@samsyn/core"
import { and, eq, lte } from "drizzle-orm"
import { Effect, Layer, Schema } from "effect"
import { Database } from "../database/Database.ts"
import { sessions } from "../tables/sessions.ts"

/** Who is signed in to one unit of coordination, for all processes that answer for it. Those that are over are forgotten whenever another is kept. */
export const layerSessions = (coordinationUnit: string) =>
  Layer.effect(
    Sessions,
    Effect.gen(function* () {
      const database = yield* Database
      const here = eq(sessions.coordinationUnit, coordinationUnit)
      const one = (digest: string) => and(here, eq(sessions.digest, digest))

      const keep = Effect.fn("Sessions.keep")(function* (session: Session) {
        yield* database.run("forget-sessions", (connection) =>
          connection.delete(sessions).where(and(here, lte(sessions.endsAt, session.startedAt)))
        )
        yield* database.run("keep-session", (connection) => connection.insert(sessions).values({ coordinationUnit, ...session }))
      })

      const find = Effect.fn("Sessions.find")(function* (digest: string) {
        const [row] = yield* database.run("find-session", (connection) => connection.select().from(sessions).where(one(digest)))
        return row === undefined ? undefined : yield* sessionOf(row)
      })

      return Sessions.of({
        keep: (session) => database.withTransaction("keep-session", keep(session)),
        find,
        seen: (digest, at) =>
          Effect.asVoid(database.run("see-session", (connection) => connection.update(sessions).set({ seenAt: at }).where(one(digest)))),
        end: (digest) => Effect.asVoid(database.run("end-session", (connection) => connection.delete(sessions).where(one(digest))))
      })
    })
  )

type Row = typeof sessions.$inferSelect

/** A row that the schema refuses was not written by this program: a defect. */
function sessionOf({ coordinationUnit: _, endsAt, seenAt, startedAt, ...row }: Row): Effect.Effect<Session> {
  const instant = (text: string) => formatInstant(new Date(text).getTime())
  const found = { ...row, startedAt: instant(startedAt), seenAt: instant(seenAt), endsAt: instant(endsAt) }
  return Schema.decodeUnknownEffect(Session)(found).pipe(Effect.orDie)
}
