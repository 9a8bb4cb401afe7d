import { Identities, Sessions } from "@samsyn/application"
import { type IssuerKey, type Minted, type MintingIssuer, newIssuerKey, startMintingIssuer } from "@samsyn/testing/issuer"
import { Effect, Layer, Logger, ManagedRuntime, Redacted, Result } from "effect"
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT } from "jose"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { layerOidcSignIn, type OidcSettings, shippedMappings, SignIn, TokenSignIn } from "../src/index.ts"

const generic = shippedMappings.get("generic")
const helseid = shippedMappings.get("helseid")
if (generic === undefined || helseid === undefined) throw new Error("no mappings")

const aNationalNumber = "13116900216"
const coordinator = { roles: ["samsyn-coordinator"], service: "inntak-nord" }
const secretWord = "planted-marker-7"

let issuer: MintingIssuer
let stranger: IssuerKey
const logged: Array<string> = []

const settings = (more: Partial<OidcSettings> = {}): OidcSettings => ({
  issuer: issuer.issuer,
  audience: issuer.audience,
  mapping: generic,
  keysCoolDownMillis: 0,
  ...more
})

/** Sign-in of a process of its own. */
function signInWith(chosen: OidcSettings) {
  const layer = layerOidcSignIn.pipe(
    Layer.provide(TokenSignIn.layer(chosen)),
    Layer.provideMerge(Layer.merge(Identities.layerMemory, Sessions.layerMemory)),
    Layer.provideMerge(Logger.layer([Logger.map(Logger.formatJson, (line) => void logged.push(line))]))
  )
  const runtime = ManagedRuntime.make(layer)
  const whoIs = (token: string) =>
    runtime.runPromise(Effect.flatMap(SignIn, (signIn) => Effect.result(signIn.whoIs({ bearer: Redacted.make(token) }))))
  return { runtime, whoIs, dispose: () => runtime.dispose() }
}

let usual: ReturnType<typeof signInWith>
beforeAll(async () => {
  issuer = await startMintingIssuer()
  stranger = await newIssuerKey("key-1")
  usual = signInWith(settings())
})
afterAll(async () => {
  await usual.dispose()
  await issuer.stop()
})

/** Why a token signs nobody in, after what must hold of each refusal: the log has a code, and nothing of the token. */
async function neverSignsIn(token: string, signIn = usual): Promise<string> {
  const before = logged.length
  const outcome = await signIn.whoIs(token)
  if (Result.isSuccess(outcome)) throw new Error("it signed someone in")
  const { failure } = outcome
  const lines = logged.slice(before).join("\n")
  for (const part of token.split(".")) if (part.length > 10) assert.notInclude(lines, part.slice(0, 40))
  assert.notInclude(lines, secretWord)
  return failure._tag === "NotSignedInBy" ? failure.why : failure._tag
}

async function alwaysSignsIn(token: string, signIn = usual) {
  return Result.getOrThrow(await signIn.whoIs(token))
}

const mint = (minted: Minted = {}) => issuer.mint({ ...minted, claims: { ...coordinator, email: secretWord, ...minted.claims } })
const now = () => Math.floor(Date.now() / 1000)
const part = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url")

describe("an access token", () => {
  it.each([
    ["that never ends", () => 1e300],
    ["that ends in decades", () => now() + 1_000_000_000],
    ["that ends a moment later than a day after it was issued", () => now() + 86_460]
  ])("never signs anyone in by one %s", async (_, exp) => {
    assert.strictEqual(await neverSignsIn(await mint({ claims: { exp: exp(), iat: now() } })), "token-refused")
  })

  it("signs in whom it names, by a pseudonym, until it ends", async () => {
    const exp = now() + 120

    const { actors, kind, until } = await alwaysSignsIn(await mint({ claims: { sub: "kari.nordmann", exp } }))

    const [actor, ...others] = actors
    assert.isEmpty(others)
    assert.deepStrictEqual(actor?.observer, { role: "intake-coordinator", service: "inntak-nord" })
    assert.match(actor?.subject ?? "", /^[0-9a-f]{64}$/)
    assert.deepStrictEqual([kind, until], ["oidc", exp * 1000])
  })

  it("may be meant for others as well as for this service", async () => {
    await alwaysSignsIn(await mint({ claims: { aud: ["https://other.example", issuer.audience] } }))
  })

  it("may have been issued on a clock that is a little ahead, and not one that is far ahead", async () => {
    await alwaysSignsIn(await mint({ claims: { iat: now() + 5, nbf: now() + 5 } }))
    assert.strictEqual(await neverSignsIn(await mint({ claims: { iat: now() + 60 } })), "token-refused")
  })
})

describe("an access token that was tampered with", () => {
  it("never signs anyone in without a signature (alg none)", async () => {
    const { audience, issuer: iss } = issuer
    const unsecured = new UnsecuredJWT({ iss, aud: audience, sub: "someone", exp: now() + 60, iat: now(), ...coordinator }).encode()
    const [, payload = ""] = (await mint()).split(".")

    assert.strictEqual(await neverSignsIn(unsecured), "token-refused")
    for (const alg of ["none", "None", "NONE", "nOnE"]) {
      assert.strictEqual(await neverSignsIn(`${part({ alg, typ: "at+jwt" })}.${payload}.`), "token-refused")
    }
  })

  it("never signs anyone in whose signature was taken off or changed", async () => {
    const [header = "", payload = "", signature = ""] = (await mint()).split(".")
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object
    const raised = part({ ...claims, roles: ["samsyn-auditor"] })

    assert.strictEqual(await neverSignsIn(`${header}.${payload}.`), "token-refused")
    assert.strictEqual(await neverSignsIn(`${header}.${raised}.${signature}`), "token-refused")
    assert.strictEqual(await neverSignsIn(`${header}.${payload}.${part("x".repeat(256))}`), "token-refused")
    assert.strictEqual(await neverSignsIn(`${header}.${payload}`), "token-unreadable")
    assert.strictEqual(await neverSignsIn(`${header}.${payload}.${signature}.${signature}`), "token-unreadable")
  })

  it("never signs anyone in by HMAC with the published key as secret (confused key)", async () => {
    const { kid, published } = issuer.key()
    const key = await importJWK(published, "RS256", { extractable: true })
    const secrets = [await exportSPKI(key as CryptoKey), JSON.stringify(published), String(published.n)]
    for (const alg of ["HS256", "HS384", "HS512"]) {
      for (const secret of secrets) {
        const forged = new SignJWT({
          iss: issuer.issuer,
          aud: issuer.audience,
          sub: "someone",
          iat: now(),
          exp: now() + 60,
          ...coordinator
        })
          .setProtectedHeader({ alg, typ: "at+jwt", kid })
          .sign(new TextEncoder().encode(secret))
        assert.strictEqual(await neverSignsIn(await forged), "token-refused")
      }
    }
  })

  it("never signs anyone in by the key of another, whatever that is called", async () => {
    assert.strictEqual(await neverSignsIn(await mint({ key: stranger })), "token-refused")
    for (const kid of ["../../../dev/null", "' OR 1=1 --", "http://evil.example/key", "key-9", "", "\0"]) {
      assert.strictEqual(await neverSignsIn(await mint({ key: { ...stranger, kid } })), "token-refused", kid)
    }
  })

  it("never signs anyone in by a key that it brings or points to, and never looks there", async () => {
    const elsewhere = await startMintingIssuer()
    const { kid, published } = elsewhere.key()
    const key = elsewhere.key()
    const address = `${elsewhere.issuer}/keys`
    for (const header of [{ jwk: published }, { jku: address }, { x5u: address }, { jku: address, jwk: published, kid: "key-1" }]) {
      assert.strictEqual(await neverSignsIn(await mint({ key, header: { kid, ...header } })), "token-refused")
    }

    assert.strictEqual(elsewhere.keysAsked(), 0)
    await elsewhere.stop()
  })

  it("never signs anyone in with a header that asks for something unknown (crit)", async () => {
    const token = await mint()
    const [, payload = "", signature = ""] = token.split(".")

    for (const crit of [["exp"], ["b64"], [], "exp", ["urn:unknown"]]) {
      const header = part({ alg: "RS256", typ: "at+jwt", kid: issuer.key().kid, crit, b64: false, exp: 1, "urn:unknown": 1 })
      assert.strictEqual(await neverSignsIn(`${header}.${payload}.${signature}`), "token-refused", JSON.stringify(crit))
    }
  })
})

describe("an access token of the issuer", () => {
  it.each<readonly [string, () => Minted]>([
    ["of another issuer's name", () => ({ claims: { iss: "https://evil.example" } })],
    ["of an issuer that only begins like it", () => ({ claims: { iss: `${issuer.issuer}/` } })],
    ["meant for another service", () => ({ claims: { aud: "https://other.example/api" } })],
    ["meant for several others", () => ({ claims: { aud: ["https://other.example", "samsyn"] } })],
    ["meant for nobody", () => ({ claims: { aud: undefined as never } })],
    ["that is over", () => ({ claims: { exp: now() - 11 } })],
    ["that never ends", () => ({ claims: { exp: undefined as never } })],
    ["that ends at no number", () => ({ claims: { exp: "2099-01-01" as never } })],
    ["that does not hold yet", () => ({ claims: { nbf: now() + 60 } })],
    ["that was issued at no time", () => ({ claims: { iat: undefined as never } })],
    ["about nobody", () => ({ claims: { sub: undefined as never } })],
    ["about an empty name", () => ({ claims: { sub: "" } })],
    ["about no text", () => ({ claims: { sub: 7 as never } })],
    ["that is an id token", () => ({ header: { typ: "JWT" } })],
    ["of no type", () => ({ header: { typ: undefined as never } })],
    ["that is for signing out", () => ({ header: { typ: "logout+jwt" } })]
  ])("%s never signs anyone in", async (_, minted) => {
    assert.strictEqual(await neverSignsIn(await mint(minted())), "token-refused")
  })

  it("never signs in whoever has it without the key that it is bound to", async () => {
    assert.strictEqual(await neverSignsIn(await mint({ claims: { cnf: { jkt: "a-thumbprint" } } })), "token-bound-to-key")
  })

  it("never signs anyone in who has no role here, or a role without what it stands on", async () => {
    assert.strictEqual(await neverSignsIn(await mint({ claims: { roles: [] } })), "no-role")
    assert.strictEqual(
      await neverSignsIn(await mint({ claims: { roles: ["coordinator", "SAMSYN-COORDINATOR", "samsyn-chief"] } })),
      "no-role"
    )
    assert.strictEqual(await neverSignsIn(await mint({ claims: { roles: { 0: "samsyn-coordinator" } } })), "no-role")
    assert.strictEqual(await neverSignsIn(await mint({ claims: { service: undefined } })), "no-role")
    assert.strictEqual(await neverSignsIn(await mint({ claims: { service: "Kari Nordmann" } })), "no-role")
    assert.strictEqual(await neverSignsIn(await mint({ claims: { roles: ["samsyn-person"] } })), "no-role")
  })

  it("never signs anyone in that says a claim twice, to be read as one thing here and as another there", async () => {
    const { iat, iss } = { iat: now(), iss: issuer.issuer }
    const text = `{"iss":"${iss}","aud":"https://other.example","aud":"${issuer.audience}","sub":"s","iat":${iat},"exp":${iat + 60}}`
    const { kid, privateKey } = issuer.key()
    const header = part({ alg: "RS256", typ: "at+jwt", kid })
    const signature = await crypto.subtle.sign("RSASSA-PKCS1-v1_5", privateKey, new TextEncoder().encode(`${header}.${part(text)}`))

    assert.strictEqual(await neverSignsIn(`${header}.${part(text)}.${Buffer.from(signature).toString("base64url")}`), "token-unreadable")
  })
})

describe("a token that is none", () => {
  it("never signs anyone in, however it is made, and a huge one is not even read", async () => {
    assert.strictEqual(await neverSignsIn("x".repeat(8193)), "token-too-large")
    assert.strictEqual(await neverSignsIn(await mint({ claims: { padding: "x".repeat(9000) } })), "token-too-large")
    for (const token of [
      "",
      ".",
      "..",
      "...",
      "a.b.c",
      `${part("[]")}.${part("1")}.`,
      `${part("{")}.${part("{}")}.x`,
      "é.é.é",
      "null.null.null"
    ]) {
      assert.include(["token-unreadable", "token-refused"], await neverSignsIn(token), token)
    }
  })
})

describe("the keys of the issuer", () => {
  it("may change: a token by a new one is taken at once, and one by a key that was never published is not", async () => {
    await alwaysSignsIn(await mint())
    const former = issuer.key()
    await issuer.rotate()

    await alwaysSignsIn(await mint())

    assert.strictEqual(await neverSignsIn(await mint({ key: former, claims: { jti: "another" } })), "token-refused")
  })

  it("are not asked for again and again, whatever keys tokens name", async () => {
    const patient = signInWith(settings({ keysCoolDownMillis: 60_000 }))
    await alwaysSignsIn(await mint({ claims: { jti: "first" } }), patient)
    const asked = issuer.keysAsked()

    for (let index = 0; index < 20; index += 1) await neverSignsIn(await mint({ key: { ...stranger, kid: `key-${index + 100}` } }), patient)

    assert.strictEqual(issuer.keysAsked(), asked)
    await patient.dispose()
  })

  it("sign nobody in while the issuer is away, and everybody again when it is back", async () => {
    const away = signInWith(settings({ issuer: "http://127.0.0.1:1" }))

    assert.strictEqual(await neverSignsIn(await mint(), away), "keys-unreachable")

    await away.dispose()
  })
})

describe("the mapping for HelseID", () => {
  const pid = "helseid://claims/identity/pid"
  const level = "helseid://claims/identity/security_level"
  const person = { roles: undefined, scope: "openid samsyn:coordination/person", [level]: "4", [pid]: aNationalNumber }
  let signIn: ReturnType<typeof signInWith>
  beforeAll(async () => {
    signIn = signInWith(settings({ mapping: helseid }))
    await signIn.runtime.runPromise(
      Effect.flatMap(Identities, ({ register }) => register([{ personKey: "p-1", nationalNumber: aNationalNumber }]))
    )
  })
  afterAll(() => signIn.dispose())

  it("finds the person by the national number, which is then nowhere", async () => {
    const signedIn = await alwaysSignsIn(await mint({ claims: person }), signIn)

    assert.deepStrictEqual(
      signedIn.actors.map(({ observer, personKey, role }) => ({ observer, personKey, role })),
      [{ observer: { role: "person", service: "self" }, personKey: "p-1", role: "person" }]
    )
    assert.notInclude(JSON.stringify(signedIn), aNationalNumber)
  })

  it("never signs in a person whom nobody knows here, nor anyone at a lower level", async () => {
    assert.strictEqual(await neverSignsIn(await mint({ claims: { ...person, [pid]: "01010100000" } }), signIn), "no-role")
    for (const lower of ["3", undefined, 4]) {
      assert.strictEqual(await neverSignsIn(await mint({ claims: { ...person, [level]: lower } }), signIn), "claims-refused")
    }
  })

  it("says of each part that nobody has checked it with HelseID that it is unverified", () => {
    assert.deepStrictEqual(
      helseid.unverified.map(({ path }) => path),
      ["/requires/0", "/roles", "/service", "/person"]
    )
  })
})
