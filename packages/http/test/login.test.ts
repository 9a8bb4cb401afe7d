import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { NodeHttpServer } from "@effect/platform-node"
import { Identities, Sessions } from "@samsyn/application"
import { type Browser, newBrowser } from "@samsyn/testing/issuer"
import { startProvider, type TestProvider } from "@samsyn/testing/provider"
import { Clock, Context, Effect, Layer, Logger, ManagedRuntime, Redacted } from "effect"
import { HttpRouter } from "effect/http"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import {
  layerLogin,
  layerOidcSignIn,
  layerRoutes,
  type OidcSettings,
  Serving,
  servingOptions,
  SessionTerms,
  shippedMappings,
  TokenSignIn
} from "../src/index.ts"
import { layerInMemory } from "./layerInMemory.ts"
import { ward } from "./ward.ts"

const mapping = shippedMappings.get("generic")
if (mapping === undefined) throw new Error("no mapping")

/** One for each role, one with two, and one with none. */
const accounts = {
  "kari.coordinator": { roles: ["samsyn-coordinator"], service: "inntak-nord" },
  "anne.assessor": { roles: ["samsyn-assessor", "samsyn-coordinator"], service: "vurdering-nord" },
  "marit.nearby": { roles: ["samsyn-nearby"], service: "solbakken", profession: "vernepleier" },
  "ola.unit": { roles: ["samsyn-unit-staff"], service: "asgarden", unit_ids: ["u-nord"] },
  "alma.person": { roles: ["samsyn-person"], person_key: "p-r-alma" },
  "gp.service": { roles: ["samsyn-service"], service: "storgata-legekontor", profession: "gp" },
  "rev.auditor": { roles: ["samsyn-auditor"], service: "revisjon" },
  "nobody.here": { roles: [] }
}

const idleMinutes = 30
const lastsMinutes = 60
let provider: TestProvider
let origin: string
let ahead = 0
const logged: Array<string> = []
const server = createServer()
let runtime: ManagedRuntime.ManagedRuntime<never, unknown>

/** Real time, and what the test lets go by. */
const now = () => Date.now() + ahead
const real = Effect.runSync(Clock.Clock)
const clock: Clock.Clock = {
  currentTimeMillisUnsafe: now,
  currentTimeMillis: Effect.sync(now),
  currentTimeNanosUnsafe: () => BigInt(now()) * 1_000_000n,
  currentTimeNanos: Effect.sync(() => BigInt(now()) * 1_000_000n),
  monotonicTimeNanosUnsafe: () => real.monotonicTimeNanosUnsafe(),
  monotonicTimeNanos: Effect.sync(() => real.monotonicTimeNanosUnsafe()),
  sleep: (duration) => real.sleep(duration)
}

beforeAll(async () => {
  const probe = createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => probe.once("listening", resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  origin = `http://127.0.0.1:${port}`
  provider = await startProvider({ accounts, origin })
  const settings: OidcSettings = {
    issuer: provider.issuer,
    audience: provider.audience,
    mapping,
    client: { id: provider.clientId, authentication: { tag: "secret", secret: Redacted.make(provider.clientSecret) }, scope: "openid" }
  }
  const tokens = TokenSignIn.layer(settings)
  const ports = Layer.mergeAll(Sessions.layerMemory, Identities.layerMemory)
  const { layer } = layerInMemory({ snapshot: ward })
  const routes = Layer.mergeAll(layerRoutes.pipe(Layer.provide(layerOidcSignIn)), layerLogin).pipe(
    Layer.provide(tokens),
    Layer.provide(ports),
    Layer.provide(layer),
    Layer.provide(Layer.succeed(Serving, { origin, data: "real" })),
    Layer.provide(Layer.succeed(SessionTerms, { idleMinutes, lastsMinutes }))
  )
  runtime = ManagedRuntime.make(
    HttpRouter.serve(routes, { ...servingOptions, disableListenLog: true }).pipe(
      Layer.provideMerge(NodeHttpServer.layer(() => server, { port, host: "127.0.0.1", gracefulShutdownTimeout: "1 second" })),
      Layer.provideMerge(Layer.succeedContext(Context.make(Clock.Clock, clock))),
      Layer.provideMerge(Logger.layer([Logger.map(Logger.formatJson, (line) => void logged.push(line))]))
    )
  ) as ManagedRuntime.ManagedRuntime<never, unknown>
  await runtime.runPromise(Effect.void)
})
afterAll(async () => {
  await runtime.dispose()
  await provider.stop()
})

interface Me {
  readonly kind: string
  readonly subject: string
  readonly until: string
  readonly roles: ReadonlyArray<{
    readonly role: string
    readonly observer: object
    readonly personKey?: string
    readonly unitIds?: ReadonlyArray<string>
  }>
}

const me = async (browser: Browser): Promise<Me | number> => {
  const response = await browser.get(`${origin}/api/me`)
  const body = (await response.json()) as Me
  return response.status === 200 ? body : response.status
}

/** Signs in all the way; the answer to the issuer's answer. */
async function signIn(browser: Browser, account: string, to = "/"): Promise<Response> {
  return await browser.get(await browser.signInAt(`${origin}/sign-in?to=${encodeURIComponent(to)}`, account))
}

/** Refused to the sender in one way whatever the matter was, and to the log by a code. */
async function neverSignsIn(response: Response, browser: Browser, why: string): Promise<void> {
  assert.deepStrictEqual([response.status, response.headers.get("location")], [303, "/?sign-in=refused"])
  assert.isUndefined(browser.cookies.get("samsyn-session"))
  assert.strictEqual(await me(browser), 401)
  assert.isTrue(
    logged.some((line) => (JSON.parse(line) as { readonly annotations: { readonly why?: string } }).annotations.why === why),
    why
  )
}

describe("a login at a real provider", () => {
  it.each(Object.entries(accounts).filter(([account]) => account !== "nobody.here"))(
    "signs %s in, in the roles that the provider gives",
    async (account, claims) => {
      const browser = newBrowser()

      const response = await signIn(browser, account, "/queue?vantage=near#top")

      assert.deepStrictEqual([response.status, response.headers.get("location")], [303, "/queue?vantage=near#top"])
      const told = (await me(browser)) as Me
      assert.strictEqual(told.kind, "oidc")
      assert.sameMembers(
        told.roles.map(({ role }) => `samsyn-${role}`),
        [...claims.roles]
      )
      assert.notInclude(JSON.stringify(told), account)
    }
  )

  it("says of the person who they are by pseudonym, and of unit staff which units", async () => {
    const [person, staff] = [newBrowser(), newBrowser()]
    await signIn(person, "alma.person")
    await signIn(staff, "ola.unit")

    assert.deepStrictEqual(((await me(person)) as Me).roles, [
      { role: "person", observer: { role: "person", service: "self" }, personKey: "p-r-alma" }
    ])
    assert.deepStrictEqual(((await me(staff)) as Me).roles, [
      { role: "unit-staff", observer: { role: "unit-staff", service: "asgarden" }, unitIds: ["u-nord"] }
    ])
  })

  it("sets a cookie that no page can read and no other site can send, and says nowhere that the data are synthetic", async () => {
    const browser = newBrowser()

    const response = await signIn(browser, "kari.coordinator")

    const cookie = response.headers.getSetCookie().find((line) => line.startsWith("samsyn-session=")) ?? ""
    for (const attribute of ["HttpOnly", "SameSite=Lax", "Path=/"]) assert.include(cookie, attribute)
    assert.isNull(response.headers.get("samsyn-data"))
    assert.strictEqual(response.headers.get("cache-control"), "no-store")
  })

  it("tells the log neither who signed in nor by what", async () => {
    const browser = newBrowser()
    const address = await browser.signInAt(`${origin}/sign-in`, "kari.coordinator")
    await browser.get(address)

    const lines = logged.join("\n")
    const session = browser.cookies.get("samsyn-session") ?? "none"
    const { searchParams } = new URL(address)
    for (const secret of ["kari", session, searchParams.get("code") ?? "none", searchParams.get("state") ?? "none"])
      assert.notInclude(lines, secret)
  })

  it("signs nobody in who has no role here", async () => {
    const browser = newBrowser()

    await neverSignsIn(await signIn(browser, "nobody.here"), browser, "no-role")
  })
})

describe("an answer of the provider", () => {
  it("never signs anyone in a second time (replayed code)", async () => {
    const browser = newBrowser()
    const address = await browser.signInAt(`${origin}/sign-in`, "kari.coordinator")
    const attempt = browser.cookies.get("samsyn-sign-in") ?? ""
    await browser.get(address)
    const thief = newBrowser()
    thief.cookies.set("samsyn-sign-in", attempt)

    await neverSignsIn(await thief.get(address), thief, "login-refused")
  })

  it("never signs anyone in whose browser did not ask (login of another's making)", async () => {
    const address = await newBrowser().signInAt(`${origin}/sign-in`, "kari.coordinator")
    const victim = newBrowser()

    await neverSignsIn(await victim.get(address), victim, "login-unknown")

    await victim.get(`${origin}/sign-in`)
    await neverSignsIn(await victim.get(address), victim, "login-refused")
  })

  it.each(["state", "nonce", "verifier"])("never signs anyone in where the %s is not the one that was sent", async (part) => {
    const browser = newBrowser()
    const address = await browser.signInAt(`${origin}/sign-in`, "kari.coordinator")
    const attempt = JSON.parse(Buffer.from(browser.cookies.get("samsyn-sign-in") ?? "", "base64url").toString()) as Record<string, string>
    const other = { ...attempt, [part]: "x".repeat(43) }
    browser.cookies.set("samsyn-sign-in", Buffer.from(JSON.stringify(other)).toString("base64url"))

    await neverSignsIn(await browser.get(address), browser, "login-refused")
  })

  it.each(["", "?code=x", "?error=access_denied", "?code=x&state=y", "?code=a&code=b", "?state[]=x&code[]=y"])(
    "never signs anyone in that says %j",
    async (query) => {
      const browser = newBrowser()
      await browser.get(`${origin}/sign-in`)

      await neverSignsIn(await browser.get(`${origin}/sign-in/callback${query}`), browser, "login-refused")
    }
  )

  it("never signs anyone in by what is no note of ours of a login", async () => {
    const browser = newBrowser()
    for (const note of ["x", "e30", Buffer.from('{"state":1}').toString("base64url"), "%00"]) {
      browser.cookies.set("samsyn-sign-in", note)
      await neverSignsIn(await browser.get(`${origin}/sign-in/callback?code=x&state=y`), browser, "login-unknown")
    }
  })
})

describe("a session", () => {
  it("is over once it was signed out of, whoever has its value", async () => {
    const browser = newBrowser()
    await signIn(browser, "kari.coordinator")
    const thief = newBrowser()
    thief.cookies.set("samsyn-session", browser.cookies.get("samsyn-session") ?? "")
    assert.notStrictEqual(await me(thief), 401)

    const response = await browser.post(`${origin}/sign-out`, {}, { origin })

    const address = new URL(response.headers.get("location") ?? "")
    assert.strictEqual(address.origin, provider.issuer)
    assert.deepStrictEqual(
      [address.searchParams.get("client_id"), address.searchParams.get("post_logout_redirect_uri")],
      [provider.clientId, `${origin}/`]
    )
    assert.strictEqual((await browser.get(address.href)).status, 200)
    assert.isUndefined(browser.cookies.get("samsyn-session"))
    assert.strictEqual(await me(thief), 401)
  })

  it("is never signed out of by another site", async () => {
    const browser = newBrowser()
    await signIn(browser, "kari.coordinator")

    for (const foreign of ["https://evil.example", "null", "http://127.0.0.1:1"]) {
      assert.strictEqual((await browser.post(`${origin}/sign-out`, {}, { origin: foreign })).status, 403)
    }
    assert.notStrictEqual(await me(browser), 401)
  })

  it("never begins under a value that came with the browser (fixation), and ends the one that did", async () => {
    const attacker = newBrowser()
    await signIn(attacker, "marit.nearby")
    const planted = attacker.cookies.get("samsyn-session") ?? ""
    const victim = newBrowser()
    victim.cookies.set("samsyn-session", planted)

    await signIn(victim, "kari.coordinator")

    assert.notStrictEqual(victim.cookies.get("samsyn-session"), planted)
    assert.strictEqual(await me(attacker), 401)
    assert.deepStrictEqual(
      ((await me(victim)) as Me).roles.map(({ role }) => role),
      ["coordinator"]
    )
  })

  it("is nobody's by a value that was made up, nor as a bearer token", async () => {
    const browser = newBrowser()
    await signIn(browser, "kari.coordinator")
    const value = browser.cookies.get("samsyn-session") ?? ""

    const asBearer = await fetch(`${origin}/api/me`, { headers: { authorization: `Bearer ${value}` } })
    const besides = await fetch(`${origin}/api/me`, { headers: { authorization: "Bearer x", cookie: `samsyn-session=${value}` } })
    const madeUp = await fetch(`${origin}/api/me`, { headers: { cookie: `samsyn-session=${"A".repeat(43)}` } })

    assert.deepStrictEqual([asBearer.status, besides.status, madeUp.status], [401, 401, 401])
    assert.deepStrictEqual(Object.keys((await madeUp.json()) as object).toSorted(), ["status", "title", "type"])
  })

  it("is over when it was idle for so long, and however it was used when it has lasted so long", async () => {
    const [idle, used] = [newBrowser(), newBrowser()]
    const minute = 60_000
    const start = ahead
    await signIn(idle, "kari.coordinator")
    await signIn(used, "kari.coordinator")

    ahead = start + (idleMinutes - 1) * minute
    assert.notStrictEqual(await me(used), 401)
    ahead = start + idleMinutes * minute
    assert.strictEqual(await me(idle), 401)
    assert.notStrictEqual(await me(used), 401)
    ahead = start + (lastsMinutes - 2) * minute
    const { until } = (await me(used)) as Me
    assert.closeTo(Date.parse(until), now() + 2 * minute, minute)
    ahead = start + lastsMinutes * minute + 1000
    assert.strictEqual(await me(used), 401)
    ahead = 0
  })
})

describe("where someone is sent after signing in", () => {
  it.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "/..//evil.example",
    "javascript:alert(1)",
    " /queue",
    "evil.example",
    ""
  ])("is never elsewhere: %j", async (to) => {
    const browser = newBrowser()

    const response = await signIn(browser, "kari.coordinator", to)

    const location = response.headers.get("location") ?? ""
    assert.strictEqual(new URL(location, origin).origin, origin)
    assert.isFalse(location.startsWith("//"))
  })

  it("is never elsewhere by a note of the login that someone changed", async () => {
    const browser = newBrowser()
    const address = await browser.signInAt(`${origin}/sign-in`, "kari.coordinator")
    const attempt = JSON.parse(Buffer.from(browser.cookies.get("samsyn-sign-in") ?? "", "base64url").toString()) as object
    browser.cookies.set("samsyn-sign-in", Buffer.from(JSON.stringify({ ...attempt, to: "https://evil.example" })).toString("base64url"))

    assert.strictEqual((await browser.get(address)).headers.get("location"), "/")
  })
})
