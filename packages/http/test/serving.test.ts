import { Layer } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Serving } from "../src/index.ts"
import { type Served, serve } from "./serve.ts"

const ours = "https://samsyn.example"
let served: Served
beforeAll(() => {
  served = serve({ surroundings: Layer.succeed(Serving, { origin: ours, data: "real" }) })
})
afterAll(() => served.dispose())

const ask = async (headers: Record<string, string>, method = "GET") => (await served.send(method, "/healthz", undefined, headers)).status

describe("the service under an address that people know", () => {
  it.each(["samsyn.example", "SAMSYN.example", "127.0.0.1:4380", "localhost"])("answers requests for %s", async (host) => {
    assert.strictEqual(await ask({ host }), 200)
  })

  it.each(["evil.example", "samsyn.example.evil.example", "samsyn.example:8443", "10.0.0.5", "x.samsyn.example"])(
    "never answers requests for %s, a name that someone pointed here",
    async (host) => {
      assert.strictEqual(await ask({ host }), 403)
    }
  )

  it("is never written to by a page from elsewhere, also not from this machine", async () => {
    const host = "samsyn.example"
    for (const origin of [
      "https://evil.example",
      "http://samsyn.example",
      "https://samsyn.example:8443",
      "null",
      "http://127.0.0.1:4380"
    ]) {
      assert.strictEqual(await ask({ host, origin }, "POST"), 403, origin)
    }
    assert.notStrictEqual(await ask({ host, origin: ours }, "POST"), 403)
  })

  it("says nowhere that the data are synthetic", async () => {
    const response = await served.send("GET", "/healthz", undefined, { host: "samsyn.example" })

    assert.isNull(response.headers.get("samsyn-data"))
  })

  it("has its session in a cookie that goes over TLS alone, and that no neighbouring host can set", async () => {
    const headers = { host: "samsyn.example", origin: ours }
    const response = await served.send("POST", "/sign-in/development", { role: "coordinator", service: "inntak" }, headers)
    const [cookie = ""] = response.headers.getSetCookie()
    const value = cookie.split(";")[0]?.split("=")[1] ?? ""

    assert.isTrue(cookie.startsWith("__Host-samsyn-session="), cookie)
    for (const attribute of ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"]) assert.include(cookie, attribute)
    assert.notInclude(cookie, "Domain")
    const me = (name: string) => served.send("GET", "/api/me", undefined, { ...headers, cookie: `${name}=${value}` })
    assert.strictEqual((await me("__Host-samsyn-session")).status, 200)
    assert.strictEqual((await me("samsyn-session")).status, 401)
  })
})
