import { readFileSync } from "node:fs"
import {
  type ClaimsMapping,
  type ClientAuthentication,
  type OidcSettings,
  readClaimsMapping,
  SessionTerms,
  shippedMappings
} from "@samsyn/http"
import { Effect, Redacted } from "effect"
import { isLoopback } from "./isLoopback.ts"
import { type ConfigurationRefused, refuse, setting, wholeNumber } from "./setting.ts"

/** How people sign in: not at all really, on synthetic data and this machine; or with an issuer, to pages at an address that they know. */
export type SignInChoice =
  | { readonly tag: "development" }
  | { readonly tag: "oidc"; readonly settings: OidcSettings; readonly origin: string }

/** What means nothing without an issuer: given alone it was meant for real sign-in, and must not end in a development one. */
const meantForIssuer = [
  "OIDC_AUDIENCE",
  "OIDC_CLIENT_ID",
  "OIDC_CLIENT_SECRET",
  "OIDC_CLIENT_KEY_FILE",
  "OIDC_SCOPE",
  "OIDC_CLAIMS",
  "SAMSYN_ORIGIN"
]

/**
 * Reads `OIDC_ISSUER`, `OIDC_AUDIENCE`, `OIDC_CLAIMS` (`generic`, `helseid` or a file), `SAMSYN_ORIGIN`; and for the login of the pages `OIDC_CLIENT_ID`, one of
 * `OIDC_CLIENT_SECRET` and `OIDC_CLIENT_KEY_FILE` (a private JWK), `OIDC_SCOPE`.
 */
export const readSignIn: Effect.Effect<SignInChoice, ConfigurationRefused> = Effect.gen(function* () {
  const issuer = yield* setting("OIDC_ISSUER")
  if (issuer === undefined) {
    for (const name of meantForIssuer) if ((yield* setting(name)) !== undefined) return yield* refuse(name, "is given without OIDC_ISSUER")
    return { tag: "development" }
  }
  if (!isTrusted(issuer)) return yield* refuse("OIDC_ISSUER", "must be the https address of the issuer, or an http address on this machine")
  const origin = yield* required("SAMSYN_ORIGIN", "the address that the pages have, as https://samsyn.example")
  if (!isTrusted(origin) || new URL(origin).origin !== origin) {
    return yield* refuse(
      "SAMSYN_ORIGIN",
      "must be the address of the pages and no more, as https://samsyn.example; http only on this machine"
    )
  }
  const audience = yield* required("OIDC_AUDIENCE", "what the issuer's access tokens for this service are meant for")
  const client = yield* readClient
  const settings: OidcSettings = { issuer, audience, mapping: yield* readMapping, ...(client === undefined ? {} : { client }) }
  return { tag: "oidc", settings, origin }
})

/** `SAMSYN_SESSION_IDLE_MINUTES` and `SAMSYN_SESSION_MINUTES`: a day at most. */
export const readSessionTerms = Effect.gen(function* () {
  const usual = yield* SessionTerms
  const day = 1440
  return {
    idleMinutes: yield* wholeNumber("SAMSYN_SESSION_IDLE_MINUTES", usual.idleMinutes, day),
    lastsMinutes: yield* wholeNumber("SAMSYN_SESSION_MINUTES", usual.lastsMinutes, day)
  }
})

const readClient: Effect.Effect<OidcSettings["client"], ConfigurationRefused> = Effect.gen(function* () {
  const id = yield* setting("OIDC_CLIENT_ID")
  if (id === undefined) return undefined
  return { id, authentication: yield* readAuthentication, scope: (yield* setting("OIDC_SCOPE")) ?? "openid" }
})

const readAuthentication: Effect.Effect<ClientAuthentication, ConfigurationRefused> = Effect.gen(function* () {
  const secret = yield* setting("OIDC_CLIENT_SECRET")
  const file = yield* setting("OIDC_CLIENT_KEY_FILE")
  if (secret !== undefined && file === undefined) return { tag: "secret", secret: Redacted.make(secret) }
  if (file === undefined || secret !== undefined) {
    return yield* refuse("OIDC_CLIENT_ID", "needs one of OIDC_CLIENT_SECRET and OIDC_CLIENT_KEY_FILE")
  }
  const bytes = yield* bytesOf(file, "OIDC_CLIENT_KEY_FILE")
  return { tag: "key", jwk: Redacted.make(new TextDecoder().decode(bytes)) }
})

const readMapping: Effect.Effect<ClaimsMapping, ConfigurationRefused> = Effect.gen(function* () {
  const name = (yield* setting("OIDC_CLAIMS")) ?? "generic"
  const shipped = shippedMappings.get(name)
  if (shipped !== undefined) return shipped
  const reading = readClaimsMapping(yield* bytesOf(name, "OIDC_CLAIMS"))
  if (reading.tag === "accepted") return reading.value
  const faults = reading.faults.map(({ message, path }) => `${path === "" ? "/" : path} ${message}`).join("; ")
  return yield* refuse("OIDC_CLAIMS", `names a mapping with faults: ${faults}`)
})

function bytesOf(file: string, name: string): Effect.Effect<Uint8Array, ConfigurationRefused> {
  return Effect.try({ try: () => readFileSync(file), catch: () => undefined }).pipe(
    Effect.catch(() => refuse(name, "names a file that cannot be read"))
  )
}

function required(name: string, what: string): Effect.Effect<string, ConfigurationRefused> {
  return Effect.gen(function* () {
    return (yield* setting(name)) ?? (yield* refuse(name, `must be given with OIDC_ISSUER: ${what}`))
  })
}

/** Nothing of a login goes over a network unencrypted. */
function isTrusted(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)))
}
