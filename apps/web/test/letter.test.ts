import { readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import type { Browser } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { makePerson, type Setting, setUp } from "./person.ts"
import { coordinator, desk, overflow, phone, photograph, violations, visit } from "./visit.ts"

let setting: Setting
let browser: Browser

const screenshots = fileURLToPath(new URL("screenshots/", import.meta.url))

beforeAll(async () => {
  setting = await setUp()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await setting?.service.stop()
})

describe("the letter", () => {
  it("says on one sheet or two what the person's page says, and nothing of the page around it", async () => {
    const { personKey, referralId } = await makePerson(setting, { name: "Nils Aslak Guovžaáhku-Lund", careLevel: "letter-stay" })
    await setting.decide(referralId, "Du drikker mye hver dag. Derfor bør du ikke vente lenge.")
    await setting.offer(referralId, "letter-stay")
    const { close, errors, outside, page } = await visit(browser, {
      origin: setting.service.origin,
      ...phone,
      as: { role: "person", personKey }
    })
    await page.getByText("Alt vi har om deg", { exact: true }).click()
    await page.getByRole("button", { name: "Skriv ut som brev" }).click()
    await page.getByText("Til Nils Aslak Guovžaáhku-Lund").waitFor()
    await photograph(page, "letter-phone")
    assert.deepStrictEqual(await violations(page), [])
    assert.strictEqual(await overflow(page), 0)

    const sheets = await page.pdf({ preferCSSPageSize: true })
    await writeFile(`${screenshots}letter.pdf`, sheets)
    await page.emulateMedia({ media: "print" })
    await page.setViewportSize({ width: 794, height: 1123 })
    await photograph(page, "letter-print")
    const said = await page.locator("body").innerText()
    for (const expected of [
      /Du har rett til behandling/,
      /Derfor bør du ikke vente lenge/,
      /Behandlingen skal starte senest/,
      /Bjørkelunden behandlingssenter/,
      /klage til Statsforvalteren/,
      /Akutt TSB, lege hele døgnet, 00 00 01 70/
    ])
      assert.match(said, expected)
    assert.notMatch(said, /Logg ut|Skriv ut\b(?!t)|Syntetiske/)
    assert.isAtMost((await readFile(`${screenshots}letter.pdf`, "latin1")).match(/\/Type \/Page\b/g)?.length ?? 0, 2)
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("is printed by the coordinator for someone without electronic identity, in the same words", async () => {
    const { referralId } = await makePerson(setting, { name: "Marit" })
    await setting.decide(referralId, "Du trenger hjelp snart.")
    const { close, errors, page } = await visit(browser, { origin: setting.service.origin, ...desk, as: coordinator })
    await page.goto(`${setting.service.origin}/letter#/${referralId}`)

    await page.getByText("Til Marit").waitFor()
    await photograph(page, "letter-coordinator")
    assert.match(await page.locator(".letter").innerText(), /Du trenger hjelp snart\.[\s\S]*Du kan be om å få vite hvem som har sett på/)
    assert.deepStrictEqual(await violations(page), [])
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("is one click from the person on the desk, with a name in Arabic script in letters of our own, which no other page fetches", async () => {
    const { referralId } = await makePerson(setting, { name: "ليلى الحسن" })
    const { close, errors, outside, page } = await visit(browser, { origin: setting.service.origin, ...desk, as: coordinator })
    const fetched: Array<string> = []
    page.on("request", (request) => {
      if (request.url().includes("noto-sans-arabic")) fetched.push(request.url())
    })
    await page.reload()
    await page.locator("tr[data-referral]").first().waitFor()
    assert.deepStrictEqual(fetched, [])

    await page.goto(`${setting.service.origin}/desk#/${referralId}`)
    await page.getByRole("heading", { name: "ليلى الحسن" }).waitFor()
    await page.waitForFunction(() => document.fonts.check("700 16px 'Noto Sans Arabic Variable'", "ليلى"))
    await photograph(page, "desk-person-arabic")
    await page.getByRole("link", { name: "Brev til personen" }).click()

    await page.getByText("Til ليلى الحسن").waitFor()
    assert.strictEqual(new URL(page.url()).pathname, "/letter")
    assert.isAtLeast(fetched.length, 1)
    await page.getByRole("button", { name: "Tilbake" }).click()
    await page.getByRole("heading", { name: "ليلى الحسن" }).waitFor()
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("is in nynorsk from its day to its last line for who has chosen it, and so is the page it stands on", async () => {
    const { personKey, referralId } = await makePerson(setting, { name: "Gudrun", careLevel: "letter-nn" })
    await setting.decide(referralId, "Du treng hjelp snart.")
    await setting.offer(referralId, "letter-nn")
    const { close, page } = await visit(browser, { origin: setting.service.origin, ...phone, as: { role: "person", personKey } })
    await page.locator(".language select").selectOption({ label: "Nynorsk" })
    await page.getByRole("button", { name: "Eg vil ha hjelp no" }).click()
    await page.locator(".me-talk-by").waitFor()
    for (const title of ["Kven som får lese om deg", "Kven som har sett på det", "Alt vi har om deg"])
      await page.getByText(title, { exact: true }).click()
    await page.getByText("Staden som har plass til meg").waitFor()
    const own = await page.locator("body").innerText()
    await page.getByRole("button", { name: "Skriv ut som brev" }).click()
    await page.getByText("Til Gudrun").waitFor()
    const letter = await page.locator("body").innerText()
    await photograph(page, "letter-nynorsk")

    assert.match(
      letter,
      /Skrive ut \d+\. \p{L}+ 20\d\d[\s\S]*Du har rett til behandling[\s\S]*klage til Statsforvaltaren[\s\S]*Treng du hjelp no\?/u
    )
    for (const text of [own, letter])
      assert.notMatch(
        text,
        /(?<!\p{L})(?:ikke|noen|noe|hva|hvem|hvor|jeg|fra|ennå|innen|uke|uker|dager|mandag|lørdag|morgen|henvisning\p{L}*)(?!\p{L})/iu
      )
    await close()
  })

  it("is not begun where nobody is chosen", async () => {
    const { close, page } = await visit(browser, { origin: setting.service.origin, ...desk, as: coordinator })
    await page.goto(`${setting.service.origin}/letter`)

    await page.getByText("Velg en henvisning i bunken først.").waitFor()
    assert.deepStrictEqual(await violations(page), [])
    await close()
  })
})
