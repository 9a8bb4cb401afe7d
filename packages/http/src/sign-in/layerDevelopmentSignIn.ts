import { Effect, Layer } from "effect"
import { NotSignedInBy, SignIn } from "../access/SignIn.ts"
import { makeSessionKeeping } from "./makeSessionKeeping.ts"

/**
 * Sign-in for synthetic data: whoever asks is who they say they are (`POST /sign-in/development`), by a session whose value is taken as cookie and as bearer alike.
 * Never together with real sign-in: a session of the one kind is unknown to the other.
 */
export const layerDevelopmentSignIn = Layer.effect(
  SignIn,
  Effect.map(makeSessionKeeping, ({ signedInBy }) =>
    SignIn.by((credentials) => {
      const { bearer, session } = credentials
      const value = bearer ?? session
      return value === undefined ? Effect.fail(new NotSignedInBy({ why: "no-credentials" })) : signedInBy(credentials, value, "development")
    })
  )
)
