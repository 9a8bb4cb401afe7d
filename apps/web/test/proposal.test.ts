import type { OfferAnswer } from "@samsyn/contract"
import type { Browser, Page } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { type Caller, type Service, startService } from "./service.ts"
import { daysOfVacancy } from "../src/desk/capacity/capacityOf.ts"
import { isOpenNo, offerToShow, standingOfferOf } from "../src/desk/offers/standing.ts"
import { movedBetween, rowsOf } from "../src/desk/proposal/rowsOf.ts"
import { hashOf, pairIn } from "../src/desk/proposal/usePair.ts"
import { wholeLanguages } from "./languages.ts"
import { coordinator, desk, overflow, phone, photograph, violations, visit } from "./visit.ts"

const assessor = { role: "assessor", service: "vurderingsenheten" } as const

let service: Service
let unit: Caller
let browser: Browser

const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(Date.now())
const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)

/** A unit with a level of care that nobody else has, so that what happens there touches nobody of the synthetic unit. */
const openUnit = async (id: string, name: string) => {
  assert.strictEqual((await unit.post("/api/units", { id, name, region: "nord", careLevels: [`level-${id}`] })).status, 201)
}

interface OwnVacancy {
  readonly places?: number
  readonly freeInDays?: number
  readonly confirmedDaysAgo?: number
}

const openVacancy = async (id: string, unitId: string, own: OwnVacancy = {}) => {
  const answer = await unit.post("/api/vacancies", {
    id,
    unitId,
    careLevel: `level-${unitId}`,
    freeFrom: inDays(own.freeInDays ?? 3),
    places: own.places ?? 1,
    features: [],
    admits: {},
    confirmedAt: new Date(Date.now() - (own.confirmedDaysAgo ?? 0) * 86_400_000 - 60_000).toISOString()
  })
  assert.strictEqual(answer.status, 201)
}

/** Someone with dependence on alcohol who waits for a place of one unit's level. */
const receive = async (id: string, unitId: string, latestStartInDays: number, wishes: ReadonlyArray<string> = []) => {
  const answer = await unit.post("/api/referrals", {
    id,
    personKey: `p-${id}`,
    receivedAt: `${inDays(-5)}T10:00:00Z`,
    seniorityOn: inDays(-5),
    condition: "300201",
    lane: "ordinary",
    rights: { outcome: "granted", decidedOn: inDays(-2), latestStartOn: inDays(latestStartInDays) },
    person: { sex: "female", born: { earliest: "1988-01-01", latest: "1988-12-31" }, language: "nb" },
    careLevels: [`level-${unitId}`],
    needs: [],
    wishes
  })
  assert.strictEqual(answer.status, 201)
}

const offersOf = async (referralId: string): Promise<ReadonlyArray<OfferAnswer>> =>
  (await unit.get(`/api/offers?referralId=${referralId}`)).json() as Promise<ReadonlyArray<OfferAnswer>>

const row = (page: Page, id: string) => page.locator(`tr[data-referral="${id}"]`)
const saved = (page: Page) => page.locator(".pair-panel .saved")
const press = (page: Page, name: string | RegExp) =>
  page
    .locator(".pair-panel")
    .getByRole("button", { name, exact: typeof name === "string" })
    .click()

/** Opens the page of the proposal, with someone chosen where one is named. */
const open = async (
  pair: { readonly referralId: string; readonly vacancyId?: string } | undefined,
  options: { readonly as?: typeof assessor; readonly size?: typeof desk | typeof phone } = {}
) => {
  const seen = await visit(browser, { origin: service.origin, ...(options.size ?? desk), as: options.as ?? coordinator })
  await seen.page.goto(`${service.origin}/proposal${pair === undefined ? "" : hashOf(pair)}`)
  await seen.page.locator("#pair-title").waitFor({ state: "attached" })
  return seen
}

/** What is wrong with a page as it is now, by machine. */
const check = async (page: Page, name: string) => {
  await photograph(page, name)
  assert.deepStrictEqual(await violations(page), [], name)
  assert.strictEqual(await overflow(page), 0, name)
}

beforeAll(async () => {
  service = await startService()
  unit = await service.as(coordinator)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

describe("before and after", () => {
  const ranked = (referralId: string, position: number) => ({
    referralId,
    position,
    condition: null,
    latestStartOn: "2026-12-01",
    couldBeOn: null,
    couldBePosition: position,
    flags: [],
    keys: [],
    because: []
  })
  const offer = (own: Partial<OfferAnswer> & Pick<OfferAnswer, "referralId" | "state">): OfferAnswer => ({
    id: `o-${own.referralId}`,
    vacancyId: "v-1",
    startsOn: "2026-12-01",
    history: [],
    decisionRecordIds: [],
    ...own
  })
  const assignment = { referralId: "r-2", vacancyId: "v-2", startsOn: "2026-12-03", daysLate: 0, wishRank: 0, inWindow: null }
  const certificate = { tag: "noneSooner" } as const

  it("names everyone who has, gets or lacks a place once, in the order of the pile, and those in no order last", () => {
    const rows = rowsOf(
      { assignments: [assignment], unplaced: [{ referralId: "r-3", certificate }] },
      [ranked("r-1", 1), ranked("r-2", 2), ranked("r-3", 3)],
      [
        offer({ referralId: "r-1", state: "offered" }),
        offer({ referralId: "r-9", state: "held" }),
        offer({ referralId: "r-2", state: "declined" })
      ]
    )

    assert.deepStrictEqual(
      rows.map(({ position, referralId, proposed }) => [referralId, position, proposed.tag]),
      [
        ["r-1", 1, "untouched"],
        ["r-2", 2, "placed"],
        ["r-3", 3, "unplaced"],
        ["r-9", undefined, "untouched"]
      ]
    )
  })

  it("tells for whom a newer proposal says something else, and of nobody else", () => {
    const other = { ...assignment, referralId: "r-4" }

    assert.deepStrictEqual(movedBetween({ assignments: [assignment, other] }, { assignments: [other] }), [
      { referralId: "r-2", before: assignment, after: undefined }
    ])
    assert.deepStrictEqual(movedBetween({ assignments: [other] }, { assignments: [{ ...other, daysLate: 4 }] }), [])
  })

  it("keeps a pair in the address whatever its ids hold", () => {
    const pair = { referralId: "r/1 å", vacancyId: "v#2" }

    assert.deepStrictEqual(pairIn(hashOf(pair)), pair)
    assert.deepStrictEqual(pairIn("#/r-1"), { referralId: "r-1" })
    assert.strictEqual(pairIn("#"), undefined)
    assert.strictEqual(pairIn("#/%"), undefined)
  })

  it("shows the place someone has before a no that is open, and a no only while it can be taken back", () => {
    const now = Date.parse("2026-11-22T12:00:00Z")
    const no = offer({ id: "o-no", referralId: "r-1", state: "declined", openUntil: "2026-11-23T12:00:00Z" })
    const has = offer({ referralId: "r-1", state: "accepted" })

    assert.strictEqual(offerToShow([no, has], "r-1", now), has)
    assert.strictEqual(offerToShow([no], "r-1", now), no)
    assert.isFalse(isOpenNo({ ...no, openUntil: "2026-11-22T12:00:00Z" }, now))
    assert.strictEqual(standingOfferOf([no], "r-1"), undefined)
  })
})

describe("places day by day", () => {
  const vacancy = {
    places: 3,
    used: 1,
    bound: 1,
    freeFrom: "2026-11-23",
    outOfService: [{ id: "x", places: 2, from: "2026-11-25", until: "2026-11-26", why: "staff" }]
  }

  it("are what is in service less what is taken, below nothing where more is promised than there is", () => {
    assert.deepStrictEqual(
      daysOfVacancy(vacancy, "2026-11-24", 3).map(({ day, free, inService }) => [day, inService, free]),
      [
        ["2026-11-24", 3, 1],
        ["2026-11-25", 1, -1],
        ["2026-11-26", 3, 1]
      ]
    )
  })

  it("are open on intake days alone, from the first day to the last", () => {
    const onMondays = { ...vacancy, freeUntil: "2026-11-30", intakeDays: ["mon" as const] }
    const open = daysOfVacancy(onMondays, "2026-11-16", 28).filter(({ isOpen }) => isOpen)

    assert.deepStrictEqual(
      open.map(({ day }) => day),
      ["2026-11-23", "2026-11-30"]
    )
  })
})

describe("the proposal", () => {
  it("stands beside what is there now, with why not in a sentence, and gives a place by the keyboard alone", async () => {
    await openUnit("u-keys", "Tastegården")
    await openVacancy("v-keys", "u-keys")
    await receive("r-keys-1", "u-keys", 20)
    await receive("r-keys-2", "u-keys", 30)
    const { page, errors, outside, close } = await open(undefined)
    await row(page, "r-keys-1").scrollIntoViewIfNeeded()
    assert.match(await row(page, "r-keys-1").innerText(), /ingen plass[\s\S]*Tastegården fra/)
    assert.match(await row(page, "r-keys-2").innerText(), /ingen plass\s+Plassene som passer, er fulle/)
    await check(page, "proposal")

    await row(page, "r-keys-1").getByRole("button").focus()
    await page.keyboard.press("Enter")
    await page.getByText("Det går ikke ut over noen.").waitFor()
    await check(page, "proposal-give")
    await page.getByLabel("Kan svare til").focus()
    for (let presses = 0; presses < 6; presses++) {
      if (await page.getByRole("button", { name: "Tilby plassen" }).evaluate((button) => button === document.activeElement)) break
      await page.keyboard.press("Tab")
    }
    await page.keyboard.press("Enter")

    await saved(page).filter({ hasText: "r-keys-1 er tilbudt plass" }).waitFor()
    assert.strictEqual(await page.locator("#pair-title").evaluate((title) => title === document.activeElement), true)
    await row(page, "r-keys-1").filter({ hasText: "tilbudt" }).waitFor()
    assert.strictEqual((await offersOf("r-keys-1"))[0]?.proposal?.followed, true)
    await check(page, "proposal-offered")
    await row(page, "r-keys-2").getByRole("button").click()
    await page.locator("#pair-title", { hasText: "r-keys-2" }).waitFor()
    await check(page, "proposal-without")
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("records a hold, an offer, a no with its reason, the no taken back, a yes, and that the person came", async () => {
    await openUnit("u-steps", "Stegheimen")
    await openVacancy("v-steps", "u-steps", { freeInDays: 0 })
    await receive("r-steps", "u-steps", 20)
    const { page, errors, close } = await open({ referralId: "r-steps" })
    const state = async () => (await offersOf("r-steps")).map((offer) => offer.state)

    await press(page, "Hold av")
    await page.locator(".offer .proposal-place", { hasText: "Holdt av: Stegheimen" }).waitFor()
    await press(page, "Tilby plassen")
    await press(page, "Lagre")
    await page.locator(".offer .proposal-place", { hasText: "Tilbudt: Stegheimen" }).waitFor()
    await press(page, "Takket nei")
    await press(page, "Lagre")
    await page.getByText("Velg før du lagrer").waitFor()
    await check(page, "offer-decline")
    await page.getByLabel("Hvorfor takket personen nei?").selectOption({ index: 5 })
    await press(page, "Lagre")
    await page.getByText(/Kan angre til/).waitFor()
    await check(page, "offer-declined")
    assert.deepStrictEqual(await state(), ["declined"])

    await press(page, "Personen angrer neiet")
    await page.locator(".offer .proposal-place", { hasText: "Tilbudt: Stegheimen" }).waitFor()
    await press(page, "Takket ja")
    await page.locator(".offer .proposal-place", { hasText: "Takket ja: Stegheimen" }).waitFor()
    await press(page, "Kom ikke")
    await check(page, "offer-no-show")
    await press(page, "Har kommet")
    await press(page, "Lagre")
    await page.locator(".offer .proposal-place", { hasText: "Har kommet: Stegheimen" }).waitFor()
    assert.deepStrictEqual(await state(), ["arrived"])
    await page.getByText("Hva som er gjort", { exact: true }).click()
    assert.match(await page.locator(".history").innerText(), /Takket nei av inntakskoordinator/)
    await check(page, "offer-arrived")
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("takes a place back with its reason, and the person stands in the order as before", async () => {
    await openUnit("u-release", "Frigården")
    await openVacancy("v-release", "u-release")
    await receive("r-release", "u-release", 20)
    const { page, close } = await open({ referralId: "r-release" }, { size: phone })
    await press(page, "Hold av")
    await page.locator(".offer").waitFor()

    await press(page, "Ta plassen tilbake")
    await page.getByLabel("Hvorfor tas plassen tilbake?").selectOption({ label: "Registrert ved en feil" })
    await check(page, "offer-release-phone")
    await press(page, "Lagre")

    await page.locator(".give").waitFor()
    assert.deepStrictEqual(
      (await offersOf("r-release")).map(({ state }) => state),
      ["released"]
    )
    await check(page, "proposal-give-phone")
    await press(page, "Til forslaget")
    await row(page, "r-release").filter({ hasText: "Frigården fra" }).waitFor()
    await check(page, "proposal-phone")
    await close()
  })

  it("asks why the proposal is left, and leaves it to an assessor to say why others may be wronged and what is done for them", async () => {
    await openUnit("u-wrong", "Stridheim")
    await openVacancy("v-wrong", "u-wrong")
    await receive("r-wrong-first", "u-wrong", 10)
    await receive("r-wrong-second", "u-wrong", 40)
    const pair = { referralId: "r-wrong-second", vacancyId: "v-wrong" }
    const first = await open(pair)
    await first.page.getByText("Dette er noe annet enn forslaget sier.").waitFor()
    assert.match(await first.page.locator(".affected-box").innerText(), /r-wrong-first \(står foran\) mister plassen[\s\S]*vurderer/)
    await press(first.page, "Tilby plassen")
    await first.page.getByText("Velg hvorfor forslaget forlates").waitFor()
    await check(first.page, "proposal-leaves")
    await first.page.getByLabel("Hvorfor forlates forslaget?").selectOption("individual-assessment")
    await press(first.page, "Tilby plassen")
    await first.page.getByText("Noen som står foran, ville miste retten sin").waitFor()
    await first.page.locator(".breach").scrollIntoViewIfNeeded()
    await check(first.page, "breach-coordinator")
    assert.strictEqual(await first.page.getByRole("button", { name: "Gi plassen likevel" }).count(), 0)
    assert.deepStrictEqual(await offersOf("r-wrong-second"), [])
    await first.close()

    const { page, errors, close } = await open(pair, { as: assessor })
    await page.getByLabel("Hvorfor forlates forslaget?").selectOption("individual-assessment")
    await press(page, "Tilby plassen")
    await page.getByRole("button", { name: "Gi plassen likevel" }).click()
    await page.getByText("Velg hva som gjøres for r-wrong-first").waitFor()
    await page.getByLabel("Hvorfor skal denne personen få plassen likevel?").fill("Fare for liv etter to overdoser denne uken.")
    await page.getByLabel("Hva gjøres i stedet for r-wrong-first?").selectOption("bought-elsewhere")
    await page.locator(".breach").scrollIntoViewIfNeeded()
    await check(page, "breach-assessor")
    await page.getByRole("button", { name: "Gi plassen likevel" }).click()

    await saved(page).filter({ hasText: "r-wrong-second er tilbudt plass" }).waitFor()
    const [offer] = await offersOf("r-wrong-second")
    assert.deepStrictEqual(offer?.breach?.instead, [{ referralId: "r-wrong-first", remedy: "bought-elsewhere" }])
    assert.strictEqual(offer?.skipReason, "individual-assessment")
    await page.getByText("Koordinatoren registrerer svaret").waitFor()
    assert.strictEqual(await page.getByRole("button", { name: "Takket ja", exact: true }).count(), 0)
    // What was refused first is an answer of 409, which browsers report.
    assert.isTrue(
      errors.every((error) => error.includes("409")),
      errors.join()
    )
    await close()
  })

  it("tells what changed in the meantime without moving anything, and goes on with the new proposal in one press", async () => {
    await openUnit("u-late", "Nyheim")
    await openVacancy("v-late", "u-late")
    await receive("r-late-first", "u-late", 10)
    await receive("r-late-second", "u-late", 40)
    const { page, close } = await open({ referralId: "r-late-first", vacancyId: "v-late" })
    await row(page, "r-late-second").filter({ hasText: "ingen plass" }).waitFor()

    await openVacancy("v-late-too", "u-late", { freeInDays: 9 })
    await page.getByText("Forslaget er et annet nå. Noe er endret for 1 person.").waitFor()
    assert.match(await row(page, "r-late-second").innerText(), /er fulle/, "what one works on stays")
    await check(page, "proposal-news")
    await press(page, "Tilby plassen")
    const outdated = page.locator(".outdated")
    await outdated.waitFor()
    assert.match(await outdated.innerText(), /r-late-second: før ingen plass, nå Nyheim fra/)
    await check(page, "proposal-outdated")
    await page.keyboard.press("Enter")

    await saved(page).filter({ hasText: "r-late-first er tilbudt plass" }).waitFor()
    await row(page, "r-late-second").filter({ hasText: "Nyheim fra" }).waitFor()
    await close()
  })

  it("asks the unit first about a place that nobody has confirmed lately", async () => {
    await openUnit("u-stale", "Gammelstua")
    await openVacancy("v-stale", "u-stale", { confirmedDaysAgo: 9 })
    await receive("r-stale", "u-stale", 20)
    const { page, close } = await open({ referralId: "r-stale" })

    await press(page, "Tilby plassen")
    await page.getByText("Ingen har bekreftet plassen i det siste.").waitFor()
    await check(page, "proposal-stale")
    await press(page, "Enheten sier at den står")
    await page.locator(".stale").waitFor({ state: "detached" })
    await press(page, "Tilby plassen")

    await saved(page).filter({ hasText: "tilbudt plass" }).waitFor()
    await close()
  })

  it.each(wholeLanguages)("is written in %s, at the desk, on the phone and in the dark", async (language, { load, name }) => {
    const { words } = await load()
    const seen = await visit(browser, { origin: service.origin, ...desk, isDark: true })
    const { page } = seen
    await page.goto(`${service.origin}/capacity`)
    await page.locator(".language select").selectOption({ label: name })
    for (const [path, title] of [
      ["proposal", words.deskProposal.title],
      ["capacity", words.deskCapacity.title]
    ] as const) {
      await page.setViewportSize(desk)
      await page.goto(`${service.origin}/${path}`)
      await page.getByRole("heading", { name: title }).waitFor()
      await check(page, `${language}-${path}`)
      await page.setViewportSize(phone)
      await check(page, `${language}-${path}-phone`)
    }
    assert.deepStrictEqual({ errors: seen.errors, outside: seen.outside }, { errors: [], outside: [] })
    await seen.close()
  })
})

describe("the places", () => {
  it("are shown by unit and day, with the age of the word, what is promised too often, and what is to be asked about", async () => {
    await openUnit("u-days", "Dagstua")
    await openVacancy("v-days", "u-days", { places: 2, freeInDays: 2, confirmedDaysAgo: 6 })
    await openUnit("u-over", "Overheim")
    await openVacancy("v-over", "u-over", { freeInDays: 0 })
    await receive("r-over", "u-over", 20)
    const giving = await open({ referralId: "r-over" })
    await press(giving.page, "Tilby plassen")
    await saved(giving.page).filter({ hasText: "tilbudt" }).waitFor()
    await giving.close()
    const etag = (await unit.get("/api/vacancies/v-over")).headers.get("etag") ?? ""
    const out = { by: { role: "intake-coordinator", service: "coordination-unit" }, places: 1, from: today, why: "staff" }
    await unit.post("/api/vacancies/v-over/out-of-service", out, { "if-match": etag })

    const { page, errors, outside, close } = await open(undefined)
    await page.getByRole("link", { name: "Plassene" }).click()
    const days = page.locator("tr[data-vacancy='v-days']")
    await days.waitFor()
    assert.match(await days.innerText(), /Dagstua[\s\S]*6 døgn siden[\s\S]*Spør først/)
    assert.strictEqual(await days.locator(".day-cell").nth(1).locator(".sr-only").innerText(), "ikke åpen for start")
    assert.strictEqual(await days.locator(".day-cell").nth(2).locator(".sr-only").innerText(), "2 ledige av 2")
    assert.match(await page.locator("tr[data-vacancy='v-over']").innerText(), /1 plass for mye lovet bort/)
    await check(page, "capacity")

    await days.getByRole("button", { name: "Har spurt: Dagstua" }).click()
    await days.filter({ hasText: "spurt" }).waitFor()
    await page.getByText("Lagret: Dagstua er spurt.").waitFor()
    await page.setViewportSize(phone)
    await days.scrollIntoViewIfNeeded()
    await check(page, "capacity-phone")
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })
})
