import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { fences } from "../../../.ci/examples/collectExamples.ts"
import { runTool } from "../../../.ci/tool.ts"
import { link, packedIn, published, step } from "./packed.ts"

const root = join(import.meta.dirname, "../../..")
const page = fences(readFileSync(join(root, "docs/how-to/embed.md"), "utf8")).filter(({ info }) => info.startsWith("ts "))
const [layers = "", ownSignIn = "", oidcSignIn = "", plainNode = "", inHono = ""] = page.map(({ code }) => code)
const clientPage = fences(readFileSync(join(root, "docs/how-to/typed-client.md"), "utf8"))
const client = clientPage.find(({ info }) => info.startsWith("ts "))?.code ?? ""
const clientPrints = clientPage.find(({ info }) => info === "text")?.code
const token = "a-token-of-the-embedding-server"
const signedIn = { authorization: `Bearer ${token}`, "samsyn-purpose": "allocation" }

describe("the API, mounted from the page alone in an empty project with the packed tarballs", () => {
  const project = mkdtempSync(join(tmpdir(), "samsyn-embed-"))
  let postgres: TestPostgres
  beforeAll(async () => {
    const packed = packedIn(inject("packing"))
    for (const name of published) link(join(packed, "node_modules", name), project, name)
    // Beside them, what the page installs.
    for (const name of ["effect", "hono", "@hono/node-server", "@types/node"]) link(join(root, "node_modules", name), project, name)
    writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n')
    writeFileSync(join(project, "samsyn.ts"), layers)
    writeFileSync(join(project, "signIn.ts"), ownSignIn)
    writeFileSync(join(project, "node.ts"), plainNode)
    writeFileSync(join(project, "hono.ts"), inHono)
    writeFileSync(join(project, "client.ts"), client)
    mkdirSync(join(project, "oidc"))
    for (const [file, code] of [
      ["samsyn.ts", layers],
      ["signIn.ts", oidcSignIn],
      ["node.ts", plainNode]
    ] as const) {
      writeFileSync(join(project, "oidc", file), code)
    }
    postgres = await startPostgres()
  })
  afterAll(async () => {
    await postgres.stop()
    rmSync(project, { recursive: true })
  })

  it("takes ten lines of a plain Node server, and ten of Hono", () => {
    for (const server of [plainNode, inHono]) expect(server.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(10)
  })

  it("has types that a strict compiler accepts", async () => {
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2024", "--allowImportingTsExtensions"]
    const files = ["node.ts", "hono.ts", "client.ts", "oidc/node.ts"]

    expect(
      await step(runTool(project, join(root, "node_modules/.bin/tsc"), [...options, "--types", "node", "--ignoreConfig", ...files]))
    ).toBe("")
  })

  it.each(["node.ts", "hono.ts"])("answers beside the server's own addresses, to whom its own sign-in knows: %s", async (file) => {
    const { address, server } = await serve(join(project, file), {
      DATABASE_URL: await postgres.createDatabase(),
      COORDINATOR_TOKEN: token
    })
    const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${address}${path}`, { headers })

    expect(await (await ask("/hello")).text()).toBe("hello")
    expect((await ask("/readyz")).status).toBe(200)
    expect((await ask("/openapi.json")).status).toBe(200)
    const queue = await ask("/api/queues/place?vantage=pile", signedIn)
    expect([queue.status, ((await queue.json()) as { readonly ranking: unknown }).ranking]).toEqual([200, []])
    expect((await ask("/api/nowhere", signedIn)).headers.get("content-type")).toBe("application/problem+json")

    const calling = spawn(process.execPath, [join(project, "client.ts")], {
      env: { ...process.env, SAMSYN: address, COORDINATOR_TOKEN: token },
      stdio: ["ignore", "pipe", "inherit"]
    })
    expect((await text(calling.stdout)).trim()).toBe(clientPrints)

    const registered = await fetch(`${address}/api/units`, {
      method: "POST",
      headers: { ...signedIn, "content-type": "application/json" },
      body: JSON.stringify({ id: "unit-1", name: "Nordlys", region: "nord", careLevels: [] })
    })
    expect(registered.status).toBe(201)
    expect(await (await ask("/api/units", signedIn)).text()).toContain("Nordlys")

    const changes = await ask("/api/changes?after=0", signedIn)
    expect(changes.headers.get("content-type")).toContain("text/event-stream")
    server.kill("SIGTERM")
    await changes.text()
    await once(server, "close")
    expect(server.exitCode).toBe(0)
  })

  it("starts with the sign-in of an issuer that is not reached yet, and fails where the database is not", async () => {
    const settings = { DATABASE_URL: await postgres.createDatabase(), OIDC_ISSUER: "http://127.0.0.1:1" }
    const { address, server } = await serve(join(project, "oidc/node.ts"), settings)

    expect((await fetch(`${address}/readyz`)).status).toBe(200)

    server.kill("SIGTERM")
    await once(server, "close")
    const failed = serve(join(project, "node.ts"), { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", COORDINATOR_TOKEN: token })
    await expect(failed).rejects.toThrow("the store did not answer (migrate")
  })
})

/** Runs a server of the page, until it answers. */
async function serve(
  file: string,
  settings: Readonly<Record<string, string>>
): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const port = await freePort()
  const { DATABASE_URL: _, ...surroundings } = process.env
  const server = spawn(process.execPath, [file], {
    env: { ...surroundings, ...settings, PORT: String(port) },
    stdio: ["ignore", "ignore", "pipe"]
  })
  let complained = ""
  server.stderr.on("data", (chunk) => (complained += String(chunk)))
  const address = `http://127.0.0.1:${port}`
  while (server.exitCode === null) {
    const isThere = await fetch(`${address}/healthz`).then(
      () => true,
      () => false
    )
    if (isThere) return { address, server }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(complained)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const found = probe.address()
  probe.close()
  await once(probe, "close")
  return found !== null && typeof found === "object" ? found.port : 0
}
