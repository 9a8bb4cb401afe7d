import type { Browser, Page } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { openBrowser } from "./browser.ts"
import { inDays } from "./person.ts"
import { type Caller, type Service, startService } from "./service.ts"
import { coordinator, desk, overflow, phone, photograph, violations, visit } from "./visit.ts"

let service: Service
let unit: Caller
let browser: Browser

beforeAll(async () => {
  service = await startService()
  unit = await service.as(coordinator)
  browser = await openBrowser()
  for (const id of ["r-late", "r-later", "r-phone", "r-own"]) await receiveLate(id)
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

/** Someone who should have begun three days ago. */
async function receiveLate(id: string): Promise<void> {
  const answer = await unit.post("/api/referrals", {
    id,
    personKey: `p-${id}`,
    receivedAt: `${inDays(-50)}T10:00:00Z`,
    seniorityOn: inDays(-50),
    condition: "300201",
    lane: "ordinary",
    rights: { outcome: "granted", decidedOn: inDays(-40), latestStartOn: inDays(-3) },
    person: { sex: "female", born: { earliest: "1988-01-01", latest: "1988-12-31" }, language: "nb" },
    careLevels: ["inpatient-short"],
    needs: [],
    wishes: []
  })
  assert.strictEqual(answer.status, 201, await answer.text())
}

/** Says something of a date that was not kept, as the coordinator. */
async function say(id: string, what: string, said: object): Promise<{ readonly tried: ReadonlyArray<{ readonly id: string }> }> {
  const path = `/api/referrals/${id}/breach`
  const etag = (await unit.get(path)).headers.get("etag") ?? "none"
  const by = { role: "intake-coordinator", service: "coordination-unit" }
  const answer = await unit.post(`${path}/${what}`, { by, ...said }, { "if-match": etag })
  assert.strictEqual(answer.status, 200, await answer.clone().text())
  return (await answer.json()) as { readonly tried: ReadonlyArray<{ readonly id: string }> }
}

const row = (page: Page, id: string) => page.locator(`tr[data-referral="${id}"]`)
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()
const sound = async (page: Page, part: string) => {
  await photograph(page, part)
  assert.deepStrictEqual(await violations(page), [], part)
  assert.strictEqual(await overflow(page), 0, part)
}

describe("someone over the deadline, at the desk", () => {
  it("is said to have been told, and something else to be tried, in two presses each, and another desk sees it at once", async () => {
    const { page, errors, outside, close } = await visit(browser, { origin: service.origin, ...desk })
    const other = await visit(browser, { origin: service.origin, ...desk, as: { role: "assessor", service: "vurderingsenheten" } })
    await row(other.page, "r-late").getByText("har ikke fått vite det").waitFor()

    await press(page, "Har fortalt det: r-late")
    await row(page, "r-late").getByRole("button", { name: "På telefon" }).and(page.locator(":focus")).waitFor()
    await sound(page, "overdue-telling-desk")
    await page.keyboard.press("Enter")
    await row(page, "r-late")
      .getByText(/^fikk vite det /)
      .waitFor()
    await page.getByRole("status").getByText("Lagret for r-late.").waitFor({ state: "attached" })
    await row(page, "r-late").getByRole("button", { name: "r-late", exact: true }).and(page.locator(":focus")).waitFor()
    await press(page, "Prøv noe annet: r-late")
    await sound(page, "overdue-trying-desk")
    await row(page, "r-late").getByRole("button", { name: "Plass kjøpt et annet sted" }).click()
    await row(page, "r-late").getByText("Prøves nå: plass kjøpt et annet sted").waitFor()

    await row(other.page, "r-late").getByText("Prøves nå: plass kjøpt et annet sted").waitFor()
    await row(other.page, "r-late")
      .getByText(/^fikk vite det /)
      .waitFor()
    assert.strictEqual(await row(page, "r-late").getByRole("button").count(), 1, "nothing is left to say in the row")
    assert.strictEqual(page.url(), `${service.origin}/desk`, "a press in the row opens nobody")
    await sound(page, "overdue-told-desk")
    const said = [...errors, ...outside, ...other.errors, ...other.outside]
    assert.deepStrictEqual(said, [])
    await other.close()
    await close()
  })

  it("keeps what is being said where the line is gone, says while it waits, and says why something cannot be", async () => {
    const { page, outside, close } = await visit(browser, { origin: service.origin, ...desk })
    await page.route("**/breach/**", (route) => route.abort())
    await press(page, "Har fortalt det: r-later")
    await row(page, "r-later").getByRole("button", { name: "Med brev" }).click()
    await row(page, "r-later")
      .getByRole("alert")
      .getByText(/Får ikke kontakt med tjenesten/)
      .waitFor()
    await sound(page, "overdue-failed-desk")
    await page.unroute("**/breach/**")

    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route("**/breach/told", async (route) => {
      await held
      await route.continue()
    })
    await row(page, "r-later").getByRole("button", { name: "Med brev" }).click()
    await row(page, "r-later").locator("button[aria-disabled=true]", { hasText: "Med brev" }).waitFor()
    letGo()
    await row(page, "r-later")
      .getByText(/^fikk vite det /)
      .waitFor()

    await press(page, "Prøv noe annet: r-later")
    await say("r-later", "tried", { on: inDays(0), remedy: "other-place" })
    await row(page, "r-later").getByText("Prøves nå: en annen plass").waitFor()
    await row(page, "r-later").getByRole("button", { name: "En annen plass" }).click()
    await row(page, "r-later").getByRole("alert").getByText("Dette prøves allerede.").waitFor()
    await sound(page, "overdue-refused-desk")
    await page.keyboard.press("Escape")
    await row(page, "r-later").getByRole("alert").waitFor({ state: "detached" })
    assert.include(await row(page, "r-later").innerText(), "Prøves nå: en annen plass")
    assert.deepStrictEqual(outside, [])
    await close()
  })

  it("has all that was done beside the person, with what came of it, on a phone too", async () => {
    const { page, errors, close } = await visit(browser, { origin: service.origin, ...phone })
    const opener = page.getByRole("button", { name: "Har fortalt det: r-phone" })
    await opener.scrollIntoViewIfNeeded()
    assert.isAtLeast((await opener.boundingBox())?.height ?? 0, 44)
    await opener.click()
    await row(page, "r-phone").getByRole("button", { name: "Ansikt til ansikt" }).scrollIntoViewIfNeeded()
    await sound(page, "overdue-telling-phone")
    await row(page, "r-phone").getByRole("button", { name: "Ansikt til ansikt" }).click()
    await row(page, "r-phone")
      .getByText(/^fikk vite det /)
      .waitFor()
    await press(page, "r-phone")
    const card = page.locator(".date-not-kept")
    await card.getByText(/^Fikk vite det .*, ansikt til ansikt/).waitFor()
    await press(page, "Brudd meldt til Helfo")
    await card.locator('[data-tried="breach-notified"]').getByRole("button", { name: "Personen sa nei" }).click()
    await card.getByText(/^Personen sa nei \(/).waitFor()
    await press(page, "En annen plass")
    await card.locator('[data-tried="other-place"]').scrollIntoViewIfNeeded()
    await sound(page, "date-not-kept-phone")
    assert.deepStrictEqual(errors, [])
    await close()
  })

  it("is read by the person, and on paper: when and how they were told, and what else is being tried", async () => {
    await say("r-own", "told", { on: inDays(-1), how: "in-person" })
    const { tried } = await say("r-own", "tried", { on: inDays(-1), remedy: "breach-notified" })
    await say("r-own", `tried/${tried[0]?.id}/outcome`, { outcome: "person-said-no" })
    await say("r-own", "tried", { on: inDays(0), remedy: "other-place" })

    const own = await visit(browser, { origin: service.origin, ...phone, as: { role: "person", personKey: "p-r-own" } })
    const broken = own.page.locator(".me-broken")
    await broken.scrollIntoViewIfNeeded()
    await sound(own.page, "me-broken")
    const says = [
      /Vi sa fra til deg .*, ansikt til ansikt, om at datoen ikke blir holdt/,
      /Vi har meldt fra til Helfo om at fristen din er brutt\..*Du sa nei til det\./,
      /Vi leter etter en annen plass til deg\./,
      /Du står i køen som før\./
    ]
    for (const expected of says) assert.match(await broken.innerText(), expected)
    await own.page.getByText("Alt vi har om deg", { exact: true }).click()
    await own.page.getByRole("button", { name: "Skriv ut som brev" }).click()
    await own.page.locator(".letter .me-broken").waitFor()
    for (const expected of says) assert.match(await own.page.locator(".letter").innerText(), expected)
    assert.deepStrictEqual([...own.errors, ...own.outside], [])
    await own.close()
  })

  it("is told of before the date passes by whoever knows that there will be no place", async () => {
    const { page, close } = await visit(browser, { origin: service.origin, ...desk })
    await page.locator("tr[data-overdue=false] button[data-opens]").first().click()
    const card = page.locator(".date-not-kept")
    await card.getByText("Si fra, eller prøv noe annet").click()
    await card.getByLabel("Hvordan").selectOption({ label: "Med brev" })
    await card.getByRole("button", { name: "Har fortalt det" }).click()

    await card.getByText(/^Fikk vite det .*, med brev/).waitFor()
    await card.scrollIntoViewIfNeeded()
    await sound(page, "date-not-kept-ahead-desk")
    const id = decodeURIComponent(new URL(page.url()).hash.slice(2))
    const { told } = (await (await unit.get(`/api/referrals/${id}/breach`)).json()) as {
      readonly told: ReadonlyArray<{ readonly how: string; readonly latestStartOn: string }>
    }
    assert.deepStrictEqual(
      told.map(({ how }) => how),
      ["letter"]
    )
    assert.isTrue(told.every(({ latestStartOn }) => latestStartOn >= inDays(0)))
    await close()
  })
})
