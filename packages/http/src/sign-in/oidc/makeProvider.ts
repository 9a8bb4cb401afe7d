import { Effect, Redacted, Semaphore } from "effect"
import { importJWK } from "jose"
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
  PrivateKeyJwt
} from "openid-client"
import type { ClientAuthentication, OidcSettings } from "./OidcSettings.ts"

/** What this service knows of the issuer, by what the issuer publishes of itself. */
export type Provider = Effect.Effect<Configuration, ProviderUnreachable>

/** The issuer does not answer, or does not say what it is. */
export class ProviderUnreachable {
  readonly _tag = "ProviderUnreachable"
}

/** Looks the issuer up when it is first needed, once; until it has answered, every need asks again, one at a time. So the service starts while the issuer is away. */
export function makeProvider({ client, issuer }: OidcSettings): Provider {
  const one = Semaphore.makeUnsafe(1)
  let known: Configuration | undefined
  const ask = Effect.tryPromise({
    try: async () => {
      const server = new URL(issuer)
      const authentication = client === undefined ? None() : await authenticationOf(client.authentication)
      const execute = [enableNonRepudiationChecks, ...(server.protocol === "http:" ? [allowInsecureRequests] : [])]
      known = await discovery(server, client?.id ?? "none", undefined, authentication, { execute, timeout: 5 })
      return known
    },
    catch: () => new ProviderUnreachable()
  })
  return one.withPermits(1)(Effect.suspend(() => (known === undefined ? ask : Effect.succeed(known))))
}

async function authenticationOf(authentication: ClientAuthentication): Promise<ClientAuth> {
  if (authentication.tag === "secret") return ClientSecretBasic(Redacted.value(authentication.secret))
  const jwk = JSON.parse(Redacted.value(authentication.jwk)) as { readonly kid?: string }
  const key = (await importJWK(jwk)) as CryptoKey
  return PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid })
}
