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
