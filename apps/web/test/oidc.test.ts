import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"
import { startPostgres, type TestPostgres } from "@samsyn/testing/postgres"
import { startProvider, type TestProvider } from "@samsyn/testing/provider"
import type { Browser } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { buildPages } from "./built.ts"
import { overflow, phone, photograph, violations } from "./visit.ts"

const main = fileURLToPath(new URL("../../coordination/src/main.ts", import.meta.url))

let browser: Browser
let database: TestPostgres
let provider: TestProvider
let service: ChildProcess
let origin: string

beforeAll(async () => {
  await buildPages()
  database = await startPostgres()
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  provider = await startProvider({ accounts: { "kari.coordinator": { roles: ["samsyn-coordinator"], service: "inntak-nord" } }, origin })
  service = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATABASE_URL: await database.createDatabase(),
      OIDC_ISSUER: provider.issuer,
      OIDC_AUDIENCE: provider.audience,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      SAMSYN_ORIGIN: origin
    },
    stdio: ["ignore", "pipe", "pipe"]
  })
  await greeted(service)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  if (service !== undefined && service.exitCode === null) {
    service.kill("SIGTERM")
    await once(service, "exit")
  }
  await provider?.stop()
  await database?.stop()
})

describe("signing in at the issuer", () => {
  it("goes from the page to the issuer and back to the desk, and signs out at the issuer too", async () => {
    const context = await browser.newContext({ viewport: phone, locale: "nb-NO", reducedMotion: "reduce" })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    const enter = page.getByRole("link", { name: "Logg inn", exact: true })
    await page.goto(`${origin}/desk`)
    await enter.waitFor()
    await photograph(page, "oidc-threshold")
    assert.deepStrictEqual([await violations(page), await overflow(page)], [[], 0])

    await enter.click()
    await page.waitForURL(`${provider.issuer}/**`)
    await page.locator("input[name=login]").fill("kari.coordinator")
    await page.locator("input[name=password]").fill("any")
    await page.locator("button[type=submit]").click()
    await page.locator("input[name=prompt][value=consent]").waitFor({ state: "attached" })
    await page.locator("button[type=submit]").click()

    await page.waitForURL(`${origin}/**`)
    await page.getByText("Inntakskoordinator").waitFor()
    assert.strictEqual(new URL(page.url()).pathname, "/desk")
    assert.strictEqual(await page.getByText("Syntetiske data").count(), 0)
    await photograph(page, "oidc-desk")

    await page.getByRole("button", { name: "Logg ut" }).click()
    await page.waitForURL(`${provider.issuer}/**`)
    await page.locator("button[name=logout]").click()
    await page.waitForURL(`${origin}/**`)
    await enter.waitFor()
    assert.deepStrictEqual(await context.cookies(origin).then((kept) => kept.filter(({ name }) => name.startsWith("samsyn"))), [])
    // Whoever comes after on the same machine is asked who they are.
    await enter.click()
    await page.locator("input[name=login]").waitFor()
    await context.close()
  })
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  await once(probe, "close")
  if (address === null || typeof address === "string") throw new Error("no free port")
  return address.port
}

/** Settles once the service says that it answers; fails if it ends before. */
function greeted(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ""
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes("http://127.0.0.1")) resolve()
    })
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()))
    child.once("exit", (code) => reject(new Error(`the service stopped with ${code}: ${said}`)))
  })
}
