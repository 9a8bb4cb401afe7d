import type { Browser, Page } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { SaidToBe } from "../src/api/development.ts"
import { openBrowser } from "./browser.ts"
import { type Service, startService } from "./service.ts"
import { desk, overflow, phone, photograph, violations, visit } from "./visit.ts"

let service: Service
let browser: Browser

beforeAll(async () => {
  service = await startService()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const check = async (page: Page, name: string) => {
  await photograph(page, name)
  assert.deepStrictEqual(await violations(page), [], name)
  assert.strictEqual(await overflow(page), 0, name)
}

describe("signing in", () => {
  it.each([
    { name: "desk", ...desk },
    { name: "phone", ...phone }
  ])("asks who one wants to be on synthetic data, and shows nothing before: $name", async ({ name, ...screen }) => {
    const { page, outside, close } = await visit(browser, { origin: service.origin, ...screen, as: null })
    const enter = page.getByRole("button", { name: "Gå inn" })
    await enter.waitFor()
    await check(page, `sign-in-${name}`)

    await page.getByLabel("Den som er der").check()
    await enter.click()
    await page.getByText("Velg dette først").waitFor()
    await check(page, `sign-in-missing-${name}`)
    await page.getByLabel("Tjeneste").selectOption({ label: "Solbakken bofellesskap" })
    await enter.click()

    await page.getByRole("heading", { name: "Mine personer" }).waitFor()
    assert.strictEqual(new URL(page.url()).pathname, "/near")
    assert.match(await page.locator(".account").innerText(), /Den som er der, Solbakken bofellesskap/)
    assert.deepStrictEqual(outside, [])
    await close()
  })

  it("signs out, and back at the sign-in nothing of the room is left", async () => {
    const { page, close } = await visit(browser, { origin: service.origin, ...desk })
    await page.locator("tr[data-referral]").first().waitFor()

    await page.getByRole("button", { name: "Logg ut" }).click()

    await page.getByRole("button", { name: "Gå inn" }).waitFor()
    assert.strictEqual(await page.locator("tr[data-referral]").count(), 0)
    assert.strictEqual((await page.context().cookies()).length, 0)
    await close()
  })

  it("keeps what was written when the session ends in the middle, and goes on with it when one comes back as the same", async () => {
    const { page, close } = await visit(browser, { origin: service.origin, ...desk })
    const row = page.locator("tr[data-referral]").first()
    await row.getByRole("button").click()
    await page.getByRole("button", { name: "Skriv et kontekstnotat" }).click()
    await page.getByLabel("Med egne ord").fill("Det her skal ikke gå tapt.")
    await page.context().clearCookies()

    await page.getByRole("button", { name: "Lagre notatet" }).click()
    await page.getByRole("dialog", { name: "Du er logget ut" }).waitFor()
    await check(page, "session-over")
    await page.getByRole("dialog").getByLabel("Inntakskoordinator").check()
    await page.getByRole("dialog").getByRole("button", { name: "Gå inn" }).click()

    await page.getByRole("dialog").waitFor({ state: "detached" })
    assert.strictEqual(await page.getByLabel("Med egne ord").inputValue(), "Det her skal ikke gå tapt.")
    await page.getByRole("button", { name: "Lagre notatet" }).click()
    await page.getByText("Notatet er lagret.").waitFor()
    assert.match(await page.locator(".notes").innerText(), /Det her skal ikke gå tapt/)
    await close()
  })
})

const homes: ReadonlyArray<{ readonly as: SaidToBe; readonly path: string }> = [
  { as: { role: "coordinator", service: "coordination-unit" }, path: "/desk" },
  { as: { role: "assessor", service: "vurderingsenheten" }, path: "/desk" },
  { as: { role: "nearby", service: "solbakken-bofellesskap" }, path: "/near" },
  { as: { role: "unit-staff", service: "u-asgarden", unitIds: ["u-asgarden"] }, path: "/places" },
  { as: { role: "person", personKey: "p-01" }, path: "/me" },
  { as: { role: "auditor", service: "tilsynet" }, path: "/oversight" }
]

describe("the rooms", () => {
  it.each(homes.flatMap((home) => [desk, phone].map((screen) => ({ ...home, ...screen, role: home.as.role }))))(
    "are $path for $role at $width px, whichever address one comes by",
    async ({ as, height, path, role, width }) => {
      const { page, errors, outside, close } = await visit(browser, { origin: service.origin, width, height, as })

      await page.locator("main:not(.first-load)").waitFor()
      await page.locator(".pending").first().waitFor({ state: "detached" })
      assert.strictEqual(new URL(page.url()).pathname, path)
      await check(page, `home-${role}-${width}`)
      await page.goto(`${service.origin}/${role === "auditor" ? "desk" : "oversight"}`)
      await page.locator("main:not(.first-load)").waitFor()
      assert.strictEqual(new URL(page.url()).pathname, path)
      assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
      await close()
    }
  )
})
