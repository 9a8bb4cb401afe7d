import { createServer, request as nodeRequest } from "node:http"
import type { AddressInfo } from "node:net"
import { NodeHttpServer } from "@effect/platform-node"
import { Effect, Layer, Logger, ManagedRuntime } from "effect"
import { HttpRouter } from "effect/http"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import { layerRoutes, servingOptions } from "../src/index.ts"
import { layerInMemory } from "./layerInMemory.ts"
import { type Served, serve } from "./serve.ts"
import { coordinator, headersOf } from "./signingIn.ts"
import { newUnit, ward } from "./ward.ts"

const json = { "content-type": "application/json" }

interface Answer {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly text: string
}

/** A real server on a free port of this machine. */
const server = createServer()
const { layer } = layerInMemory({ snapshot: ward, assigned: [] })
const runtime = ManagedRuntime.make(
  HttpRouter.serve(layerRoutes.pipe(Layer.provide(layer)), { ...servingOptions, disableListenLog: true }).pipe(
    Layer.provideMerge(NodeHttpServer.layer(() => server, { port: 0, host: "127.0.0.1", gracefulShutdownTimeout: "1 second" })),
    Layer.provideMerge(Logger.layer([]))
  )
)
beforeAll(() => runtime.runPromise(Effect.void))
afterAll(() => runtime.dispose())

function send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = nodeRequest({ host: "127.0.0.1", port, method, path, headers: { ...headersOf(coordinator), ...headers } }, (response) => {
      const chunks: Array<Buffer> = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString("utf8") })
      )
    })
    sent.on("error", reject)
    sent.end(body)
  })
}

const typeOf = ({ text }: Answer): string => (JSON.parse(text) as { readonly type: string }).type

describe("the guard, on a real server", () => {
  it.each(["127.0.0.1", "localhost:4380", "[::1]:4380", "LOCALHOST"])("answers requests for %s", async (host) => {
    assert.strictEqual((await send("GET", "/api/units", { host })).status, 200)
  })

  it.each(["samsyn.example", "127.0.0.1.example", "localhost.example:80", "evil@127.0.0.1", "10.0.0.5"])(
    "refuses requests for %s, a name that someone pointed here",
    async (host) => {
      const answer = await send("GET", "/api/units", { host })

      assert.strictEqual(answer.status, 403)
      assert.strictEqual(typeOf(answer), "urn:samsyn:problem:foreign-host")
      assert.strictEqual(answer.headers["samsyn-data"], "synthetic")
    }
  )

  it.each(["https://evil.example", "null", "http://127.0.0.1.example", "http://localhost@evil.example"])(
    "refuses to be written to by a page from %s",
    async (origin) => {
      const answer = await send("POST", "/api/units", { ...json, origin }, JSON.stringify(newUnit))

      assert.strictEqual(answer.status, 403)
      assert.strictEqual((await send("GET", "/api/units")).text, JSON.stringify(ward.units))
    }
  )

  it("is written to by a page of this machine", async () => {
    const headers = { ...json, origin: "http://localhost:4380" }

    const answer = await send("POST", "/api/units", headers, JSON.stringify({ ...newUnit, id: "u-from-page" }))

    assert.strictEqual(answer.status, 201)
  })

  it("refuses a body that is larger than a note could be", async () => {
    const answer = await send("POST", "/api/units", json, JSON.stringify({ ...newUnit, name: "x".repeat(600_000) }))

    assert.strictEqual(answer.status, 413)
    assert.strictEqual(typeOf(answer), "urn:samsyn:problem:too-large")
  })

  it("takes a snapshot that is larger than that", async () => {
    const units = Array.from({ length: 2000 }, (_, index) => ({ ...newUnit, id: `u-${index}` }))

    const answer = await send(
      "PUT",
      "/api/snapshot",
      { ...json, "if-match": "*" },
      JSON.stringify({ ...ward, units: [...ward.units, ...units] })
    )

    assert.strictEqual(answer.status, 200)
  })

  it("answers an unknown address with a problem", async () => {
    const answer = await send("GET", "/api/nothing")

    assert.strictEqual(answer.status, 404)
    assert.strictEqual(answer.headers["content-type"], "application/problem+json")
    assert.strictEqual(typeOf(answer), "urn:samsyn:problem:address-not-found")
  })
})

describe("the log", () => {
  let served: Served
  beforeEach(() => {
    served = serve()
    return () => served.dispose()
  })

  it("names routes, methods and statuses, and never an address, which holds ids", async () => {
    await served.send("GET", "/api/referrals/r-alma/notes?audience=unit")
    await served.send("GET", "/api/people/p-r-alma")
    await served.send("GET", "/api/referrals/r-secret")
    await served.send("GET", "/api/secret/r-alma")
    await served.send("POST", "/api/referrals", { id: "r-alma" })

    const lines = served.logged.map((line) => JSON.parse(line).annotations)
    assert.deepStrictEqual(
      lines.map(({ method, route, status }) => `${method} ${route} ${status}`),
      [
        "GET /api/referrals/:id/notes 200",
        "GET /api/people/:personKey 200",
        "GET /api/referrals/:id 404",
        "GET /api/* 404",
        "POST /api/referrals 400"
      ]
    )
    for (const text of ["r-alma", "secret", "Alma"]) assert.notInclude(served.logged.join("\n"), text)
  })
})
