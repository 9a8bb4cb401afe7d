import { Instant, Observer } from "@samsyn/core"
import { Context, Effect, Layer, Schema } from "effect"
import { accessRoles } from "../access/Actor.ts"
import type { StoreUnavailable } from "./StoreUnavailable.ts"

const SessionActor = Schema.Struct({
  subject: Schema.String,
  role: Schema.Literals(accessRoles),
  observer: Observer,
  personKey: Schema.optionalKey(Schema.String),
  unitIds: Schema.optionalKey(Schema.Array(Schema.String))
})

/** That someone is signed in: found by the digest of a value that only they hold. Keeps no token, no name and no national number. */
export class Session extends Schema.Opaque<Session>()(
  Schema.Struct({
    /** SHA-256, in hexadecimal. */
    digest: Schema.String,
    kind: Schema.Literals(["development", "oidc"]),
    /** Who they are, in each role that they have. */
    actors: Schema.Array(SessionActor),
    startedAt: Instant,
    /** When something was last asked in it, to the minute or so. */
    seenAt: Instant,
    /** It is over then, however much is asked in it. */
    endsAt: Instant
  }).annotate({ identifier: "Session", description: "That someone is signed in: found by the digest of a value that only they hold" })
) {}

/**
 * Who is signed in, for every process that answers. Laws: what was kept is found until it is ended · what was ended is never found again, also not by having been
 * seen · those that are over are forgotten when another is kept.
 */
export class Sessions extends Context.Service<
  Sessions,
  {
    readonly keep: (session: Session) => Effect.Effect<void, StoreUnavailable>
    readonly find: (digest: string) => Effect.Effect<Session | undefined, StoreUnavailable>
    readonly seen: (digest: string, at: string) => Effect.Effect<void, StoreUnavailable>
    readonly end: (digest: string) => Effect.Effect<void, StoreUnavailable>
  }
>()("@samsyn/application/Sessions") {
  /**
   * The sessions of a store that this process alone asks: one that was found once is known from then on, and who is signed in costs no query. Never where another
   * process may end one.
   */
  static readonly layerAlone = Layer.effect(
    Sessions,
    Effect.map(Sessions, (kept) => {
      const known = new Map<string, Session>()
      let changes = 0
      const forgetting = <A, E>(change: Effect.Effect<A, E>) =>
        Effect.ensuring(
          change,
          Effect.sync(() => {
            changes += 1
            known.clear()
          })
        )
      const findAndKnow = Effect.fnUntraced(function* (digest: string) {
        const before = changes
        const session = yield* kept.find(digest)
        if (session !== undefined && before === changes) known.set(digest, session)
        return session
      })
      return Sessions.of({
        keep: (session) => forgetting(kept.keep(session)),
        find: (digest) =>
          Effect.suspend(() => {
            const session = known.get(digest)
            return session === undefined ? findAndKnow(digest) : Effect.succeed(session)
          }),
        seen: (digest, at) => forgetting(kept.seen(digest, at)),
        end: (digest) => forgetting(kept.end(digest))
      })
    })
  )

  /** Sessions that live as long as the process. */
  static readonly layerMemory = Layer.sync(Sessions, () => {
    const byDigest = new Map<string, Session>()
    return Sessions.of({
      keep: (session) =>
        Effect.sync(() => {
          for (const [digest, { endsAt }] of byDigest) if (Date.parse(endsAt) <= Date.parse(session.startedAt)) byDigest.delete(digest)
          byDigest.set(session.digest, session)
        }),
      find: (digest) => Effect.sync(() => byDigest.get(digest)),
      seen: (digest, at) =>
        Effect.sync(() => {
          const session = byDigest.get(digest)
          if (session !== undefined) byDigest.set(digest, { ...session, seenAt: at })
        }),
      end: (digest) => Effect.sync(() => void byDigest.delete(digest))
    })
  })
}
