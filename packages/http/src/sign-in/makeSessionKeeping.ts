import { type Actor, type Session, Sessions } from "@samsyn/application"
import { formatInstant, instantMillis } from "@samsyn/core"
import { Clock, Effect, Redacted } from "effect"
import { type Credentials, NotSignedInBy, type SignedIn, type SignInKind } from "../access/SignIn.ts"
import { makeDigestOf } from "../manners/makeDigestOf.ts"
import { newSecret } from "./newSecret.ts"
import { SessionTerms } from "./SessionTerms.ts"

const minute = 60_000

/**
 * Begins, knows and ends sessions on the terms that are set. A session begins under a value that nobody has had before, never under one that came with a request;
 * who is signed in by it is answered for sessions of the kind that is asked for. That something was asked in it is kept once a minute at most: a reading is no writing.
 */
export const makeSessionKeeping = Effect.gen(function* () {
  const { end, find, keep, seen } = yield* Sessions
  const { idleMinutes, lastsMinutes } = yield* SessionTerms
  const digestOfText = makeDigestOf()
  const digestOf = (value: Redacted.Redacted) => digestOfText(Redacted.value(value))
  const untilOf = ({ endsAt, seenAt }: Session) => Math.min(instantMillis(endsAt), instantMillis(seenAt) + idleMinutes * minute)

  return {
    /** The value that its owner alone holds, and until when (milliseconds since 1970) it holds if nothing is asked in it. */
    start: Effect.fn("Session.start")(function* (kind: SignInKind, actors: ReadonlyArray<Actor>) {
      const now = yield* Clock.currentTimeMillis
      const value = newSecret()
      const [startedAt, endsAt] = [formatInstant(now), formatInstant(now + lastsMinutes * minute)]
      const session: Session = { digest: yield* digestOf(value), kind, actors, startedAt, seenAt: startedAt, endsAt }
      yield* keep(session)
      return { value, until: untilOf(session) }
    }),

    /** Ends one that is known; without a value there is nothing to end. */
    end: Effect.fn("Session.end")(function* (value: Redacted.Redacted | undefined) {
      if (value !== undefined) yield* end(yield* digestOf(value))
    }),

    signedInBy: Effect.fnUntraced(function* ({ isAskedAgain }: Credentials, value: Redacted.Redacted, kind: SignInKind) {
      const now = yield* Clock.currentTimeMillis
      const digest = yield* digestOf(value)
      const session = yield* find(digest)
      if (session === undefined || session.kind !== kind) return yield* new NotSignedInBy({ why: "session-unknown" })
      const until = untilOf(session)
      if (until <= now) {
        yield* end(digest)
        return yield* new NotSignedInBy({ why: "session-over" })
      }
      const { actors } = session
      if (isAskedAgain || now - instantMillis(session.seenAt) < minute) return { actors, kind, until } satisfies SignedIn
      const seenAt = formatInstant(now)
      yield* seen(digest, seenAt)
      return { actors, kind, until: untilOf({ ...session, seenAt }) } satisfies SignedIn
    })
  }
})
