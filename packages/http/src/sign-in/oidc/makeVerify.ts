import { parseJson } from "@samsyn/json"
import { Clock, Effect } from "effect"
import { base64url, createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose"
import { NotSignedInBy } from "../../access/SignIn.ts"
import type { Provider } from "./makeProvider.ts"
import type { OidcSettings } from "./OidcSettings.ts"

/** What clocks of two machines may differ by. Assumption. */
const clockToleranceSeconds = 10

/** How long a token may live at most, from when it was issued: one that outlives a day is no access token. Assumption. */
const lifeMaxSeconds = 86_400

/** By which a token may be signed: asymmetric, all of them, so that nobody who can check a token can make one. `none` and HMAC are never among them. */
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"]

/** The claims of a token that was checked, with those that every token has. */
export type VerifiedClaims = JWTPayload & { readonly sub: string; readonly exp: number }

/**
 * Checks access tokens as RFC 9068 and RFC 8725 ask: form, signature by a key that the issuer publishes, issuer, audience, type `at+jwt`, times. A key that is
 * not known makes the issuer be asked again, not more often than the cool-down. Keys that a token brings or points to (`jwk`, `jku`, `x5u`) are never looked at.
 *
 * Fails: with a code and nothing of the token. A token that is bound to a key of its sender (`cnf`) is none that a bearer may use.
 */
export function makeVerify({ audience, issuer, keysCoolDownMillis = 30_000 }: OidcSettings, provider: Provider) {
  let keys: JWTVerifyGetKey | undefined
  const keysOf = Effect.gen(function* () {
    if (keys !== undefined) return keys
    const { jwks_uri: address } = (yield* provider).serverMetadata()
    if (address === undefined) return yield* new NotSignedInBy({ why: "keys-unreachable" })
    keys = createRemoteJWKSet(new URL(address), { cooldownDuration: keysCoolDownMillis, timeoutDuration: 5000 })
    return keys
  }).pipe(Effect.catchTag("ProviderUnreachable", () => new NotSignedInBy({ why: "keys-unreachable" })))

  return Effect.fn("verify")(function* (token: string) {
    if (!isWellFormed(token)) return yield* new NotSignedInBy({ why: "token-unreadable" })
    const now = yield* Clock.currentTimeMillis
    const published = yield* keysOf
    const { payload } = yield* Effect.tryPromise({
      try: () =>
        jwtVerify<VerifiedClaims>(token, published, {
          issuer,
          audience,
          algorithms,
          typ: "at+jwt",
          clockTolerance: clockToleranceSeconds,
          requiredClaims: ["sub", "exp", "iat"],
          currentDate: new Date(now)
        }),
      catch: (failure) => new NotSignedInBy({ why: whyRefused(failure) })
    })
    if (payload["cnf"] !== undefined) return yield* new NotSignedInBy({ why: "token-bound-to-key" })
    const { exp, iat = Number.POSITIVE_INFINITY, sub } = payload
    const isIssuedAhead = iat * 1000 > now + clockToleranceSeconds * 1000
    const livesTooLong = !(exp - iat <= lifeMaxSeconds)
    if (typeof sub !== "string" || sub === "" || isIssuedAhead || livesTooLong) return yield* new NotSignedInBy({ why: "token-refused" })
    return payload
  })
}

/** Three parts, of which the first two are JSON that says nothing twice: what two readers could read as two things is read by nobody. */
function isWellFormed(token: string): boolean {
  const [header, payload, signature, ...others] = token.split(".")
  return (
    header !== undefined && payload !== undefined && signature !== undefined && others.length === 0 && [header, payload].every(isStrictJson)
  )
}

function isStrictJson(part: string): boolean {
  try {
    return parseJson(base64url.decode(part)).tag === "accepted"
  } catch {
    return false
  }
}

function whyRefused(failure: unknown): NotSignedInBy["why"] {
  if (!(failure instanceof errors.JOSEError)) return "keys-unreachable"
  return failure instanceof errors.JWKSTimeout || failure.code === "ERR_JOSE_GENERIC" ? "keys-unreachable" : "token-refused"
}
