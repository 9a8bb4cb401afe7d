import type { Browser } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { wholeLanguages } from "./languages.ts"
import type { SaidToBe } from "../src/api/development.ts"
import { openBrowser } from "./browser.ts"
import { inDays, makePerson, type Setting, setUp } from "./person.ts"
import { desk, overflow, phone, photograph, violations, visit } from "./visit.ts"

let setting: Setting
let browser: Browser

beforeAll(async () => {
  setting = await setUp()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await setting?.service.stop()
})

const open = (unitId: string, screen: { readonly width: number; readonly height: number; readonly isDark?: boolean } = phone) => {
  const as: SaidToBe = { role: "unit-staff", service: "fjordglott", unitIds: [unitId] }
  return visit(browser, { origin: setting.service.origin, ...screen, as })
}

/** Someone who has said yes to a place of a unit of its own. */
const accepted = async (name: string, careLevel: string) => {
  const person = await makePerson(setting, { name, careLevel })
  const offerId = await setting.offer(person.referralId, careLevel)
  await setting.accept(offerId)
  return { ...person, offerId, unitId: `u-${careLevel}` }
}

describe("a unit's own places", () => {
  it("are confirmed in one tap, with the age of what is known before and after", async () => {
    const { close, errors, outside, page } = await open("u-fjordglott")
    const stale = page.locator(".place[data-vacancy='v-04']")
    await stale.waitFor()
    await photograph(page, "places-phone")
    assert.match(await stale.innerText(), /Må bekreftes[\s\S]*for 9 døgn siden/)
    assert.strictEqual(await page.locator(".place").count(), 2, "no other unit's")
    assert.deepStrictEqual(await violations(page), [])
    assert.strictEqual(await overflow(page), 0)

    await stale.getByRole("button", { name: /^Det stemmer/ }).click()

    await stale.getByText("Bekreftet nå.").waitFor()
    await stale.getByText(/for 0 minutter siden av Fjordglott/).waitFor()
    assert.strictEqual(await stale.getByText("Må bekreftes").count(), 0)
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("go out of service with a day and a reason, and back again", async () => {
    const { close, errors, page } = await open("u-fjordglott")
    const place = page.locator(".place[data-vacancy='v-03']")
    await place.getByRole("button", { name: /^Ta ut av drift/ }).click()
    await page.getByLabel("Hvor mange plasser?").fill("7")
    await page.getByRole("button", { name: "Lagre" }).click()
    await page.getByText("Sjekk tall og datoer.").waitFor()
    await photograph(page, "places-out-form")
    assert.deepStrictEqual(await violations(page), [])
    await page.getByLabel("Hvor mange plasser?").fill("1")
    await page.getByRole("button", { name: "Lagre" }).click()

    await place.getByText(/1 ute av drift, fra .*: for få på jobb/).waitFor()
    await photograph(page, "places-out")
    await place.getByRole("button", { name: /^Tilbake i drift/ }).click()

    await place.locator(".place-out").waitFor({ state: "detached" })
    assert.deepStrictEqual(errors, [])
    await close()
  })
})

describe("those who are coming", () => {
  it("came: the day they truly began is kept beside the day on paper", async () => {
    const { offerId, unitId } = await accepted("Åshild Snøfugl", "places-came")
    const { close, errors, page } = await open(unitId)
    const guest = page.locator(`.guest[data-offer='${offerId}']`)
    await guest.getByText("Har sagt ja").waitFor()
    await guest.getByRole("button", { name: "Åshild Snøfugl kom", exact: true }).click()
    await photograph(page, "places-came")
    assert.deepStrictEqual(await violations(page), [])
    await guest.getByRole("button", { name: "Lagre" }).click()

    await guest.getByText(/Begynte \S+dag /).waitFor()
    const offer = (await (await setting.unit.get(`/api/offers/${offerId}`)).json()) as object
    assert.deepInclude(offer, { state: "arrived", trulyStartedOn: inDays(0) })
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("did not come: what is done next changes, and nothing else; no word blames", async () => {
    const { offerId, unitId, referralId } = await accepted("Yngve Blåfjelldal", "places-missed")
    const { close, errors, page } = await open(unitId)
    const guest = page.locator(`.guest[data-offer='${offerId}']`)
    await guest.getByRole("button", { name: "Yngve Blåfjelldal kom ikke" }).click()
    await guest.getByText("Det endrer bare hva dere gjør nå.").waitFor()
    await page.getByLabel("Hva gjør dere nå?").selectOption("visit")
    await photograph(page, "places-not-come")
    assert.deepStrictEqual(await violations(page), [])
    await guest.getByRole("button", { name: "Lagre" }).click()

    await guest.getByText(/Neste: vi besøker, innen/).waitFor()
    assert.notMatch(await guest.innerText(), /møtte ikke|uteble|ikke møtt|no-show/i)
    const queue = (await (await setting.unit.get("/api/queues/place?vantage=pile")).json()) as {
      readonly ranking: ReadonlyArray<{ readonly referralId: string }>
    }
    assert.isTrue(
      queue.ranking.some((row) => row.referralId === referralId),
      "still in the queue"
    )
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("are nobody where nobody was offered a place", async () => {
    const { close, page } = await open("u-fjordglott", desk)

    await page.getByText("Ingen har fått tilbud om plass her nå.").waitFor()
    await photograph(page, "places-desk")
    assert.deepStrictEqual(await violations(page), [])
    await close()
  })
})

describe("a unit's page", () => {
  it("says so where the unit has registered no places", async () => {
    const { close, page } = await open("u-none")

    await page.getByText("Ingen plasser er meldt inn fra enheten.").waitFor()
    assert.deepStrictEqual(await violations(page), [])
    await close()
  })

  it.each(wholeLanguages)("is whole in %s, dark, by keyboard, and says so when the line is cut", async (language, { load, name }) => {
    const { words } = await load()
    const { unitId } = await accepted("Nils Aslak Guovžaáhku-Lund", `places-${language}`)
    const { close, errors, page } = await open(unitId, { ...phone, isDark: true })
    await page.locator(".language select").selectOption({ label: name })
    await page.getByText(words.places.saidYes).waitFor()
    await photograph(page, `places-${language}-dark`)
    assert.deepStrictEqual(await violations(page), [])
    assert.strictEqual(await overflow(page), 0)
    assert.deepStrictEqual(errors, [])

    await page.locator(".place .place-actions button").first().focus()
    await page.keyboard.press("Enter")
    await page.getByText(words.places.confirmedNow).waitFor()
    await page.route("**/api/**", (route) => route.abort())
    await page.locator(".place .place-actions button").first().click()

    await page.getByText(words.trouble.failed).first().waitFor()
    await close()
  })
})
