import { Sessions } from "@samsyn/application"
import { Effect, Layer, Redacted } from "effect"
import { NotSignedInBy, SignIn } from "../../access/SignIn.ts"
import { signedInBySession } from "../sessions.ts"
import { TokenSignIn } from "./TokenSignIn.ts"

/** Real sign-in: by a bearer token of the issuer, else by a session that began with one. Where both are sent, the token alone counts. */
export const layerOidcSignIn = Layer.effect(
  SignIn,
  Effect.gen(function* () {
    const { signedInBy } = yield* TokenSignIn
    const context = yield* Effect.context<Sessions>()
    return SignIn.by(({ bearer, session }) => {
      if (bearer !== undefined) return signedInBy(Redacted.value(bearer))
      return session === undefined
        ? Effect.fail(new NotSignedInBy({ why: "no-credentials" }))
        : Effect.provideContext(signedInBySession(session, "oidc"), context)
    })
  })
)
