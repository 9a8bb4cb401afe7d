import type { Browser } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { wholeLanguages } from "./languages.ts"
import type { SaidToBe } from "../src/api/development.ts"
import { openBrowser } from "./browser.ts"
import { makePerson, type Setting, setUp } from "./person.ts"
import { desk, overflow, phone, photograph, violations, visit } from "./visit.ts"

let setting: Setting
let browser: Browser

const auditor: SaidToBe = { role: "auditor", service: "tilsynet" }

beforeAll(async () => {
  setting = await setUp()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await setting?.service.stop()
})

describe("oversight", () => {
  it("counts the talks that were due, plans and offers as the service counts them", async () => {
    const { referralId } = await makePerson(setting, { name: "Tove", careLevel: "oversight-stay" })
    await setting.offer(referralId, "oversight-stay")
    const { close, errors, outside, page } = await visit(browser, { origin: setting.service.origin, ...desk, as: auditor })

    await page.getByText("Tilbud som ikke fulgte forslaget", { exact: true }).waitFor()
    await page.getByRole("heading", { name: "Hvem som har lest om personer", exact: true }).waitFor()
    await photograph(page, "oversight-desk")
    const said = await page.locator("main").innerText()
    assert.match(said, /Tilbud som ikke fulgte forslaget\s+0 av 1/)
    assert.match(said, /ingenting er registrert\s+(\d+) av \1/)
    assert.match(said, /, noen nær\s+\d+\s+\d+\s+\d+\s+\d+/)
    assert.deepStrictEqual(await violations(page), [])
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("shows who read about someone, and who was turned away, by pseudonym and never by name", async () => {
    const { personKey, referralId } = await makePerson(setting, { name: "Vidar Løkkebakken-Hemmelig" })
    await setting.unit.get(`/api/referrals/${referralId}`)
    const stranger = await setting.service.as({ role: "nearby", service: "uteteamet" })
    assert.strictEqual((await stranger.get(`/api/people/${personKey}`)).status, 403)
    const { close, errors, page } = await visit(browser, { origin: setting.service.origin, ...desk, as: auditor })
    await page.getByLabel("Personens pseudonym").fill(personKey)
    await page.getByRole("button", { name: "Vis" }).click()
    const rows = page.locator(".readings-asked ~ .figures-scroll tbody tr, .readings-asked ~ * tbody tr")
    await page.getByRole("cell", { name: "ble avvist" }).first().waitFor()

    assert.isTrue((await rows.allInnerTexts()).every((row) => row.includes(personKey)))
    assert.match(await page.locator("main").innerText(), /Inntakskoordinator, Koordineringsenheten/)
    assert.notMatch(await page.locator("main").innerText(), /Hemmelig/)
    await page.getByLabel("Vis", { exact: true }).selectOption("refused")
    await page.getByText("De 1 siste.").waitFor()
    await photograph(page, "oversight-readings")
    assert.deepStrictEqual(await violations(page), [])
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it.each(wholeLanguages)("is whole in %s on a phone, dark", async (_, { load, name }) => {
    const { words } = await load()
    const { close, errors, page } = await visit(browser, { origin: setting.service.origin, ...phone, isDark: true, as: auditor })
    await page.locator(".language select").selectOption({ label: name })
    await page.getByText(words.oversight.readings).waitFor()
    await page.getByText(words.oversight.plans).waitFor()

    await photograph(page, `oversight-${words.language}-phone-dark`)
    assert.deepStrictEqual(await violations(page), [])
    assert.strictEqual(await overflow(page), 0)
    assert.deepStrictEqual(errors, [])
    await close()
  })
})
