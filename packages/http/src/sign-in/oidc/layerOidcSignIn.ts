import { Effect, Layer, Redacted } from "effect"
import { NotSignedInBy, SignIn } from "../../access/SignIn.ts"
import { makeSessionKeeping } from "../makeSessionKeeping.ts"
import { TokenSignIn } from "./TokenSignIn.ts"

/** Real sign-in: by a bearer token of the issuer, else by a session that began with one. Where both are sent, the token alone counts. */
export const layerOidcSignIn = Layer.effect(
  SignIn,
  Effect.gen(function* () {
    const tokens = yield* TokenSignIn
    const sessions = yield* makeSessionKeeping
    return SignIn.by((credentials) => {
      const { bearer, session } = credentials
      if (bearer !== undefined) return tokens.signedInBy(Redacted.value(bearer))
      return session === undefined
        ? Effect.fail(new NotSignedInBy({ why: "no-credentials" }))
        : sessions.signedInBy(credentials, session, "oidc")
    })
  })
)
