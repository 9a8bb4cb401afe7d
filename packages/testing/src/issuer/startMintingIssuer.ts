import { once } from "node:events"
import { createServer } from "node:http"
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, type JWK, SignJWT } from "jose"

/** A key pair of an issuer, with the public half as it is published. */
export interface IssuerKey {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly published: JWK
}

/** What a minted token says other than usual. A claim or header that is undefined is left out. */
export interface Minted {
  readonly claims?: JWTPayload
  readonly header?: Partial<JWTHeaderParameters>
  readonly key?: IssuerKey
}

/** An issuer that mints whatever a test wants, on a free port of this machine. Its usual token is one that a service for `audience` takes. */
export interface MintingIssuer {
  readonly issuer: string
  readonly audience: string
  /** The key that signs now. */
  readonly key: () => IssuerKey
  /** From now on another key signs; the former one is no longer published. */
  readonly rotate: () => Promise<IssuerKey>
  readonly mint: (minted?: Minted) => Promise<string>
  /** How often its keys were asked for. */
  readonly keysAsked: () => number
  readonly stop: () => Promise<void>
}

/** Starts an issuer that signs by RS256. `secondsNow` tells the time that its tokens are issued at; they hold for five minutes. */
export async function startMintingIssuer({
  audience = "https://samsyn.example/api",
  secondsNow = () => Math.floor(Date.now() / 1000)
}: {
  readonly audience?: string
  readonly secondsNow?: () => number
} = {}): Promise<MintingIssuer> {
  let key = await newIssuerKey("key-1")
  let keysMade = 1
  let keysAsked = 0
  const server = createServer((request, response) => {
    const answers: Readonly<Record<string, () => unknown>> = {
      "/.well-known/openid-configuration": () => ({
        issuer,
        jwks_uri: `${issuer}/keys`,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"]
      }),
      "/keys": () => {
        keysAsked += 1
        return { keys: [key.published] }
      }
    }
    const answer = answers[request.url ?? ""]?.()
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" })
    response.end(JSON.stringify(answer ?? {}))
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("no port")
  const issuer = `http://127.0.0.1:${address.port}`
  return {
    issuer,
    audience,
    key: () => key,
    rotate: async () => {
      keysMade += 1
      key = await newIssuerKey(`key-${keysMade}`)
      return key
    },
    mint: async ({ claims = {}, header = {}, key: signs = key } = {}) => {
      const iat = secondsNow()
      return await new SignJWT({ iss: issuer, aud: audience, sub: "someone", iat, exp: iat + 300, ...claims })
        .setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid: signs.kid, ...header })
        .sign(signs.privateKey)
    },
    keysAsked: () => keysAsked,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, "close")
    }
  }
}

/** A key pair that no issuer has published yet. */
export async function newIssuerKey(kid: string): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true })
  return { kid, privateKey, published: { ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" } }
}
