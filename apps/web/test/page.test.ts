import type { Browser, Page } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { type Caller, type Service, startService } from "./service.ts"
import { wholeLanguages } from "./languages.ts"
import { nb } from "../src/words/nb.ts"
import { coordinator, desk, overflow, phone, photograph, violations, visit } from "./visit.ts"

let service: Service
/** The unit of coordination, which takes referrals in. */
let unit: Caller
/** Where many live who wait. */
let solbakken: Caller
const therapist = { role: "milieu-therapist", service: "solbakken-bofellesskap" } as const
let browser: Browser

/** Days from today, as a civil date. */
/** Today in the zone of the unit, which is ahead of the clock's own day around midnight. */
const todayInOslo = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(Date.now())
const inDays = (days: number) => new Date(Date.parse(todayInOslo()) + days * 86_400_000).toISOString().slice(0, 10)

interface Own {
  readonly careLevel?: string
  readonly latestStartInDays?: number
  readonly condition?: string
  readonly language?: string
  readonly waitedDays?: number
}

/** Someone with dependence on alcohol, a decided date far ahead and nothing else known; nobody has registered who. */
const receive = async (id: string, own: Own = {}) => {
  const waitedDays = own.waitedDays ?? 5
  const answer = await unit.post("/api/referrals", {
    id,
    personKey: `p-${id}`,
    receivedAt: `${inDays(-waitedDays)}T10:00:00Z`,
    seniorityOn: inDays(-waitedDays),
    condition: own.condition ?? "300201",
    lane: "ordinary",
    rights: { outcome: "granted", decidedOn: inDays(-2), latestStartOn: inDays(own.latestStartInDays ?? 40) },
    person: { sex: "female", born: { earliest: "1988-01-01", latest: "1988-12-31" }, language: own.language ?? "nb" },
    careLevels: [own.careLevel ?? "inpatient-short"],
    needs: [],
    wishes: []
  })
  assert.strictEqual(answer.status, 201)
}

/** What someone near the person has seen a minute ago. */
const attach = async (id: string, seen: { readonly text: string; readonly facts: ReadonlyArray<object>; readonly window?: object }) => {
  const near = await unit.post(`/api/people/p-${id}/assignments`, {
    to: { service: therapist.service },
    from: new Date(Date.now() - 3_600_000).toISOString(),
    word: "person",
    by: { role: "intake-coordinator", service: coordinator.service }
  })
  assert.strictEqual(near.status, 201)
  const answer = await solbakken.post(`/api/referrals/${id}/notes`, {
    observedAt: new Date(Date.now() - 60_000).toISOString(),
    by: therapist,
    basis: "first-hand",
    domain: "social",
    sharedWith: ["unit", "nearby", "person"],
    ...seen
  })
  assert.strictEqual(answer.status, 201)
}

/** Someone near the person has seen that they ask for help now. */
const openWindow = (id: string) =>
  attach(id, { text: "Vil ha hjelp nå.", facts: [], window: { open: { trigger: "asked-for-help", agreed: "yes" } } })

const row = (page: Page, id: string) => page.locator(`tr[data-referral="${id}"]`)
const actNowRow = (page: Page, id: string) => page.locator(".act-now-item", { hasText: id })
const writeNote = (page: Page) => page.getByRole("button", { name: "Skriv et kontekstnotat" })

beforeAll(async () => {
  service = await startService()
  unit = await service.as(coordinator)
  solbakken = await service.as({ role: "nearby", service: therapist.service })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

describe("the coordinator's page", () => {
  it("shows the pile in order and the windows, and says that the data are synthetic", async () => {
    const { page, errors, outside, close } = await visit(browser, { origin: service.origin, ...desk })

    await page.getByRole("tab", { name: /Venter på plass/ }).waitFor()
    await photograph(page, "pile")

    const days = await page.locator(".pile-table .due-days").allTextContents()
    assert.isAbove(days.length, 20)
    assert.match(days[0] ?? "", /over fristen/, "the overdue come first")
    assert.isTrue(await page.getByText("Syntetiske data").isVisible())
    assert.isAbove(await page.locator(".act-now-item").count(), 0)
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("changes the flag, the difference and the act-now strip at once when a context note is saved", async () => {
    await receive("r-note")
    const { page, errors, outside, close } = await visit(browser, { origin: service.origin, ...desk, chosen: "r-note" })
    await page.getByText("Samme dato").waitFor()
    assert.strictEqual(await row(page, "r-note").locator(".flag").count(), 0)
    assert.strictEqual(await actNowRow(page, "r-note").count(), 0)

    await writeNote(page).click()
    await page.getByLabel("Med egne ord").fill("Hun sto på kontoret i kveld og sa: nå vil jeg.")
    await page.getByLabel("Alkoholenheter per døgn").fill("26")
    await page.getByLabel("Åpne et nå-vindu").check()
    await page.getByLabel("Hva har skjedd?").selectOption("asked-for-help")
    await page
      .getByRole("radiogroup", { name: /sagt ja/ })
      .getByLabel("Ja", { exact: true })
      .check()
    await photograph(page, "note-form")
    assert.deepStrictEqual(await violations(page), [])
    await page.getByRole("button", { name: "Lagre notatet" }).click()

    await page.getByText("Notatet er lagret.").waitFor()
    await page.locator(".sight-difference", { hasText: "31" }).waitFor()
    await row(page, "r-note").locator(".flag").waitFor()
    await actNowRow(page, "r-note").waitFor()
    await photograph(page, "two-sights")
    assert.match(
      await page.locator(".why").innerText(),
      /Alkoholenheter per døgn: 26[\s\S]*Koordineringsenheten[\s\S]*Regel: .* over 20: start innen 2 uker/
    )
    assert.match(await row(page, "r-note").locator(".near-would").innerText(), /nær: \d+\s+31 dager før/)
    assert.match(await actNowRow(page, "r-note").innerText(), /Snakk med innen 23 timer/)
    assert.match(await page.locator(".notes").innerText(), /nå vil jeg/)
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("takes a window off the strip when someone has talked with the person, and says so", async () => {
    await receive("r-talk")
    await openWindow("r-talk")
    const { page, errors, close } = await visit(browser, { origin: service.origin, ...desk })

    await actNowRow(page, "r-talk")
      .getByRole("button", { name: /Snakket med/ })
      .click()
    await photograph(page, "record-contact")
    await page.getByRole("button", { name: "På telefon" }).click()

    await page.getByText("Lagret: noen har snakket med r-talk.").waitFor()
    await actNowRow(page, "r-talk").waitFor({ state: "detached" })
    await page.getByRole("button", { name: /Vis alle/ }).click()
    assert.match(await actNowRow(page, "r-talk").innerText(), /Snakket med\s+i dag|Snakket med\s+i går/)
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("says whether there is a place in time, and asks what one would cost others and whom", async () => {
    const careLevel = "night-stay"
    await unit.post("/api/units", { id: "u-night", name: "Nattugla", region: "nord", careLevels: [careLevel] })
    const vacancy = await unit.post("/api/vacancies", {
      id: "v-night",
      unitId: "u-night",
      careLevel,
      freeFrom: inDays(2),
      places: 1,
      features: [],
      admits: {},
      confirmedAt: new Date(Date.now() - 60_000).toISOString()
    })
    assert.strictEqual(vacancy.status, 201)
    await receive("r-night-one", { careLevel, latestStartInDays: 10 })
    await receive("r-night-two", { careLevel, latestStartInDays: 40 })
    await openWindow("r-night-one")
    await openWindow("r-night-two")
    const { page, errors, close } = await visit(browser, { origin: service.origin, ...desk })

    await page.getByText("Nattugla, fra").waitFor()
    assert.match(await actNowRow(page, "r-night-one").innerText(), /Forslaget gir plass i tide\s+Nattugla, fra/)
    const two = actNowRow(page, "r-night-two")
    assert.match(await two.innerText(), /Mulig, men det koster andre:\s+Nattugla/)
    await two.getByRole("button", { name: /Hva koster det\? r-night-two på Nattugla/ }).click()
    await two.locator(".affected").waitFor()
    await two.scrollIntoViewIfNeeded()
    await photograph(page, "place-cost")

    assert.match(await two.locator(".place-cost").innerText(), /Hvis r-night-two får plass på Nattugla fra/)
    assert.match(await two.locator(".affected").innerText(), /r-night-one mister plassen: skulle startet .* \(står foran i rekken\)/)
    assert.deepStrictEqual(await violations(page), [])
    await two.getByRole("button", { name: "Lukk" }).click()
    assert.strictEqual(await page.locator(".place-cost").count(), 0)
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("names what is missing in a note before it is sent", async () => {
    await receive("r-missing")
    const { page, close } = await visit(browser, { origin: service.origin, ...desk, chosen: "r-missing" })
    await writeNote(page).click()
    await page.getByLabel("Alkoholenheter per døgn").fill("mange")
    await page.getByLabel("Åpne et nå-vindu").check()

    await page.getByRole("button", { name: "Lagre notatet" }).click()

    const summary = page.locator(".aksel-error-summary")
    await summary.waitFor()
    await photograph(page, "note-missing")
    assert.match(await summary.innerText(), /egne ord[\s\S]*hva som har skjedd[\s\S]*sagt ja[\s\S]*Alkoholenheter per døgn: skriv et tall/)
    assert.deepStrictEqual(await violations(page), [])
    await close()
  })

  it("asks about every circumstance where the guide names none for the condition", async () => {
    await receive("r-cannabis", { condition: "300202" })
    const { page, errors, close } = await visit(browser, { origin: service.origin, ...phone, chosen: "r-cannabis" })
    await writeNote(page).click()
    await page.getByText("Veilederen nevner ingen forhold for denne tilstanden.").scrollIntoViewIfNeeded()
    await photograph(page, "note-none-named")
    assert.deepStrictEqual(await violations(page), [])

    await page.getByLabel("Med egne ord").fill("Sover ute.")
    await page.getByRole("group", { name: "Uten bolig" }).getByLabel("Ja", { exact: true }).check()
    await page.getByRole("button", { name: "Lagre notatet" }).click()

    await page.locator(".fact-column[data-sight='near']", { hasText: "Uten bolig: ja" }).waitFor()
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("says of a date from the guide that it has passed, and never that someone is over a deadline nobody has set", async () => {
    await receive("r-guide", { waitedDays: 64 })
    await attach("r-guide", { text: "Drikker fra morgenen av.", facts: [{ circumstance: "alcohol-units-per-day", value: 26 }] })
    const { page, errors, close } = await visit(browser, { origin: service.origin, ...desk, chosen: "r-guide" })
    const near = page.locator(".sight-date[data-sight='near'] .sight-days")

    await near.filter({ hasText: "veilederens dato, passert for 50 dager siden" }).waitFor()
    await photograph(page, "guide-passed")
    assert.strictEqual(await near.getAttribute("data-overdue"), "false")
    assert.match(await page.locator(".sight-date[data-sight='pile'] .sight-days").innerText(), /om 40 dager\s*\(vedtatt\)/)
    assert.match(await page.locator(".why [lang='nb']").innerText(), /^Prioriteringsveileder TSB/)
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it.each([
    ["se", "nordsamisk"],
    ["smj", "lulesamisk"],
    ["sma", "sørsamisk"],
    ["fkv", "kvensk"],
    ["rmn", "romani"],
    ["rom", "romani"],
    ["prs", "dari"],
    ["ckb", "sentralkurdisk"]
  ])("names the language %s of someone whom nobody has registered: %s", async (language, word) => {
    const id = `r-speaks-${language}`
    await receive(id, { language })
    const { page, errors, close } = await visit(browser, { origin: service.origin, ...desk, chosen: id })

    await page.getByText(`pseudonym p-${id}`).waitFor()
    assert.include(await page.locator(".person-who").innerText(), `snakker ${word}`)
    assert.strictEqual(await page.locator("#person-title").innerText(), id)
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("moves among the rows and opens one with the keyboard alone", async () => {
    const { page, close } = await visit(browser, { origin: service.origin, ...desk })
    const rows = page.locator("tr[data-referral]")
    await rows.first().waitFor()

    await rows.first().getByRole("button").focus()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")

    const third = (await rows.nth(2).getAttribute("data-referral")) ?? ""
    await page.locator("#person-title").waitFor()
    assert.strictEqual(new URL(page.url()).hash, `#/${third}`)
    assert.strictEqual(await rows.nth(2).getAttribute("data-chosen"), "true")
    assert.strictEqual(await page.locator("[data-opens][tabindex='0']").count(), 1, "one row in the tab order")
    await close()
  })

  it("narrows the pile by what is written", async () => {
    const { page, close } = await visit(browser, { origin: service.origin, ...desk })
    await page.locator("tr[data-referral]").first().waitFor()
    const all = await page.locator("tr[data-referral]").count()

    await page.getByPlaceholder(/tilstand/).fill("opiat")

    const conditions = await page.locator(".row-head .condition").allTextContents()
    assert.isAbove(conditions.length, 0)
    assert.isBelow(conditions.length, all)
    assert.isTrue(conditions.every((condition) => /opiat/i.test(condition)))
    await close()
  })

  it("says so when the service does not answer, and finds back by itself", async () => {
    const { page, close } = await visit(browser, { origin: service.origin, ...desk })
    await page.locator("tr[data-referral]").first().waitFor()
    await page.route("**/api/**", (route) => route.abort())

    await page.evaluate(() => dispatchEvent(new Event("visibilitychange")))
    await page.getByRole("alert").filter({ hasText: "Får ikke kontakt" }).waitFor()
    await photograph(page, "no-contact")
    await page.unroute("**/api/**")
    await page.getByRole("button", { name: "Prøv nå" }).click()

    await page.getByRole("alert").waitFor({ state: "detached" })
    await close()
  })

  it.each(wholeLanguages)("is written in %s from end to end, once chosen and when one comes back", async (language, { load, name }) => {
    const { words } = await load()
    await receive(`r-${language}`)
    const { page, errors, outside, close } = await visit(browser, { origin: service.origin, ...desk })
    const check = async (part: string) => {
      await photograph(page, `${language}-${part}`)
      assert.deepStrictEqual(await violations(page), [], part)
      assert.strictEqual(await overflow(page), 0, part)
      assert.deepStrictEqual(rawCodesIn(await page.locator("body").innerText()), [], part)
    }
    await page.locator(".language select").selectOption({ label: name })
    await page.getByRole("tab", { name: words.pile.place }).waitFor()
    await page.reload()
    await page.getByRole("tab", { name: words.pile.place }).waitFor()
    assert.strictEqual(await page.locator("html").getAttribute("lang"), language)
    assert.strictEqual(await page.title(), words.title)

    await check("desk")
    await page.setViewportSize(phone)
    await check("phone")
    await page.goto(`${service.origin}/desk#/r-${language}`)
    await page.locator("#sights-title", { hasText: words.sights.title }).waitFor()
    await page.locator("#proposal-title", { hasText: words.proposal.title }).waitFor()
    await page.getByRole("button", { name: words.person.writeNote }).click()
    await page.getByLabel(words.noteForm.windowOpen).check()
    await page.getByLabel(words.noteForm.trigger).selectOption("asked-for-help")
    await page.getByRole("button", { name: words.noteForm.save }).click()
    await page.locator(".aksel-error-summary").waitFor()
    await check("person")

    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it.each([
    { name: "desk", ...desk, isDark: false },
    { name: "desk-dark", ...desk, isDark: true },
    { name: "phone", ...phone, isDark: false },
    { name: "phone-dark", ...phone, isDark: true }
  ])("breaks no rule of WCAG 2.2 AA and never scrolls sideways: $name", async ({ name, ...screen }) => {
    await receive(`r-${name}`)
    const { page, errors, outside, close } = await visit(browser, { origin: service.origin, ...screen })
    const check = async (part: string) => {
      await photograph(page, `${name}-${part}`)
      assert.deepStrictEqual(await violations(page), [], part)
      assert.strictEqual(await overflow(page), 0, part)
    }
    await page.locator("tr[data-referral]").first().waitFor()

    await check("place")
    await page.getByRole("tab", { name: /Venter på vurdering/ }).click()
    await check("assessment")
    await page.getByRole("tab", { name: /Står for seg/ }).click()
    await check("apart")
    await page.goto(`${service.origin}/desk#/r-${name}`)
    await page.getByRole("heading", { name: "To sikt på samme person", exact: true }).waitFor()
    await page.getByRole("heading", { name: "Forslaget til fordeling", exact: true }).waitFor()
    await check("person")
    await writeNote(page).click()
    await page.getByLabel("Åpne et nå-vindu").check()
    await page.getByLabel("Hva har skjedd?").selectOption("asked-for-help")
    await check("form")

    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })
})

/** Codes of open lists that stand on the page as they are: those of two words, which no language writes so. */
function rawCodesIn(text: string): ReadonlyArray<string> {
  const codes = Object.values(nb.codes).flatMap(Object.keys)
  return [...new Set(codes)].filter((code) => /[a-z]-[a-z]|[a-z][A-Z]/.test(code) && text.includes(code))
}
