import { type Actor, type Session, Sessions } from "@samsyn/application"
import { formatInstant, instantMillis } from "@samsyn/core"
import { Clock, Effect, Redacted } from "effect"
import { NotSignedInBy, type SignedIn, type SignInKind } from "../access/SignIn.ts"
import { sha256 } from "../manners/sha256.ts"
import { newSecret } from "./newSecret.ts"
import { SessionTerms } from "./SessionTerms.ts"

const minute = 60_000

/** A session that has just begun: the value that its owner alone holds, and until when at most. */
export interface NewSession {
  readonly value: Redacted.Redacted
  /** Milliseconds since 1970. */
  readonly endsAt: number
}

/** Begins a session under a value that nobody has had before: never under one that came with the request. */
export const startSession = Effect.fn("startSession")(function* (kind: SignInKind, actors: ReadonlyArray<Actor>) {
  const { keep } = yield* Sessions
  const { lastsMinutes } = yield* SessionTerms
  const now = yield* Clock.currentTimeMillis
  const value = newSecret()
  const endsAt = now + lastsMinutes * minute
  const [startedAt, ends] = [formatInstant(now), formatInstant(endsAt)]
  yield* keep({ digest: yield* digestOf(value), kind, actors, startedAt, seenAt: startedAt, endsAt: ends })
  return { value, endsAt } satisfies NewSession
})

/** Ends a session; one that is not known is ended already. */
export const endSession = Effect.fn("endSession")(function* (value: Redacted.Redacted) {
  const { end } = yield* Sessions
  yield* end(yield* digestOf(value))
})

/** Who is signed in by the value of a session, of the kind that is asked for. It is kept as seen once a minute at most: a reading is no writing. */
export const signedInBySession = Effect.fn("signedInBySession")(function* (value: Redacted.Redacted, kind: SignInKind) {
  const { end, find, seen } = yield* Sessions
  const { idleMinutes } = yield* SessionTerms
  const now = yield* Clock.currentTimeMillis
  const digest = yield* digestOf(value)
  const session = yield* find(digest)
  if (session === undefined || session.kind !== kind) return yield* new NotSignedInBy({ why: "session-unknown" })
  const until = untilOf(session, idleMinutes)
  if (until <= now) {
    yield* end(digest)
    return yield* new NotSignedInBy({ why: "session-over" })
  }
  const isStale = now - instantMillis(session.seenAt) >= minute
  if (isStale) yield* seen(digest, formatInstant(now))
  return {
    actors: session.actors,
    kind,
    until: isStale ? untilOf({ ...session, seenAt: formatInstant(now) }, idleMinutes) : until
  } satisfies SignedIn
})

function untilOf({ endsAt, seenAt }: Session, idleMinutes: number): number {
  return Math.min(instantMillis(endsAt), instantMillis(seenAt) + idleMinutes * minute)
}

function digestOf(value: Redacted.Redacted): Effect.Effect<string> {
  return sha256(new TextEncoder().encode(Redacted.value(value)))
}
