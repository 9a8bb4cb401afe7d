import type { AccessRole, Actor, StoreUnavailable } from "@samsyn/application"
import { Context, Effect, type Redacted, Schema } from "effect"

/** What came with a request to say who sends it. */
export interface Credentials {
  readonly bearer?: Redacted.Redacted
  /** The value of the session cookie of the pages. */
  readonly session?: Redacted.Redacted
  /** The role in which the sender acts, where they have several: header `samsyn-role`. */
  readonly role?: AccessRole
  /** An answer that lasts asks whether they are signed in still. That is nothing that they do, and keeps no session from ending. */
  readonly isAskedAgain?: true
}

/** Why nobody is signed in: for the log, never told to the sender. */
const whyNotSignedIn = [
  "no-credentials",
  "token-too-large",
  "token-unreadable",
  "token-refused",
  "token-bound-to-key",
  "keys-unreachable",
  "claims-refused",
  "session-unknown",
  "session-over",
  "login-unknown",
  "login-refused",
  "no-role",
  "role-missing",
  "role-not-held"
] as const

/** Nobody is signed in by these credentials. `role-missing`: they have several roles, and said not in which they act. */
export class NotSignedInBy extends Schema.TaggedError<NotSignedInBy>()("NotSignedInBy", { why: Schema.Literals(whyNotSignedIn) }) {
  override get message(): string {
    return `not signed in: ${this.why}`
  }
}

/** By what someone signed in: `development` is for synthetic data alone, and nothing was checked. */
export type SignInKind = "development" | "oidc"

/** Who someone is in each of the roles that they have, until when that holds. */
export interface SignedIn {
  /** One for each role, at least one. */
  readonly actors: ReadonlyArray<Actor>
  /** Milliseconds since 1970: from then on nothing is answered on these credentials, streams are ended. */
  readonly until: number
  readonly kind: SignInKind
}

/** Who someone is in the role in which they act, until when that holds. */
export interface SignedInAs {
  readonly actor: Actor
  readonly until: number
}

type WhoIs = (credentials: Credentials) => Effect.Effect<SignedIn, NotSignedInBy | StoreUnavailable>

/** Tells who sends a request. An embedding server may give its own, by `SignIn.by`. */
export class SignIn extends Context.Service<
  SignIn,
  {
    /** In every role that they have, whichever role is given. */
    readonly whoIs: WhoIs
    /** In the role given, or in the only one. */
    readonly signedInAs: (credentials: Credentials) => Effect.Effect<SignedInAs, NotSignedInBy | StoreUnavailable>
  }
>()("@samsyn/http/SignIn") {
  /** Sign-in by whatever tells who someone is. Whoever is not signed in is logged by a code, without anything of what they sent. */
  static readonly by = (whoIs: WhoIs) =>
    SignIn.of({
      whoIs: (credentials) => Effect.tapErrorTag(whoIs(credentials), "NotSignedInBy", logWhy),
      signedInAs: (credentials) =>
        Effect.flatMap(whoIs(credentials), (signedIn) => inRole(signedIn, credentials.role)).pipe(
          Effect.tapErrorTag("NotSignedInBy", logWhy)
        )
    })
}

export const logWhy = ({ why }: NotSignedInBy) => Effect.logWarning("not signed in").pipe(Effect.annotateLogs({ why }))

function inRole({ actors, until }: SignedIn, role: AccessRole | undefined): Effect.Effect<SignedInAs, NotSignedInBy> {
  const [actor, ...others] = role === undefined ? actors : actors.filter((each) => each.role === role)
  if (actor === undefined) return Effect.fail(new NotSignedInBy({ why: "role-not-held" }))
  if (others.length > 0) return Effect.fail(new NotSignedInBy({ why: "role-missing" }))
  return Effect.succeed({ actor, until })
}
