import { Identities, Sessions } from "@samsyn/application"
import { type IssuerKey, type Minted, type MintingIssuer, newIssuerKey, startMintingIssuer } from "@samsyn/testing/issuer"
import { Layer } from "effect"
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT } from "jose"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { layerOidcSignIn, shippedMappings, TokenSignIn } from "../src/index.ts"
import { type Served, serve } from "./serve.ts"
import { ward } from "./ward.ts"

const mapping = shippedMappings.get("generic")
if (mapping === undefined) throw new Error("no mapping")

const role = { roles: ["samsyn-coordinator"], service: "koordineringsenheten" }
const now = Date.parse(ward.asOf) / 1000

let issuer: MintingIssuer
let stranger: IssuerKey
let served: Served
/** With the sessions of the development sign-in, which are kept as those of the real one are. */
let synthetic: Served
beforeAll(async () => {
  issuer = await startMintingIssuer()
  stranger = await newIssuerKey("key-1")
  const settings = { issuer: issuer.issuer, audience: issuer.audience, mapping, keysCoolDownMillis: 0 }
  const ports = Layer.merge(Identities.layerMemory, Sessions.layerMemory)
  served = serve({ signIn: layerOidcSignIn.pipe(Layer.provide(TokenSignIn.layer(settings)), Layer.provide(ports)) })
  synthetic = serve()
})
afterAll(async () => {
  await Promise.all([served.dispose(), synthetic.dispose()])
  await issuer.stop()
})

const mint = ({ claims, ...minted }: Minted = {}) =>
  issuer.mint({ ...minted, claims: { ...role, sub: "kari.nordmann", iat: now, exp: now + 60, ...claims } })
const bearer = async (token: Promise<string> | string) => ({ authorization: `Bearer ${await token}` })
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
const claimsOf = () => ({ iss: issuer.issuer, aud: issuer.audience, sub: "kari.nordmann", iat: now, exp: now + 60, ...role })

async function raised(): Promise<string> {
  const [header, , signature] = (await mint()).split(".")
  return `${header}.${part({ ...claimsOf(), roles: ["samsyn-auditor"] })}.${signature}`
}

async function confused(): Promise<string> {
  const { kid, published } = issuer.key()
  const secret = await exportSPKI((await importJWK(published, "RS256", { extractable: true })) as CryptoKey)
  const forged = new SignJWT(claimsOf()).setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid })
  return await forged.sign(new TextEncoder().encode(secret))
}

/** A session of the pages that its owner has ended: what a thief holds of it. */
async function stolen(): Promise<string> {
  const cookie = await begun(synthetic)
  assert.strictEqual((await synthetic.send("GET", "/api/me", undefined, { cookie })).status, 200)
  assert.strictEqual((await synthetic.send("POST", "/sign-out", undefined, { cookie })).status, 303)
  return cookie
}

async function begun({ send }: Served): Promise<string> {
  const session = await send("POST", "/sign-in/development", { role: "coordinator", service: "inntak" })
  return session.headers.getSetCookie()[0]?.split(";")[0] ?? ""
}

interface Attack {
  readonly by: string
  /** The code by which the log has it. */
  readonly why: string
  readonly headers: () => Promise<Record<string, string>>
  readonly at?: () => Served
}

/** Whatever says who sends a request, and is not so. */
const attacks: ReadonlyArray<Attack> = [
  { by: "a token signed with another key", why: "token-refused", headers: () => bearer(mint({ key: stranger })) },
  { by: "a token whose claims were changed", why: "token-refused", headers: () => bearer(raised()) },
  { by: "a token without a signature (alg none)", why: "token-refused", headers: () => bearer(new UnsecuredJWT(claimsOf()).encode()) },
  { by: "a token signed with the published key as a secret", why: "token-refused", headers: () => bearer(confused()) },
  { by: "a token that is over", why: "token-refused", headers: () => bearer(mint({ claims: { iat: now - 120, exp: now - 60 } })) },
  { by: "a token for another service", why: "token-refused", headers: () => bearer(mint({ claims: { aud: "https://other.example" } })) },
  { by: "a token of another issuer", why: "token-refused", headers: () => bearer(mint({ claims: { iss: "https://evil.example" } })) },
  {
    by: "a token that brings its own key",
    why: "token-refused",
    headers: () => bearer(mint({ key: stranger, header: { jwk: stranger.published } }))
  },
  { by: "a huge token", why: "token-too-large", headers: () => bearer(mint({ claims: { padding: "x".repeat(9000) } })) },
  { by: "what is no token", why: "token-unreadable", headers: () => bearer("x.y.z") },
  { by: "a token of someone who has no role here", why: "no-role", headers: () => bearer(mint({ claims: { roles: [] } })) },
  { by: "a session that was made up", why: "session-unknown", headers: async () => ({ cookie: `samsyn-session=${"A".repeat(43)}` }) },
  {
    by: "a stolen session that its owner has ended",
    why: "session-unknown",
    headers: async () => ({ cookie: await stolen() }),
    at: () => synthetic
  },
  { by: "a session of another kind of sign-in", why: "session-unknown", headers: async () => ({ cookie: await begun(served) }) },
  { by: "nothing", why: "no-credentials", headers: async () => ({ authorization: "" }) }
]

describe("a request that says who sends it by what is not so", () => {
  // Broken by: `Effect.logWarning` put as `Effect.logDebug` in logWhy; `audience` left out of makeVerify.ts; `end` made to do nothing in makeSessionKeeping.ts.
  it.each(attacks)("reads nothing and writes nothing, is told no more than that, and is in the log by a code: $by", async (attack) => {
    const headers = { ...(await attack.headers()), "samsyn-purpose": "allocation", "content-type": "application/json" }
    const { logged, readings, send, trace } = (attack.at ?? (() => served))()
    const before = [trace(), readings().length]
    const lines = logged.length
    const answers = [
      await send("GET", "/api/referrals/r-alma", undefined, headers),
      await send("GET", "/api/referrals/none", undefined, headers),
      await send("POST", "/api/people/p-r-alma/blocks", { nonsense: "planted-marker" }, headers)
    ]

    for (const response of answers) {
      assert.deepStrictEqual([response.status, response.headers.get("www-authenticate")], [401, "Bearer"])
      assert.deepStrictEqual(await response.json(), { type: "urn:samsyn:problem:not-signed-in", status: 401, title: "Sign in first" })
    }
    assert.deepStrictEqual([trace(), readings().length], before)
    const said = logged.slice(lines)
    const warned = said
      .map((line) => JSON.parse(line) as { readonly level: string; readonly annotations: object })
      .filter(({ level }) => level === "WARN")
    assert.isAtLeast(warned.length, answers.length)
    for (const { annotations } of warned) assert.deepStrictEqual(annotations, { why: attack.why })
    for (const never of ["planted-marker", "kari.nordmann", ...Object.values(headers).filter((value) => value.length > 20)])
      assert.notInclude(said.join(), never.slice(-40))
  })

  it("is let in by a token that is what it says", async () => {
    const headers = { ...(await bearer(mint())), "samsyn-purpose": "allocation" }

    assert.strictEqual((await served.send("GET", "/api/referrals/r-alma", undefined, headers)).status, 200)
  })
})
