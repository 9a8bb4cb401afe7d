import type { Browser } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { type Service, startService } from "./service.ts"
import { coordinator, desk, visit } from "./visit.ts"

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

const today = () => new Date().toISOString().slice(0, 10)

describe("an open page", () => {
  it("shows what another records without a reload, and takes up again what happened while the line was gone", async () => {
    const unit = await service.as(coordinator)
    const receive = (id: string) =>
      unit.post("/api/referrals", {
        id,
        personKey: `p-${id}`,
        receivedAt: `${today()}T00:00:00Z`,
        seniorityOn: today(),
        condition: "300201",
        lane: "ordinary",
        rights: { outcome: "pending" },
        person: {},
        careLevels: [],
        needs: [],
        wishes: []
      })
    const { page, close } = await visit(browser, { origin: service.origin, ...desk })
    await page.getByRole("tab", { name: /Venter på vurdering/ }).click()
    await page.locator("tr[data-referral]").first().waitFor()

    assert.strictEqual((await receive("r-live")).status, 201)
    await page.locator('tr[data-referral="r-live"]').waitFor({ timeout: 5_000 })
    await page.context().setOffline(true)
    assert.strictEqual((await receive("r-meanwhile")).status, 201)
    await page.context().setOffline(false)

    await page.locator('tr[data-referral="r-meanwhile"]').waitFor({ timeout: 60_000 })
    await close()
  })

  it("is told to take everything from here, and nothing that is written into it", async () => {
    for (const path of ["/", "/near", "/me"]) {
      const answer = await fetch(`${service.origin}${path}`, { headers: { accept: "text/html" } })
      const policy = answer.headers.get("content-security-policy") ?? ""

      assert.match(policy, /default-src 'none'/)
      assert.notMatch(policy, /unsafe|\*|http|data:/)
      assert.notMatch(await answer.text(), /<style|style=|<script>|onload=/)
    }
  })
})
