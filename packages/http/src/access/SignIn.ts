import type { AccessRole, Actor } from "@samsyn/application"
import { Context, type Effect, type Redacted, Schema } from "effect"

/** What came with a request to say who sends it. */
export interface Credentials {
  readonly bearer?: Redacted.Redacted
  /** The value of the session cookie of the pages. */
  readonly session?: Redacted.Redacted
  /** The role in which the sender acts, where they have several: header `samsyn-role`. */
  readonly role?: AccessRole
}

/** Nobody is signed in by these credentials. `why` is a code for the log, never told to the sender. */
export class NotSignedInBy extends Schema.TaggedError<NotSignedInBy>()("NotSignedInBy", { why: Schema.String }) {
  override get message(): string {
    return `not signed in: ${this.why}`
  }
}

/** Who someone is, until when that holds. */
export interface SignedInAs {
  readonly actor: Actor
  /** Milliseconds since 1970: from then on nothing is answered on these credentials, streams are ended. */
  readonly until: number
}

/** Tells who sends a request. An embedding server may give its own. */
export class SignIn extends Context.Service<
  SignIn,
  {
    readonly signedInAs: (credentials: Credentials) => Effect.Effect<SignedInAs, NotSignedInBy>
  }
>()("@samsyn/http/SignIn") {}
