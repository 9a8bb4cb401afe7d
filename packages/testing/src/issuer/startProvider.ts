import { once } from "node:events"
import { createServer } from "node:http"
import { exportJWK, generateKeyPair, type JWK } from "jose"
import Provider from "oidc-provider"

/** Whom a provider knows: what its access tokens say of each of them besides who they are. */
export type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A real OpenID Connect provider on a free port of this machine: authorization code with PKCE, access tokens as JWT, sign-out; whoever names an account is it. */
export interface TestProvider {
  readonly issuer: string
  readonly audience: string
  readonly clientId: string
  readonly clientSecret: string
  readonly stop: () => Promise<void>
}

/** Starts a provider that sends those who have signed in back to the pages at `origin`. A client with a key shows that it has it, and has no secret. */
export async function startProvider({
  accounts,
  clientKey,
  origin
}: {
  readonly accounts: Accounts
  readonly origin: string
  /** The public half. */
  readonly clientKey?: JWK
}): Promise<TestProvider> {
  const [audience, clientId, clientSecret] = ["https://samsyn.example/api", "samsyn", "a-secret-of-the-tests-alone"]
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("no port")
  const issuer = `http://127.0.0.1:${address.port}`
  const { privateKey } = await generateKeyPair("RS256", { extractable: true })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        ...(clientKey === undefined
          ? { client_secret: clientSecret }
          : {
              token_endpoint_auth_method: "private_key_jwt",
              token_endpoint_auth_signing_alg: "RS256",
              jwks: { keys: [{ ...clientKey, kty: clientKey.kty ?? "RSA" }] }
            }),
        redirect_uris: [`${origin}/sign-in/callback`],
        post_logout_redirect_uris: [`${origin}/`],
        grant_types: ["authorization_code"],
        response_types: ["code"]
      }
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: "key-1", alg: "RS256", use: "sig" }] },
    cookies: { keys: ["a-key-of-the-tests-alone"] },
    ttl: { AccessToken: 300, Grant: 3600, IdToken: 300, Interaction: 600, Session: 3600 },
    pkce: { required: () => true },
    findAccount: (_, sub) => (Object.hasOwn(accounts, sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined),
    extraTokenClaims: (_, token) => ("accountId" in token ? { ...accounts[String(token.accountId)] } : {}),
    features: {
      devInteractions: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: "",
          audience,
          accessTokenFormat: "jwt",
          accessTokenTTL: 300,
          jwt: { sign: { alg: "RS256" } }
        })
      }
    }
  })
  const answer = provider.callback()
  server.on("request", (request, response) => void answer(request, response))
  return {
    issuer,
    audience,
    clientId,
    clientSecret,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, "close")
    }
  }
}
