import type { Browser, Page } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { type Caller, type Service, startService } from "./service.ts"
import { wholeLanguages } from "./languages.ts"
import { coordinator, desk, overflow, phone, photograph, violations, visit } from "./visit.ts"

let service: Service
let unit: Caller
let browser: Browser

/** Today in the zone of the unit, which is ahead of the clock's own day around midnight. */
const todayInOslo = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" })
const inDays = (days: number) => new Date(Date.parse(todayInOslo.format(Date.now())) + days * 86_400_000).toISOString().slice(0, 10)

/** Someone who waits for a place, with a decided date so many days ahead. */
const receive = async (id: string, latestStartInDays = 40) => {
  const answer = await unit.post("/api/referrals", {
    id,
    personKey: `p-${id}`,
    receivedAt: `${inDays(-5)}T10:00:00Z`,
    seniorityOn: inDays(-5),
    condition: "300201",
    lane: "ordinary",
    rights: { outcome: "granted", decidedOn: inDays(-2), latestStartOn: inDays(latestStartInDays) },
    person: { sex: "female", born: { earliest: "1988-01-01", latest: "1988-12-31" }, language: "nb" },
    careLevels: ["inpatient-short"],
    needs: [],
    wishes: []
  })
  assert.strictEqual(answer.status, 201)
}

const row = (page: Page, id: string) => page.locator(`tr[data-referral="${id}"]`)
const ids = (page: Page) =>
  page.locator("tr[data-referral]").evaluateAll((rows) => rows.map((one) => one.getAttribute("data-referral") ?? ""))
const sound = async (page: Page, part: string) => {
  await photograph(page, part)
  assert.deepStrictEqual(await violations(page), [], part)
  assert.strictEqual(await overflow(page), 0, part)
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

describe("the left side of the desk", () => {
  it.each([
    { name: "desk", ...desk },
    { name: "phone", ...phone }
  ])("shows who is over the deadline first, whose sights differ, and what is owed by whom: $name", async ({ name, ...screen }) => {
    const { page, errors, outside, close } = await visit(browser, { origin: service.origin, ...screen })

    await page.locator(".overdue-line").waitFor()
    assert.match(await page.locator(".overdue-line").innerText(), /\d+ over fristen, den eldste siden .* · \d+ har ikke fått vite det/)
    await page.locator(".overdue-told").first().waitFor()
    await sound(page, `pile-overdue-${name}`)
    await page.getByRole("button", { name: /^Over fristen/ }).click()
    await page.getByText(/^Viser \d+ av \d+$/).waitFor()
    const alone = await page.locator("tr[data-referral]").evaluateAll((rows) => rows.map((one) => one.getAttribute("data-overdue")))
    assert.isAbove(alone.length, 0)
    assert.isTrue(alone.every((overdue) => overdue === "true"))

    await page.getByRole("tab", { name: /Ulike sikt/ }).click()
    await page.locator("[data-tension]").first().waitFor()
    await sound(page, `tensions-${name}`)
    assert.match(await page.locator("[data-tension]").first().innerText(), /dager? tidligere sett nærfra/)
    await page.getByRole("tab", { name: /Å gjøre/ }).click()
    await page.locator("[data-owed]").first().waitFor()
    await sound(page, `owed-${name}`)
    assert.match(await page.locator("[data-owed]").first().innerText(), /gjøres av /)
    const all = await page.locator("[data-owed]").count()
    await page.getByRole("button", { name: /^Over tiden/ }).click()
    const late = await page.locator("[data-owed]").evaluateAll((items) => items.map((one) => one.getAttribute("data-overdue")))
    assert.isAtMost(late.length, all)
    assert.isTrue(late.every((overdue) => overdue === "true"))

    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
    await close()
  })

  it("keeps in the address after # how the pile is narrowed, beside who is chosen, and never sends it", async () => {
    const { page, close } = await visit(browser, { origin: service.origin, ...desk })
    const asked: Array<string> = []
    page.on("request", (request) => asked.push(request.url()))
    await page.locator("tr[data-referral]").first().waitFor()

    await page.getByLabel("Tilstand").selectOption({ index: 1 })
    await page.getByRole("button", { name: /^Nå-vindu/ }).click()
    await page.getByPlaceholder(/tilstand/).fill("r-")
    await page.waitForURL(/find=r-/)
    const narrowed = await ids(page)
    await page.locator("tr[data-referral]").first().getByRole("button").click()
    await page.locator("#person-title").waitFor()
    await page.reload()
    await page.locator("tr[data-referral]").first().waitFor()

    assert.match(new URL(page.url()).hash, /^#\/r-[^?]+\?find=r-&condition=\d+&only=windows$/)
    assert.deepStrictEqual(await ids(page), narrowed)
    assert.isTrue(asked.every((address) => !address.includes("find=")))
    await close()
  })

  it("says what has changed since the reader last looked, and forgets it once it is marked as seen", async () => {
    await receive("r-here", 200)
    const { page, errors, close } = await visit(browser, { origin: service.origin, ...desk })
    await page.getByText(/^Ingenting er endret siden/).waitFor()
    await receive("r-came", 201)

    await page.getByText("1 ny", { exact: true }).waitFor()
    assert.match(await row(page, "r-came").innerText(), /Ny/)
    await page.reload()
    await page.getByText("1 ny", { exact: true }).waitFor()
    await page.getByRole("button", { name: "Endret (1)" }).click()
    assert.deepStrictEqual(await ids(page), ["r-came"])
    await sound(page, "pile-since")
    await page.getByRole("button", { name: "Merk som sett" }).focus()
    await page.keyboard.press("Enter")

    await page.getByText(/^Ingenting er endret siden/).waitFor()
    assert.isTrue(await page.locator(".since-line").evaluate((line) => line === document.activeElement), "the focus is not lost")
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("moves no row while the pointer or the focus is in the list, and says how many changes wait", async () => {
    const { page, errors, close } = await visit(browser, { origin: service.origin, ...desk })
    await page.locator("tr[data-referral]").first().waitFor()
    await page.locator("tr[data-referral]").nth(3).hover()
    const before = await ids(page)
    const top = await page.locator("tr[data-referral]").nth(3).boundingBox()

    await receive("r-first", -400)
    await receive("r-second", -399)

    const show = page.getByRole("button", { name: "2 endringer, vis" })
    await show.waitFor()
    await sound(page, "pile-held")
    assert.deepStrictEqual(await ids(page), before)
    assert.deepStrictEqual(await page.locator("tr[data-referral]").nth(3).boundingBox(), top)
    await show.click()
    await row(page, "r-first").waitFor()
    assert.deepStrictEqual((await ids(page)).slice(0, 3), ["r-first", "r-second", before[0]])

    await page.mouse.move(0, 0)
    await page.locator("tr[data-referral] button").first().focus()
    await receive("r-third", -398)
    await page.getByRole("button", { name: "1 endring, vis" }).waitFor()
    await page.getByPlaceholder(/tilstand/).focus()
    await row(page, "r-third").waitFor()
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it.each(wholeLanguages)("says all of it in %s", async (language, { load, name }) => {
    const { words } = await load()
    const { page, errors, close } = await visit(browser, { origin: service.origin, ...desk })
    await page.locator(".language select").selectOption({ label: name })
    await page.getByRole("tab", { name: words.deskPile.tensions.title }).click()
    await page.locator("[data-tension]").first().waitFor()
    await sound(page, `tensions-${language}`)
    await page.getByRole("tab", { name: words.deskPile.owed.title }).click()
    await page.locator("[data-owed]").first().waitFor()
    await page.setViewportSize(phone)
    await sound(page, `owed-${language}`)
    assert.deepStrictEqual(errors, [])
    await close()
  })
})

describe("a pile of 10,000", () => {
  const many = 10_000
  const few = 150
  let large: Service
  let small: Service

  const filled = async (count: number): Promise<Service> => {
    const started = await startService({ isEmpty: true })
    const caller = await started.as(coordinator)
    const exported = await caller.get("/api/snapshot")
    const referrals = Array.from({ length: count }, (_, index) => ({
      id: `r-${String(index).padStart(5, "0")}`,
      personKey: `p-${index}`,
      receivedAt: `${inDays(-30 - (index % 60))}T10:00:00Z`,
      seniorityOn: inDays(-30 - (index % 60)),
      condition: index % 3 === 0 ? "300201" : "300202",
      lane: "ordinary",
      rights: { outcome: "granted", decidedOn: inDays(-25), latestStartOn: inDays(index - 3) },
      person: {},
      careLevels: ["inpatient-short"],
      needs: [],
      wishes: [],
      lot: index,
      ...(index === 1 ? { breach: { toldOn: inDays(-1), tried: ["bought-elsewhere", "other-place"] } } : {})
    }))
    const file = { ...((await exported.json()) as object), referrals }
    const imported = await caller.put("/api/snapshot", file, { "if-match": exported.headers.get("etag") ?? "" })
    assert.strictEqual(imported.status, 200, await imported.text())
    return started
  }

  beforeAll(async () => {
    large = await filled(many)
    small = await filled(few)
  }, 240_000)

  afterAll(async () => {
    await large?.stop()
    await small?.stop()
  })

  const opened = async ({ origin }: Service, count: number) => {
    const visited = await visit(browser, { origin, ...desk })
    await visited.page.locator(`[role="tab"] .count`, { hasText: new RegExp(`^${count}$`) }).waitFor({ timeout: 60_000 })
    return visited
  }
  const elements = (page: Page) => page.locator("*").count()

  /** Milliseconds from a key until the row it leads to has the focus and is painted; the median of several. */
  const perKey = async (page: Page): Promise<number> => {
    await page.locator("tr[data-referral] button").first().focus()
    const measured: Array<number> = []
    for (let press = 0; press < 25; press++) {
      await page.evaluate(() => {
        const from = document.activeElement
        addEventListener(
          "keydown",
          () => {
            const start = performance.now()
            const look = () => {
              if (document.activeElement === from || !document.activeElement?.hasAttribute("data-opens")) requestAnimationFrame(look)
              else Object.assign(window, { took: performance.now() - start })
            }
            requestAnimationFrame(look)
          },
          { once: true, capture: true }
        )
        Object.assign(window, { took: undefined })
      })
      await page.keyboard.press("ArrowDown")
      await page.waitForFunction(() => "took" in window && window.took !== undefined)
      measured.push(await page.evaluate(() => ("took" in window ? Number(window.took) : Number.NaN)))
    }
    return measured.toSorted((one, other) => one - other)[12] ?? Number.NaN
  }

  it("moves among the rows with the keyboard from the first to the last, with no more on the page than in a pile of 150", async () => {
    const one = await opened(small, few)
    const inSmall = await perKey(one.page)
    const elementsInSmall = await elements(one.page)
    await one.close()
    const { page, errors, close } = await opened(large, many)
    const inLarge = await perKey(page)

    assert.isBelow(await page.locator("tr[data-referral]").count(), 100, "only the rows in sight are there")
    assert.isBelow((await elements(page)) / elementsInSmall, 1.25)
    await page.keyboard.press("End")
    await row(page, "r-09999").getByRole("button").and(page.locator(":focus")).waitFor()
    assert.strictEqual(await row(page, "r-09999").getAttribute("aria-rowindex"), String(many + 1))
    await page.keyboard.press("PageUp")
    await row(page, "r-09989").getByRole("button").and(page.locator(":focus")).waitFor()
    await page.keyboard.press("Enter")
    await page.locator("#person-title").waitFor()
    await sound(page, "pile-10000")
    assert.strictEqual(new URL(page.url()).hash, "#/r-09989")
    await page.reload()
    await row(page, "r-09989").waitFor({ timeout: 60_000 })
    console.log(`a key in a pile of ${many}: ${inLarge.toFixed(1)} ms, of ${few}: ${inSmall.toFixed(1)} ms`)
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("finds any of them by what is written, and tells of the overdue who was told and what else is tried", async () => {
    const { page, close } = await opened(large, many)

    assert.match(await row(page, "r-00001").innerText(), /fikk vite det .*Prøves nå: plass kjøpt et annet sted og en annen plass/s)
    assert.match(await row(page, "r-00000").innerText(), /har ikke fått vite det\s+Ikke noe annet prøves/)
    await page.getByPlaceholder(/tilstand/).fill("r-07777")
    await page.getByText("Viser 1 av 10 000").or(page.getByText("Viser 1 av 10000")).waitFor()
    assert.deepStrictEqual(await ids(page), ["r-07777"])
    await close()
  })

  it("scrolls on a phone with the page, with few rows there at a time", async () => {
    const { page, close } = await visit(browser, { origin: large.origin, ...phone })
    await page.locator(`[role="tab"] .count`, { hasText: /^10000$/ }).waitFor({ timeout: 60_000 })
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
    await page.waitForFunction(() =>
      [...document.querySelectorAll("tr[data-referral]")].some((one) => {
        const { bottom, top } = one.getBoundingClientRect()
        return bottom > 0 && top < innerHeight && Number(one.getAttribute("data-index")) > 3000
      })
    )
    await sound(page, "pile-10000-phone")
    assert.isBelow(await page.locator("tr[data-referral]").count(), 100)
    await close()
  })
})
