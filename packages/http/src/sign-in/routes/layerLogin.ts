import { Effect, Layer } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState
} from "openid-client"
import { logWhy, NotSignedInBy } from "../../access/SignIn.ts"
import { subjectOf } from "../claims/subjectOf.ts"
import { cookieIn, withCookie, withoutCookie } from "../cookies.ts"
import { endingAt } from "../oidc/endingAt.ts"
import { TokenSignIn } from "../oidc/TokenSignIn.ts"
import { Serving } from "../Serving.ts"
import { makeSessionKeeping } from "../makeSessionKeeping.ts"
import { type Attempt, attemptSeconds, readAttempt, writeAttempt } from "./Attempt.ts"
import { ownPage } from "./ownPage.ts"
import { providerAway, storeAway } from "./away.ts"

/** Where someone lands who could not be signed in. They are not told why. */
const refusedPage = "/?sign-in=refused"

/**
 * Login for the pages, by authorization code with PKCE: `GET /sign-in?to=PATH` sends the browser to the issuer, `GET /sign-in/callback` takes its answer once and
 * begins a session of its own, `POST /sign-out` ends it here and sends the browser to end it there. The access token that the login brings is read as any
 * caller's, and then forgotten. Needs `Serving` with an origin, and settings with a client.
 */
export const layerLogin = Layer.unwrap(
  Effect.gen(function* () {
    const { provider, settings, signedInBy } = yield* TokenSignIn
    const serving = yield* Serving
    const { client } = settings
    const { origin } = serving
    if (client === undefined || origin === undefined)
      return yield* Effect.die(new Error("a login needs a client and the origin of the pages"))
    const sessions = yield* makeSessionKeeping

    const begin = Effect.gen(function* () {
      const { url } = yield* HttpServerRequest.HttpServerRequest
      const configuration = yield* provider
      const attempt: Attempt = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        to: ownPage(new URL(url, origin).searchParams.get("to"))
      }
      const address = buildAuthorizationUrl(configuration, {
        redirect_uri: `${origin}/sign-in/callback`,
        scope: client.scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: yield* Effect.promise(() => calculatePKCECodeChallenge(attempt.verifier)),
        code_challenge_method: "S256",
        ...(URL.canParse(settings.audience) ? { resource: settings.audience } : {})
      })
      return withCookie(redirectTo(address.href), "samsyn-sign-in", writeAttempt(attempt), serving, attemptSeconds)
    }).pipe(Effect.catchTag("ProviderUnreachable", () => providerAway))

    const signedIn = Effect.fnUntraced(function* (address: URL, { nonce, state, verifier }: Attempt) {
      const configuration = yield* provider
      const tokens = yield* Effect.tryPromise({
        try: () =>
          authorizationCodeGrant(configuration, address, {
            pkceCodeVerifier: verifier,
            expectedState: state,
            expectedNonce: nonce,
            idTokenExpected: true
          }),
        catch: () => new NotSignedInBy({ why: "login-refused" })
      })
      const { actors } = yield* signedInBy(tokens.access_token)
      const subject = yield* subjectOf(settings.issuer, tokens.claims()?.sub ?? "")
      return actors.every((actor) => actor.subject === subject) ? actors : yield* new NotSignedInBy({ why: "login-refused" })
    })

    const finish = Effect.gen(function* () {
      const { cookies, url } = yield* HttpServerRequest.HttpServerRequest
      const written = cookieIn(cookies, "samsyn-sign-in", serving)
      const attempt = written === undefined ? undefined : readAttempt(written)
      if (attempt === undefined) return yield* new NotSignedInBy({ why: "login-unknown" })
      const actors = yield* signedIn(new URL(url, origin), attempt)
      yield* sessions.end(cookieIn(cookies, "samsyn-session", serving))
      const { value } = yield* sessions.start("oidc", actors)
      return withCookie(redirectTo(ownPage(attempt.to)), "samsyn-session", value, serving)
    }).pipe(
      Effect.catchTags({
        NotSignedInBy: (refusal) => Effect.as(logWhy(refusal), redirectTo(refusedPage)),
        ProviderUnreachable: () => providerAway,
        StoreUnavailable: storeAway
      }),
      Effect.map((response) => withoutCookie(response, "samsyn-sign-in", serving))
    )

    const signOut = Effect.gen(function* () {
      const { cookies } = yield* HttpServerRequest.HttpServerRequest
      yield* sessions.end(cookieIn(cookies, "samsyn-session", serving))
      const address = yield* endingAt(provider, `${origin}/`)
      return withoutCookie(redirectTo(address ?? "/"), "samsyn-session", serving)
    }).pipe(Effect.catchTag("StoreUnavailable", storeAway))

    return HttpRouter.addAll([
      HttpRouter.route("GET", "/sign-in", begin),
      HttpRouter.route("GET", "/sign-in/callback", finish),
      HttpRouter.route("POST", "/sign-out", signOut)
    ])
  })
)

const redirectTo = (address: string) => HttpServerResponse.redirect(address, { status: 303 })
