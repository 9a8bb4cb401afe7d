import { readFile } from "node:fs/promises"
import type { Browser } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { languages } from "../src/words/languages.ts"
import { openBrowser } from "./browser.ts"
import { makePerson, type Setting, setUp } from "./person.ts"
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

const open = (personKey: string, screen: { readonly width: number; readonly height: number; readonly isDark?: boolean } = phone) =>
  visit(browser, { origin: setting.service.origin, ...screen, as: { role: "person", personKey } })

describe("I want help now", () => {
  it("is one press under the thumb, and then says what happens, by when, and what is open now", async () => {
    const { personKey } = await makePerson(setting, { name: "Ronja Bjørkedalsætra-Østensjøvik" })
    const { close, errors, outside, page } = await open(personKey)
    const ask = page.getByRole("button", { name: "Jeg vil ha hjelp nå" })
    await ask.waitFor()
    await page.getByText("Hei, Ronja").waitFor()
    await photograph(page, "me-before")
    const box = (await ask.boundingBox()) ?? { height: 0, width: 0, y: 0 }

    assert.isAbove(box.y, phone.height / 2, "in the half of the screen that one thumb reaches")
    assert.isAtLeast(box.height, 60)
    assert.isAtLeast(box.width, phone.width - 40)
    assert.isAtLeast(await page.locator("a[href^='tel:']").count(), 3)
    assert.deepStrictEqual(await violations(page), [])
    await ask.click()

    await page.getByText(/Noen skal snakke med deg innen/).waitFor()
    await page.getByText("Vi har fått beskjeden din.").waitFor()
    await photograph(page, "me-asked")
    assert.match(await page.locator(".me-talk-by").innerText(), /innen i (dag|morgen) kl\. \d\d:\d\d/)
    assert.match(await page.locator(".me-help").innerText(), /går beskjeden videre til vakta[\s\S]*Vakta nå/)
    assert.deepStrictEqual(await violations(page), [])
    assert.strictEqual(await overflow(page), 0)
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("is seen by the coordinator as owed a talk, and is still there when the person comes back", async () => {
    const { personKey, referralId } = await makePerson(setting, { name: "Jon" })
    const { close, page } = await open(personKey)
    await page.getByRole("button", { name: "Jeg vil ha hjelp nå" }).click()
    await page.locator(".me-talk-by").waitFor()
    await page.reload()
    await page.locator(".me-talk-by").waitFor()

    const rows = (await (await setting.unit.get("/api/act-now")).json()) as ReadonlyArray<{
      readonly about: string
      readonly trigger: string
    }>
    assert.deepInclude(
      rows.map(({ about, trigger }) => ({ about, trigger })),
      { about: referralId, trigger: "asked-for-help" }
    )
    await close()
  })

  it("is kept and sent by itself when the line is back, and says meanwhile that it is not sent", async () => {
    const { personKey } = await makePerson(setting, { name: "Åse" })
    const { close, page } = await open(personKey)
    const ask = page.getByRole("button", { name: "Jeg vil ha hjelp nå" })
    await ask.waitFor()
    await page.route("**/api/help-now", (route) => route.abort())
    await ask.click()

    await page.getByText("Beskjeden er ikke sendt ennå.").waitFor()
    await photograph(page, "me-not-sent")
    assert.isAtLeast(await page.locator("a[href^='tel:']").count(), 3, "telephones are still there")
    assert.deepStrictEqual(await violations(page), [])
    await page.unroute("**/api/help-now")

    await page.getByText("Vi har fått beskjeden din.").waitFor()
    await close()
  })

  it("never blames anyone but the service where nobody has talked in time", async () => {
    const { personKey, referralId } = await makePerson(setting, { name: "Kåre", near: "solbakken-bofellesskap" })
    await setting.attach(referralId, {
      text: "Vil ha hjelp.",
      hoursAgo: 30,
      window: { open: { trigger: "asked-for-help", agreed: "yes" } }
    })
    const { close, page } = await open(personKey)

    await page.getByText(/Det har ikke skjedd/).waitFor()
    await photograph(page, "me-overdue")
    assert.match(await page.locator(".me-help").innerText(), /Det er vår feil, ikke din/)
    assert.isTrue(await page.getByRole("button", { name: "Si fra én gang til" }).isVisible())
    assert.deepStrictEqual(await violations(page), [])
    await close()
  })

  it("can be said where no referral has come", async () => {
    const { personKey } = await makePerson(setting, { name: "Marte", withoutReferral: true })
    const { close, page } = await open(personKey)
    await page.getByText("Vi har ikke fått noen henvisning om deg.").waitFor()
    await photograph(page, "me-no-referral")
    assert.deepStrictEqual(await violations(page), [])

    await page.getByRole("button", { name: "Jeg vil ha hjelp nå" }).click()

    await page.getByText("Vi har fått beskjeden din.").waitFor()
    await close()
  })
})

describe("what was decided", () => {
  it("is told with why and the date, and never with where anyone stands, what staff found or differ about", async () => {
    const person = await makePerson(setting, { name: "فاطمة الزهراء", near: "solbakken-bofellesskap" })
    await setting.decide(person.referralId, "Du drikker mye hver dag, og du har barn hjemme. Derfor bør du ikke vente lenge.")
    await setting.attach(person.referralId, { text: "Drikker 26 om dagen.", facts: [{ circumstance: "alcohol-units-per-day", value: 26 }] })
    await setting.disagree(person.referralId)
    const { close, errors, page } = await open(person.personKey, desk)

    await page.getByText("Du drikker mye hver dag").waitFor()
    await page.getByRole("heading", { name: "Hva som skjer videre", exact: true }).waitFor()
    await photograph(page, "me-desk")
    const said = await page.locator("main").innerText()
    assert.match(said, /Du har rett til behandling/)
    assert.match(said, /Behandlingen skal starte senest/)
    assert.match(said, /Omsorg for (mindreårige )?barn|barn/i)
    assert.match(said, /klage til Statsforvalteren/)
    assert.match(said, /ikke kontrollert/)
    assert.notMatch(said, /nr\. \d+ av|solbakken-meeting|\b26\b/)
    assert.deepStrictEqual(await violations(page), [])
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("is said to be late by the service's fault where the date is over", async () => {
    const { personKey } = await makePerson(setting, { name: "Turid", latestStartInDays: -3 })
    const { close, page } = await open(personKey)

    await page.getByText(/passert, for 3 dager siden\. Det er vi som har brutt fristen/).waitFor()
    assert.deepStrictEqual(await violations(page), [])
    await close()
  })

  it("says by when an answer is due where nothing is decided yet", async () => {
    const { personKey } = await makePerson(setting, { name: "Sindre", isPending: true })
    const { close, page } = await open(personKey)

    await page.getByText(/Du skal få svar innen 10 virkedager/).waitFor()
    assert.strictEqual(
      await page.locator(".me-steps [aria-current='step']").innerText(),
      "Det blir bestemt om du har rett til behandling (du er her)"
    )
    await photograph(page, "me-pending")
    await close()
  })
})

describe("an offer", () => {
  it("is declined with a reason, and the mind is changed within 48 hours", async () => {
    const { personKey, referralId } = await makePerson(setting, { name: "Øystein", careLevel: "me-no" })
    await setting.offer(referralId, "me-no")
    const { close, errors, page } = await open(personKey)
    await page.getByRole("button", { name: "Nei, ikke denne" }).click()
    await page.getByRole("button", { name: "Send nei" }).click()
    await page.getByText("Velg hva som passer best").waitFor()
    assert.notMatch(await page.locator(".me-offer").innerText(), /Utenfor målgruppen|Ingen plass/)
    await page.getByLabel("Ikke nå").check()
    await page.getByText(/Du har 48 timer/).scrollIntoViewIfNeeded()
    await photograph(page, "me-declining")
    assert.deepStrictEqual(await violations(page), [])
    await page.getByRole("button", { name: "Send nei" }).click()

    await page.getByText(/Du kan ombestemme deg til/).waitFor()
    await photograph(page, "me-declined")
    await page.getByRole("button", { name: /ombestemt meg/ }).click()

    await page.getByRole("button", { name: "Ja, jeg vil ha plassen" }).click()
    await page.getByText(/Du har sagt ja. Du begynner/).waitFor()
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("says nothing against anyone who did not come: only what is done next", async () => {
    const { personKey, referralId } = await makePerson(setting, { name: "Ragnhild", careLevel: "me-missed" })
    const offerId = await setting.offer(referralId, "me-missed")
    await setting.accept(offerId)
    await setting.missed(offerId)
    const { close, page } = await open(personKey)

    await page.getByText(/Det ble ikke noe av den dagen. Du står i køen som før. Noen ringer deg innen/).waitFor()
    await photograph(page, "me-missed")
    await close()
  })
})

describe("what is the person's own", () => {
  it("is written in their own words, as a goal, shared with whom they choose", async () => {
    const { personKey } = await makePerson(setting, { name: "Einar" })
    const { close, errors, page } = await open(personKey)
    await page.getByRole("button", { name: "Skriv noe" }).click()
    await page.getByLabel("Med dine egne ord").fill("Jeg vil se jenta mi hver søndag.")
    await page.getByLabel("Et mål jeg har").check()
    assert.deepStrictEqual(await violations(page), [])
    await page.getByRole("button", { name: "Lagre" }).click()

    await page.getByText("Lagret.").waitFor()
    await page.locator(".me-said", { hasText: "Jeg vil se jenta mi hver søndag." }).waitFor()
    await page.locator(".me-said").scrollIntoViewIfNeeded()
    await photograph(page, "me-own-words")
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("gives and takes back consents, closes out who is near and lets them in again", async () => {
    const { personKey } = await makePerson(setting, { name: "Pål", near: "solbakken-bofellesskap" })
    const { close, errors, page } = await open(personKey)
    await page.getByText("Hvem som får lese om deg", { exact: true }).click()
    await page.getByRole("button", { name: /^Si ja: De som er nær meg/ }).click()
    await page.getByText(/Du sa ja/).waitFor()
    await page.getByRole("button", { name: "Steng ute: Solbakken bofellesskap" }).click()
    await page.getByText("Stengt ute av deg").waitFor()
    await page.getByText("Stengt ute av deg").scrollIntoViewIfNeeded()
    await photograph(page, "me-reading")
    assert.deepStrictEqual(await violations(page), [])
    assert.strictEqual(await overflow(page), 0)

    await page.getByRole("button", { name: /^Trekk tilbake/ }).click()
    await page.getByText(/Du trakk det tilbake/).waitFor()
    await page.getByRole("button", { name: "Slipp inn igjen: Solbakken bofellesskap" }).click()
    await page.getByRole("button", { name: "Steng ute: Solbakken bofellesskap" }).waitFor()
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("hears who looked, and what for, in plain words", async () => {
    const { personKey, referralId } = await makePerson(setting, { name: "Gry" })
    await setting.unit.get(`/api/referrals/${referralId}`)
    const { close, page } = await open(personKey)
    await page.getByText("Hvem som har sett på det", { exact: true }).click()

    await page.locator(".me-looked li").first().waitFor()
    await page.locator(".me-looked").scrollIntoViewIfNeeded()
    await photograph(page, "me-looked")
    assert.match(
      await page.locator(".me-looked").innerText(),
      /Inntakskoordinator, Koordineringsenheten, leste henvisningen for å fordele plasser/
    )
    assert.deepStrictEqual(await violations(page), [])
    await close()
  })

  it("gets all of it in a file", async () => {
    const { personKey } = await makePerson(setting, { name: "Liv" })
    const { close, page } = await open(personKey)
    await page.getByText("Alt vi har om deg", { exact: true }).click()
    const downloading = page.waitForEvent("download")
    await page.getByRole("button", { name: "Hent alt om meg" }).click()
    const file = JSON.parse(await readFile(await (await downloading).path(), "utf8")) as {
      readonly format: string
      readonly personKey: string
    }

    assert.deepInclude(file, { format: "samsyn.person/1", personKey })
    await page.getByText("Filen er lastet ned.").waitFor()
    assert.deepStrictEqual(await violations(page), [])
    await close()
  })
})

describe("the person's page", () => {
  it("is used with the keyboard alone, the focus always seen", async () => {
    const { personKey } = await makePerson(setting, { name: "Stian" })
    const { close, page } = await open(personKey, desk)
    const ask = page.getByRole("button", { name: "Jeg vil ha hjelp nå" })
    await ask.waitFor()
    for (let tabs = 0; tabs < 12 && !(await ask.evaluate((node) => node === document.activeElement)); tabs++)
      await page.keyboard.press("Tab")
    await photograph(page, "me-focus")
    await page.keyboard.press("Enter")

    await page.locator(".me-talk-by").waitFor()
    await close()
  })

  it.each(Object.entries(languages))("is whole in %s, dark and at 360 px, with everything open", async (language, { load, name }) => {
    const { words } = await load()
    const person = await makePerson(setting, { name: "Nils Aslak Guovžaáhku-Lund", careLevel: `me-${language}` })
    await setting.decide(person.referralId, "Du trenger hjelp snart.")
    await setting.offer(person.referralId, `me-${language}`)
    const { close, errors, outside, page } = await open(person.personKey, { ...phone, isDark: true })
    await page.locator(".language select").selectOption({ label: name })
    await page.getByRole("button", { name: words.me.offer.yes }).waitFor()
    for (const title of [words.me.reading.title, words.me.looked.title, words.me.file.title])
      await page.getByText(title, { exact: true }).click()
    await page.getByText(words.me.reading.scopes["near-to-place"]).waitFor()

    assert.strictEqual(await page.locator("html").getAttribute("lang"), language)
    assert.deepStrictEqual(await violations(page), [])
    assert.strictEqual(await overflow(page), 0)
    await page.setViewportSize({ width: phone.width, height: 5200 })
    await photograph(page, `me-${language}-whole-dark`)
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("says so where the service does not answer, with what was there still there", async () => {
    const { personKey } = await makePerson(setting, { name: "Hilde" })
    const { close, page } = await open(personKey)
    // Others' steps name it in their sentences too.
    const decided = page.getByRole("heading", { name: "Hva som er bestemt", exact: true })
    await decided.waitFor()
    await page.route("**/api/**", (route) => route.abort())

    await page.evaluate(() => dispatchEvent(new Event("visibilitychange")))

    await page
      .getByText(/Får ikke kontakt med tjenesten|Forbindelsen er brutt/)
      .first()
      .waitFor()
    assert.isTrue(await decided.isVisible())
    await photograph(page, "me-offline")
    assert.deepStrictEqual(await violations(page), [])
    await close()
  })
})
