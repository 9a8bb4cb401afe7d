import type { DisagreementAnswer, ReassessmentAnswer, RightsDecisionAnswer } from "@samsyn/contract"
import type { Browser, Page } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { type Caller, type Service, startService } from "./service.ts"
import { type AxisItem, axisShare, axisSpan, axisTicks } from "../src/desk/person/axisDays.ts"
import { wholeLanguages } from "./languages.ts"
import { coordinator, desk, overflow, phone, photograph, squeezed, violations, visit } from "./visit.ts"

const therapist = { role: "milieu-therapist", service: "solbakken-bofellesskap" } as const
const assessor = { role: "assessor", service: "vurderingsenheten" } as const

let service: Service
let unit: Caller
/** A milieu therapist near those whom the tests receive. */
let solbakken: Caller
let browser: Browser

const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(Date.now())
const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)

/** From now on Solbakken is near them. */
const assign = async (id: string) => {
  const answer = await unit.post(`/api/people/p-${id}/assignments`, {
    to: { service: therapist.service },
    from: new Date(Date.now() - 3_600_000).toISOString(),
    word: "person",
    by: { role: "intake-coordinator", service: coordinator.service }
  })
  assert.strictEqual(answer.status, 201)
}

/** Someone with dependence on alcohol, decided to start within 40 days. */
const receive = async (id: string) => {
  const answer = await unit.post("/api/referrals", {
    id,
    personKey: `p-${id}`,
    receivedAt: `${inDays(-5)}T10:00:00Z`,
    seniorityOn: inDays(-5),
    condition: "300201",
    lane: "ordinary",
    rights: { outcome: "granted", decidedOn: inDays(-2), latestStartOn: inDays(40) },
    person: { sex: "male", born: { earliest: "1988-01-01", latest: "1988-12-31" }, language: "ar" },
    careLevels: ["inpatient-short"],
    needs: [],
    wishes: []
  })
  assert.strictEqual(answer.status, 201)
  await assign(id)
}

/** Someone near them has seen that they drink more than the guide's exception says, and asks for help: the date by that is a month earlier. */
const seenNear = async (id: string, text = "Drikker fra morgenen av, og ber om hjelp.") => {
  const answer = await solbakken.post(`/api/referrals/${id}/notes`, {
    observedAt: new Date(Date.now() - 60_000).toISOString(),
    by: therapist,
    basis: "first-hand",
    domain: "social",
    sharedWith: ["unit", "nearby", "person"],
    text,
    facts: [{ circumstance: "alcohol-units-per-day", value: 26 }],
    window: { open: { trigger: "asked-for-help", agreed: "yes" } }
  })
  assert.strictEqual(answer.status, 201)
}

const read = async <Answer>(path: string) => (await unit.get(path)).json() as Promise<Answer>
const reassessmentsOf = (id: string) => read<ReadonlyArray<ReassessmentAnswer>>(`/api/referrals/${id}/reassessments?audience=unit`)
const decisionsOf = (id: string) => read<ReadonlyArray<RightsDecisionAnswer>>(`/api/referrals/${id}/decisions?audience=unit`)
const disagreementsOf = (id: string) => read<ReadonlyArray<DisagreementAnswer>>(`/api/referrals/${id}/disagreements?audience=unit`)

const open = async (
  id: string,
  options: { readonly as?: typeof assessor; readonly size?: typeof desk | typeof phone; readonly isDark?: boolean } = {}
) => {
  const { as = coordinator, isDark = false, size = desk } = options
  const seen = await visit(browser, { origin: service.origin, ...size, isDark, as, chosen: id })
  await seen.page.locator("#reassessment-title").waitFor()
  await seen.page.locator("#shared-title").waitFor()
  return seen
}

/** What is wrong with a page as it is now, by machine, with one part of it in sight. */
const check = async (page: Page, name: string, part?: string) => {
  if (part !== undefined) await page.locator(part).scrollIntoViewIfNeeded()
  await photograph(page, name)
  assert.deepStrictEqual([await violations(page), await squeezed(page)], [[], []], name)
  assert.strictEqual(await overflow(page), 0, name)
}

const reassessment = (page: Page) => page.locator(".reassessment")

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

describe("the axis of one person", () => {
  const item = (kind: AxisItem["kind"], from: number, to?: number): AxisItem => ({
    key: kind,
    kind,
    label: kind,
    from,
    ...(to === undefined ? {} : { to })
  })

  it("always has room for today and everything on it, and of an old window for the last two weeks", () => {
    const span = axisSpan([item("decided", 40), item("near", -9), item("window", -300, 3)])

    assert.isBelow(span.first, -14)
    assert.isAbove(span.first, -40)
    assert.isAbove(span.last, 40)
    assert.isAtLeast(axisSpan([]).last - axisSpan([]).first, 21)
  })

  it("never puts an earlier day after a later one, nor anything beyond its ends", () => {
    const span = axisSpan([item("decided", 40)])
    const shares = [-300, -1, 0, 20, 40, 300].map((day) => axisShare(day, span))

    assert.deepStrictEqual(
      shares,
      shares.toSorted((one, other) => one - other)
    )
    assert.deepStrictEqual([shares[0], shares.at(-1)], [0, 1])
  })

  it("is marked on Mondays, so few that they can be read", () => {
    // Sunday is 6: the next day is a Monday.
    const ticks = axisTicks({ first: -10, last: 300 }, 6, 6)

    assert.isAtMost(ticks.length, 7)
    assert.isTrue(ticks.every((day) => (((day + 6) % 7) + 7) % 7 === 0))
    assert.deepStrictEqual(axisTicks({ first: 0, last: 14 }, 6, 6), [1, 8])
  })
})

describe("the person beside the queues", () => {
  it("stands on one axis with both dates and the window, in words for those who do not see it", async () => {
    await receive("r-axis")
    await seenNear("r-axis")
    const { page, errors, outside, close } = await open("r-axis")
    const said = await page.locator(".axis ul.sr-only li").allTextContents()

    assert.match(said.join("; "), /Ba om hjelp: .* til .*; Sett nærfra .*; Vedtatt/)
    assert.deepStrictEqual(
      await page
        .locator(".axis svg g[data-kind]")
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-kind")).filter((kind) => kind !== "start")),
      ["window", "near", "decided"]
    )
    await check(page, "person-axis", ".axis")
    await page.setViewportSize(phone)
    await check(page, "person-axis-phone", ".axis")
    await page.emulateMedia({ media: "print" })
    assert.isFalse(await page.getByRole("button", { name: "Skriv et kontekstnotat" }).isVisible())
    assert.isTrue(await page.locator(".sight-dates").isVisible())
    await photograph(page, "person-print")
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("is looked at again by an assessor, who decides a new date by the keyboard and records that the person was told", async () => {
    await receive("r-again")
    await seenNear("r-again")
    const first = await open("r-again")
    await first.page.getByText("Bare en vurderer kan svare.").waitFor()
    assert.match(await reassessment(first.page).innerText(), /En vurderer skal svare innen[\s\S]*Bare en vurderer kan svare/)
    await check(first.page, "reassessment-coordinator", ".reassessment")
    await first.close()

    const { page, errors, close } = await open("r-again", { as: assessor })
    await page.getByRole("radio", { name: "Ny dato" }).focus()
    await page.keyboard.press("Space")
    await page.getByLabel("Ny seneste start").waitFor()
    await page.getByRole("button", { name: "Vedta ny dato" }).focus()
    await page.keyboard.press("Enter")
    await page.getByText("Skriv en begrunnelse").waitFor()
    await check(page, "reassessment-new-date", ".answering")
    await reassessment(page).getByRole("textbox", { name: "Begrunnelse til personen" }).focus()
    await page.keyboard.type("Du drikker mer enn før, og det er farlig å vente.")
    await page.getByRole("button", { name: "Vedta ny dato" }).focus()
    await page.keyboard.press("Enter")
    await page.getByText("Lagret: ny dato er vedtatt.").waitFor()
    const decided = (await decisionsOf("r-again")).at(-1)
    assert.strictEqual(decided?.rights.latestStartOn, inDays(9))
    assert.strictEqual(decided?.told, undefined)
    assert.deepStrictEqual(
      (await reassessmentsOf("r-again")).map(({ isOpen }) => isOpen),
      [false]
    )

    await page.getByText("Det er ikke registrert at personen er fortalt dette.").waitFor()
    await check(page, "decision-not-told", "#decisions-title")
    await page.getByRole("button", { name: "Fortalt i dag" }).focus()
    await page.keyboard.press("Enter")
    await page.getByText(/Personen ble fortalt det/).waitFor()
    assert.strictEqual((await decisionsOf("r-again")).at(-1)?.told?.on, today)
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("is asked about, kept with a reason, asked for again in one press, and taken to a forum that settles it", async () => {
    await receive("r-settle")
    await seenNear("r-settle")
    const first = await open("r-settle", { as: assessor })
    await first.page.getByRole("radio", { name: "Spør tilbake" }).click()
    await first.page.getByLabel("Hva lurer du på?").fill("Hvor lenge har det vært slik?")
    assert.match(await first.page.getByLabel("Hvem spør du?").innerText(), /^Miljøterapeut, Solbakken bofellesskap/)
    await check(first.page, "reassessment-question", ".answering")
    await first.page.getByRole("button", { name: "Send spørsmålet" }).click()
    await first.page.getByText("Spørsmålet er sendt.").waitFor()
    await first.page.getByText(/Miljøterapeut, Solbakken bofellesskap er spurt/).waitFor()
    await first.page.getByRole("radio", { name: "Behold datoen" }).click()
    await first.page.getByLabel("Hvorfor står datoen?").fill("Mengden er den samme som i henvisningen.")
    await first.page.getByRole("button", { name: "Lagre at datoen står" }).click()
    await first.page.getByText("Lagret: datoen står.").waitFor()
    await check(first.page, "reassessment-kept", ".reassessment")
    await first.close()

    const { page, errors, close } = await open("r-settle", { size: phone })
    await page.getByRole("button", { name: "Løft uenigheten" }).click()
    assert.isTrue(await page.getByLabel("Alkoholenheter per døgn").isChecked())
    await check(page, "disagreement-open-phone", "#disagreements-title")
    await page.getByRole("button", { name: "Løft den" }).click()
    await page.getByText("Lagret: uenigheten er løftet.").waitFor()
    assert.deepStrictEqual(
      (await disagreementsOf("r-settle")).map(({ forum }) => forum),
      ["intake-meeting"]
    )
    await page.getByLabel("Hva ble det til?").selectOption({ label: "Trukket tilbake" })
    await page.getByRole("button", { name: "Avgjør" }).click()
    await page.getByText("Lagret: uenigheten er avgjort.").waitFor()
    assert.strictEqual((await disagreementsOf("r-settle"))[0]?.settled?.outcome, "withdrawn")

    await page.getByRole("button", { name: "Be om ny vurdering" }).click()
    await page.getByText("Sendt: en vurderer er bedt om å se på datoen igjen.").waitFor()
    const opened = (await reassessmentsOf("r-settle")).at(-1)
    assert.match(opened?.reason ?? "", /Alkoholenheter per døgn: 26.* 31 dager før/)
    assert.strictEqual(opened?.factIds.length, 1)
    await check(page, "reassessment-asked-phone", ".reassessment")
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("tells that something is new, and moves nothing under the pointer until one asks for it", async () => {
    await receive("r-still")
    const { page, close } = await open("r-still")
    await page.locator("#notes-title").scrollIntoViewIfNeeded()
    await page.mouse.move(1100, 600)
    await page.mouse.move(1101, 601)
    const before = await page.locator(".person").innerText()

    await seenNear("r-still")
    const news = page.getByRole("button", { name: "Nytt om denne personen. Vis det nye" })
    await news.waitFor()
    assert.strictEqual((await page.locator(".person").innerText()).replace(/^Nytt om.*\n+/, ""), before)
    await check(page, "person-news")
    await news.click()

    await page.locator(".why").waitFor()
    assert.match(await page.locator(".notes").innerText(), /ber om hjelp/)
    await news.waitFor({ state: "detached" })
    await close()
  })

  it("shows what others change at once to those who rest elsewhere", async () => {
    await receive("r-live")
    const { page, close } = await open("r-live")
    await page.mouse.move(200, 600)

    await seenNear("r-live")

    await page.locator(".person .why").waitFor()
    await close()
  })

  it.each(wholeLanguages)("is written in %s, at the desk, on the phone and in the dark", async (language, { load, name }) => {
    const { words } = await load()
    await receive(`r-${language}`)
    await seenNear(`r-${language}`)
    const { page, errors, outside, close } = await open(`r-${language}`, { isDark: true })
    await page.locator(".language select").selectOption({ label: name })
    await page.getByText(words.deskPerson.reassessment.title).waitFor()
    await check(page, `${language}-person-axis`, ".axis")
    await page.setViewportSize(phone)
    await check(page, `${language}-person-phone`, "#disagreements-title")
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })
})
