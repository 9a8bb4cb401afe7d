import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Refused, Unreachable } from "../src/api/client.ts"
import { afterAttempt, beforeAttempt } from "../src/near/outbox/afterAttempt.ts"
import type { Kept } from "../src/near/outbox/Kept.ts"
import { openBrowser } from "./browser.ts"
import { type Caller, type Service, startService } from "./service.ts"
import { coordinator, overflow, phone, photograph, type Visit, violations, visit } from "./visit.ts"

let service: Service
let unit: Caller
let assessor: Caller
let near: Caller
let browser: Browser

const therapist = { role: "nearby", service: "solbakken-bofellesskap", profession: "milieu-therapist" } as const
const by = { role: "intake-coordinator", service: "coordination-unit" }
const seenBy = { role: "milieu-therapist", service: "solbakken-bofellesskap" }
const todayInOslo = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(Date.now())
const inDays = (days: number) => new Date(Date.parse(todayInOslo()) + days * 86_400_000).toISOString().slice(0, 10)
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

const taken = async (answer: Response) => {
  assert.isBelow(answer.status, 300, answer.status < 300 ? "" : await answer.text())
  return (await answer.json()) as { readonly id: string; readonly personKey: string }
}

/** Someone whom the therapist is near, with a referral of dependence on alcohol; where they consent, the therapist reads it. */
const receive = async (id: string, own: { readonly name?: string; readonly consents?: boolean } = {}) => {
  const { personKey } = await taken(await unit.post("/api/people", { displayName: own.name ?? `Kari ${id}` }))
  await taken(
    await unit.post("/api/referrals", {
      id,
      personKey,
      receivedAt: `${inDays(-5)}T10:00:00Z`,
      seniorityOn: inDays(-5),
      condition: "300201",
      lane: "ordinary",
      rights: { outcome: "granted", decidedOn: inDays(-2), latestStartOn: inDays(40) },
      person: { sex: "female", born: { earliest: "1988-01-01", latest: "1988-12-31" } },
      careLevels: ["inpatient-short"],
      needs: [],
      wishes: []
    })
  )
  const assignment = { by, to: { service: therapist.service }, from: minutesAgo(60 * 24), word: "person" }
  await taken(await unit.post(`/api/people/${personKey}/assignments`, assignment))
  if (own.consents !== false)
    await taken(await unit.post(`/api/people/${personKey}/consents`, { by, scope: "referral-to-near", how: "in-writing" }))
  return personKey
}

/** What someone near has written before. */
const note = (text: string, more: object = {}) => ({
  observedAt: minutesAgo(5),
  by: seenBy,
  basis: "first-hand",
  domain: "social",
  sharedWith: ["unit", "nearby", "person"],
  text,
  facts: [],
  ...more
})

const askedForHelp = (id: string) =>
  near.post(`/api/referrals/${id}/notes`, note("Vil ha hjelp nå.", { window: { open: { trigger: "asked-for-help", agreed: "yes" } } }))

interface NoteRead {
  readonly text: string
  readonly by: object
  readonly basis: string
  readonly source: string
  readonly sharedWith: ReadonlyArray<string>
  readonly facts: ReadonlyArray<{ readonly circumstance: string; readonly value: unknown }>
}

const notesOf = async (id: string) => {
  const answer = await near.get(`/api/referrals/${id}/notes?audience=nearby`)
  return (await answer.json()) as ReadonlyArray<NoteRead>
}

const onPhone = (own: { readonly chosen?: string; readonly isDark?: boolean } = {}) =>
  visit(browser, { origin: service.origin, ...phone, as: therapist, ...own })

const act = (page: Page, action: "seen" | "window" | "talk" | "moment") => page.locator(`.near-bar [data-act="${action}"]`)
const save = (page: Page) => page.getByRole("button", { name: "Lagre", exact: true })
const status = (page: Page) => page.locator(".outbox-status")
const until = (page: Page, attribute: "kept" | "refused" | "sent", count: number) =>
  page.locator(`.outbox-status[data-${attribute}="${count}"]`).waitFor({ state: "attached" })
const section = (page: Page, name: string) => page.getByRole("region", { name })

/** As it looks: a picture, no fault of accessibility, nothing wider than the screen, and every target big enough for a thumb. */
const check = async (page: Page, name: string) => {
  await photograph(page, name)
  assert.deepStrictEqual(await violations(page), [], name)
  assert.strictEqual(await overflow(page), 0, name)
  const small = await page.locator("main :is(a, button, summary, .aksel-radio, .aksel-checkbox, select)").evaluateAll((targets) =>
    targets
      .filter((target) => target.getClientRects().length > 0 && !target.closest(".aksel-error-summary"))
      .map((target) => ({ height: Math.round(target.getBoundingClientRect().height), html: target.outerHTML.slice(0, 90) }))
      .filter(({ height }) => height < 44)
  )
  assert.deepStrictEqual(small, [], name)
}

/** Nothing went wrong but what a cut line does. */
const quiet = ({ errors, outside }: Visit) =>
  assert.deepStrictEqual(
    { errors: errors.filter((error) => !/net::ERR_|Failed to load resource/.test(error)), outside },
    { errors: [], outside: [] }
  )

/** Everything of ours that lies in the storage of the browser. */
const lyingIn = (page: Page) =>
  page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open("samsyn-near")
      asked.onsuccess = () => resolve(asked.result)
    })
    if (!opened.objectStoreNames.contains("kept")) return "[]"
    const all = await new Promise<ReadonlyArray<unknown>>((resolve) => {
      const asked = opened.transaction("kept").objectStore("kept").getAll()
      asked.onsuccess = () => resolve(asked.result)
    })
    opened.close()
    return JSON.stringify(all)
  })

/** Lets nothing be sent, as where a lift stops; what is read still comes. */
const cut = async (context: BrowserContext) => {
  await context.route("**/api/**", (route) => (route.request().method() === "GET" ? route.continue() : route.abort("internetdisconnected")))
}

beforeAll(async () => {
  service = await startService()
  unit = await service.as(coordinator)
  assessor = await service.as({ role: "assessor", service: "vurderingsenheten" })
  near = await service.as(therapist)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

describe("my people", () => {
  it("shows each with what is open and what waits for us, those with whom nobody has talked first", async () => {
    const personKey = await receive("r-list", { name: "Zahra Al-Hashimi" })
    await taken(await askedForHelp("r-list"))
    const seen = await onPhone()
    const { page } = seen
    await page.locator(`[data-person="${personKey}"]`, { hasText: "Zahra Al-Hashimi" }).waitFor()

    await check(page, "near-people")

    assert.match(await page.locator(`[data-person="${personKey}"]`).innerText(), /Ba om hjelp\s+Snakk med innen/)
    assert.match(await page.locator(".near-card").first().innerText(), /Ingen har snakket med personen/)
    quiet(seen)
    await seen.close()
  })
})

describe("seen today", () => {
  it("is three taps, and says what was seen, by whom, shared with all three", async () => {
    const personKey = await receive("r-taps")
    const seen = await onPhone({ chosen: personKey })
    const { page } = seen
    await section(page, "Vedtatt seneste start").waitFor()
    await check(page, "near-person")

    await act(page, "seen").click()
    const home = page.getByRole("button", { name: /Fare for å miste bolig.*: Ja/i })
    await home.scrollIntoViewIfNeeded()
    await page.evaluate(() => scrollTo(0, 0))
    await check(page, "near-seen")
    await home.click()
    await save(page).click()

    await until(page, "sent", 1)
    await check(page, "near-sent")
    const [written] = await notesOf("r-taps")
    assert.deepInclude(written ?? {}, { by: seenBy, basis: "first-hand", sharedWith: ["unit", "nearby", "person"], source: "nearby" })
    assert.deepStrictEqual(
      written?.facts.map(({ circumstance, value }) => ({ circumstance, value })),
      [{ circumstance: "risk-of-losing-home", value: true }]
    )
    assert.match(written?.text ?? "", /^Sett: .*bolig.*: ja\.$/i)
    assert.match(await section(page, "Sist sett nær personen").innerText(), /bolig/i)
    assert.strictEqual(await lyingIn(page), "[]", "what was sent lies on the phone no more")
    quiet(seen)
    await seen.close()
  })

  it("asks the guide's own list for the condition, and where the person has not let us read that, the whole list, and says so", async () => {
    const [known, unknown] = [await receive("r-known"), await receive("r-unknown", { consents: false })]
    const seen = await onPhone({ chosen: `${known}/seen` })
    await seen.page.getByText("Fra veilederens liste for denne tilstanden").waitFor()
    assert.strictEqual(await seen.page.getByText("Injiserer", { exact: true }).count(), 0)
    await seen.close()

    const other = await onPhone({ chosen: `${unknown}/seen` })
    await other.page.getByText("Personen har ikke gitt deg henvisningen å lese").waitFor()
    assert.strictEqual(await other.page.getByText("Injiserer", { exact: true }).count(), 1)
    quiet(other)
    await other.close()
  })

  it("says when, how and with whom otherwise, says what is missing, and what follows without the unit", async () => {
    const personKey = await receive("r-how")
    const seen = await onPhone({ chosen: `${personKey}/seen` })
    const { page } = seen
    await save(page).click()
    await page.getByRole("link", { name: /Trykk på noe du har sett/ }).waitFor()
    await check(page, "near-seen-missing")

    await page.getByLabel("Alkoholenheter per døgn").fill("mange")
    await save(page).click()
    await page.getByRole("link", { name: /Alkoholenheter per døgn: Skriv et tall/ }).click()
    assert.strictEqual(await page.evaluate(() => document.activeElement?.id), "fact-alcohol-units-per-day")
    await page.getByLabel("Alkoholenheter per døgn").fill("26")
    await page.getByLabel("Med egne ord, om du vil").fill("Nattevakten fortalte det.\nاسمها زهراء")
    await page.getByText("Endre når, hvordan og deling").click()
    await page.getByLabel("Noen fortalte det").check()
    await page.getByLabel("Enheten (inntak og vurdering)").uncheck()
    await page.getByText("Uten enheten ser ikke inntaket dette").waitFor()
    await page.getByText("Uten enheten ser ikke inntaket dette").scrollIntoViewIfNeeded()
    await check(page, "near-how")
    await save(page).click()

    await until(page, "sent", 1)
    const [written] = await notesOf("r-how")
    assert.deepInclude(written ?? {}, { basis: "told", sharedWith: ["nearby", "person"], text: "Nattevakten fortalte det.\nاسمها زهراء" })
    quiet(seen)
    await seen.close()
  })
})

describe("windows", () => {
  it("are opened with whether the person has agreed, talked about, and confirmed", async () => {
    const personKey = await receive("r-window")
    const seen = await onPhone({ chosen: personKey })
    const { page } = seen
    await act(page, "window").click()
    await page.getByLabel("Ba om hjelp").check()
    await save(page).click()
    await page.getByRole("link", { name: "Svar på om personen har sagt ja" }).waitFor()
    await check(page, "near-window")
    await page
      .getByRole("radiogroup", { name: /sagt ja/ })
      .getByLabel("Ja")
      .check()
    await save(page).click()
    await until(page, "sent", 1)

    await act(page, "talk").click()
    await page.getByLabel("Ansikt til ansikt").check()
    await check(page, "near-talk")
    await save(page).click()
    await until(page, "sent", 2)
    await section(page, "Nå-vinduer").getByText("Noen har snakket med personen").waitFor()
    await page.getByRole("button", { name: "Bekreft igjen" }).click()
    assert.isTrue(await page.getByLabel(/^Igjen: Ba om hjelp/).isChecked())
    await save(page).click()
    await until(page, "sent", 3)

    await page.getByRole("link", { name: "Det vi sa" }).click()
    await page
      .getByText(/snakket med personen ansikt til ansikt/)
      .first()
      .waitFor()
    await check(page, "near-said-window")
    quiet(seen)
    await seen.close()
  })
})

describe("what happened with what we said", () => {
  it("says that it is looked at again, asks back, takes the reply, and says which date became which", async () => {
    const personKey = await receive("r-said", { name: "Ahmad ibn Rushd al-Khwarizmi" })
    await taken(
      await near.post(
        "/api/referrals/r-said/notes",
        note("Drikker mye mer nå.", { facts: [{ circumstance: "alcohol-units-per-day", value: 26 }] })
      )
    )
    const [reassessment] = (await (await assessor.get("/api/referrals/r-said/reassessments?audience=unit")).json()) as ReadonlyArray<{
      readonly id: string
    }>
    const ofAssessor = { role: "assessor", service: "vurderingsenheten" }
    const question = { tag: "question", question: "Hvor lenge har det vært slik?", to: seenBy }
    await taken(
      await assessor.post(`/api/reassessments/${reassessment?.id}/answers`, { by: ofAssessor, answer: question }, { "if-match": "*" })
    )
    const seen = await onPhone()
    const { page } = seen
    await page.locator(`[data-person="${personKey}"]`, { hasText: "Svare på et spørsmål" }).click()
    await section(page, "Dette venter på dere").waitFor()
    await check(page, "near-question")

    await page.getByRole("button", { name: "Svar", exact: true }).click()
    await page.getByLabel("Ditt svar").fill("I to uker.")
    await check(page, "near-reply")
    await save(page).click()
    await until(page, "sent", 1)
    await page.getByText("I to uker.").waitFor()

    const decision = {
      by: ofAssessor,
      rights: { outcome: "granted", decidedOn: todayInOslo(), latestStartOn: inDays(9) },
      condition: "300201",
      lane: "ordinary",
      reasons: { circumstances: ["alcohol-units-per-day"], text: "Det haster mer enn før." },
      reassessmentId: reassessment?.id
    }
    await taken(await assessor.post("/api/referrals/r-said/decisions", decision, { "if-match": "*" }))
    await page.getByText(/^Nytt vedtak/).waitFor()
    await page.getByText(/Seneste start .* ble til/).waitFor()
    await check(page, "near-said")
    assert.notInclude(await page.locator("main").innerText(), "haster mer", "the reasons are the person's to read")
    quiet(seen)
    await seen.close()
  })
})

describe("moments and the plan", () => {
  it("keeps a moment in three columns, shares it by the person's yes, and takes it back", async () => {
    const personKey = await receive("r-moment")
    const seen = await onPhone({ chosen: personKey })
    const { page } = seen
    await act(page, "moment").click()
    await page.getByLabel("Før", { exact: true }).fill("Leiligheten var kald")
    await page.getByLabel("Det som skjedde").fill("Ringte en venn")
    await save(page).click()
    await page.getByRole("link", { name: /Etterpå: Skriv noe her/ }).click()
    await page.getByLabel("Etterpå").fill("Sov")
    await check(page, "near-moment")
    await save(page).click()
    await until(page, "sent", 1)

    await page.getByRole("button", { name: "Del med enheten" }).click()
    await page.getByRole("button", { name: "Del", exact: true }).click()
    await page.getByText("Enheten leser dette bare når personen har sagt ja").waitFor()
    await page.getByLabel("Personen har sagt ja til at enheten leser dette").check()
    await check(page, "near-share")
    await page.getByRole("button", { name: "Del", exact: true }).click()
    await page.getByText(/Enheten leser dette\. Personen sa ja/).waitFor()
    const readByUnit = async () =>
      ((await (await unit.get("/api/referrals/r-moment/moments?audience=unit")).json()) as ReadonlyArray<unknown>).length
    assert.strictEqual(await readByUnit(), 1)

    await page.getByRole("button", { name: "Personen tar det tilbake" }).click()
    await page.getByRole("button", { name: "Ta tilbake", exact: true }).click()
    await page.getByText(/^Tatt tilbake/).waitFor()
    await check(page, "near-moments")
    assert.strictEqual(await readByUnit(), 0)
    quiet(seen)
    await seen.close()
  })

  it("begins a plan, adds a goal and what must be in place with who has it, and changes it; and writes down help meanwhile", async () => {
    const personKey = await receive("r-plan")
    const seen = await onPhone({ chosen: `${personKey}/plan` })
    const { page } = seen
    await page.getByRole("button", { name: "Begynn planen" }).click()
    await until(page, "sent", 1)
    await page.getByRole("button", { name: "Legg til: Mål" }).click()
    await page.getByRole("textbox", { name: "Mål" }).fill("Bo i egen leilighet med tilrettelagt arbeidspraksisoppfølgingsordning")
    await save(page).click()
    await until(page, "sent", 2)
    await page.getByRole("button", { name: "Legg til: Det som må være på plass" }).click()
    await check(page, "near-in-place")
    await save(page).click()
    await until(page, "sent", 3)
    await page.getByRole("link", { name: "Endre: Bolig" }).click()
    await page.getByLabel("På plass", { exact: true }).check()
    await page.getByLabel("Hvem har det?").fill("Boligkontoret")
    await save(page).click()
    await until(page, "sent", 4)
    await page.getByText("Hos Boligkontoret").waitFor()
    await check(page, "near-plan")

    await page.getByRole("link", { name: "Nå", exact: true }).click()
    await page.getByRole("button", { name: "Skriv ned hjelp som er tilbudt" }).click()
    await page.getByRole("radiogroup", { name: "Hva ble tilbudt?" }).getByRole("radio").first().check()
    await check(page, "near-help")
    await save(page).click()
    await until(page, "sent", 5)
    await section(page, "Hjelp i ventetida").getByRole("button", { name: "Det skjedde" }).click()
    await until(page, "sent", 6)
    await section(page, "Hjelp i ventetida")
      .getByText(/^Det skjedde,/)
      .waitFor()
    quiet(seen)
    await seen.close()
  })
})

describe("a bad line", () => {
  it("keeps what is written, says so, loses nothing by a reload, and sends it once when the line is back", async () => {
    const personKey = await receive("r-offline")
    const seen = await onPhone({ chosen: `${personKey}/seen` })
    const { page } = seen
    const context = page.context()
    await page.getByLabel("Med egne ord, om du vil").waitFor()
    await context.setOffline(true)
    await page.getByLabel("Med egne ord, om du vil").fill("Sov ikke i natt.")
    await save(page).click()

    await until(page, "kept", 1)
    await page.getByText("Lagret her, ikke sendt.").waitFor()
    await check(page, "near-kept")
    assert.deepStrictEqual(await notesOf("r-offline"), [])
    await cut(context)
    await context.setOffline(false)
    await page.reload()
    await page.locator(".outbox-item", { hasText: "Sov ikke i natt." }).waitFor()
    await until(page, "kept", 1)
    await context.unroute("**/api/**")

    await until(page, "sent", 1)
    await check(page, "near-line-back")
    assert.deepStrictEqual(
      (await notesOf("r-offline")).map(({ text }) => text),
      ["Sov ikke i natt."]
    )
    quiet(seen)
    await seen.close()
  })

  it("sends what came through without an answer once more, and it is there once", async () => {
    const personKey = await receive("r-twice")
    const seen = await onPhone({ chosen: `${personKey}/seen` })
    const { page } = seen
    let swallowed = 0
    // It reaches the service, and the answer never reaches the phone.
    await page.route("**/notes", async (route) => {
      if (route.request().method() !== "POST" || swallowed > 0) return route.continue()
      swallowed += 1
      await route.fetch()
      return route.abort("connectionreset")
    })
    await page.getByLabel("Med egne ord, om du vil").fill("Én gang.")
    await save(page).click()

    await page.locator('.outbox-status[data-sent="1"]').waitFor({ state: "attached", timeout: 25_000 })
    assert.strictEqual(swallowed, 1)
    assert.lengthOf(await notesOf("r-twice"), 1)
    quiet(seen)
    await seen.close()
  })

  it("keeps a form that is half filled in over a reload and a closed page", async () => {
    const personKey = await receive("r-half")
    const seen = await onPhone({ chosen: `${personKey}/moment` })
    const { page } = seen
    await page.getByLabel("Før", { exact: true }).fill("Det ringte på")

    await page.reload()
    await page.getByLabel("Før", { exact: true }).waitFor()
    assert.strictEqual(await page.getByLabel("Før", { exact: true }).inputValue(), "Det ringte på")
    const context = page.context()
    const another = await context.newPage()
    await page.close()
    await another.goto(`${service.origin}/near#/${encodeURIComponent(`${personKey}/moment`)}`)
    await another.getByLabel("Før", { exact: true }).waitFor()
    assert.strictEqual(await another.getByLabel("Før", { exact: true }).inputValue(), "Det ringte på")
    await seen.close()
  })

  it("says why something was not accepted, and lets it be put right and sent", async () => {
    const personKey = await receive("r-refused")
    const seen = await onPhone({ chosen: `${personKey}/seen` })
    const { page } = seen
    await page.getByLabel("Alkoholenheter per døgn").fill("2600")
    await page.getByLabel("Med egne ord, om du vil").fill("Drikker mer.")
    await save(page).click()

    await until(page, "refused", 1)
    await page.getByText("er utenfor grensene").waitFor()
    await check(page, "near-refused")
    await page.getByRole("button", { name: "Rett og send igjen" }).click()
    assert.strictEqual(await page.getByLabel("Med egne ord, om du vil").inputValue(), "Drikker mer.")
    await page.getByLabel("Alkoholenheter per døgn").fill("26")
    await save(page).click()

    await until(page, "sent", 1)
    assert.strictEqual(await page.locator(".outbox-item").count(), 0)
    assert.lengthOf(await notesOf("r-refused"), 1)
    quiet(seen)
    await seen.close()
  })

  it("works on a slow line, and says that it is on its way", async () => {
    const personKey = await receive("r-slow")
    const seen = await onPhone({ chosen: `${personKey}/seen` })
    const { page } = seen
    await page.getByLabel("Med egne ord, om du vil").fill("Sakte.")
    const developer = await page.context().newCDPSession(page)
    await developer.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 900,
      downloadThroughput: 8_000,
      uploadThroughput: 8_000
    })
    await save(page).click()

    await status(page).getByText("Sender …").waitFor()
    await page.locator('.outbox-status[data-sent="1"]').waitFor({ state: "attached", timeout: 30_000 })
    quiet(seen)
    await seen.close()
  })

  it("asks before it erases on sign-out what is not sent, and then leaves nothing on the phone", async () => {
    const personKey = await receive("r-leave")
    const seen = await onPhone({ chosen: `${personKey}/seen` })
    const { page } = seen
    await page.getByLabel("Med egne ord, om du vil").waitFor()
    await cut(page.context())
    await page.getByLabel("Med egne ord, om du vil").fill("Hemmelig.")
    await save(page).click()
    await until(page, "kept", 1)

    await page.getByRole("button", { name: "Logg ut" }).click()
    await page.getByRole("dialog").waitFor()
    await photograph(page, "near-leaving")
    assert.deepStrictEqual(await violations(page), [])
    await page.getByRole("button", { name: "Bli her" }).click()
    assert.include(await lyingIn(page), "Hemmelig.")
    await page.getByRole("button", { name: "Logg ut" }).click()
    await page.getByRole("button", { name: "Slett og logg ut" }).click()

    await page.getByRole("button", { name: "Gå inn" }).waitFor()
    assert.strictEqual(await lyingIn(page), "[]")
    quiet(seen)
    await seen.close()
  })

  it("never shows or sends what another has written on the same phone", async () => {
    const personKey = await receive("r-shared")
    const seen = await onPhone({ chosen: `${personKey}/seen` })
    const { page } = seen
    const context = page.context()
    await page.getByLabel("Med egne ord, om du vil").waitFor()
    await cut(context)
    await page.getByLabel("Med egne ord, om du vil").fill("Bare mitt.")
    await save(page).click()
    await until(page, "kept", 1)
    const address = page.url()
    // Away from the page while someone else signs in: a page that is open sends what is its reader's as soon as it can.
    await page.goto("about:blank")
    await context.unroute("**/api/**")
    await context.request.post(`${service.origin}/sign-in/development`, { data: { role: "nearby", service: "uteteamet" } })

    await page.goto(address)
    await page
      .locator("main")
      .getByText(/Du er ikke lenger nær denne personen|Ingen er knyttet til deg/)
      .waitFor()
    await until(page, "kept", 0)
    assert.deepStrictEqual(await notesOf("r-shared"), [])
    await page.goto("about:blank")
    await context.request.post(`${service.origin}/sign-in/development`, { data: therapist })
    await page.goto(address)

    await until(page, "sent", 1)
    assert.lengthOf(await notesOf("r-shared"), 1)
    await seen.close()
  })
})

describe("keyboard, languages and the dark", () => {
  it("is used by the keyboard alone, with the focus always seen above the bar", async () => {
    const personKey = await receive("r-keys")
    const seen = await onPhone({ chosen: personKey })
    const { page } = seen
    await section(page, "Vedtatt seneste start").waitFor()
    await act(page, "seen").focus()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Sett i dag" }).waitFor()
    assert.strictEqual(await page.evaluate(() => document.activeElement?.textContent), "Sett i dag")
    const hidden: Array<string> = []
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab")
      const focused = await page.evaluate(() => {
        const element = document.activeElement
        const bar = document.querySelector(".near-bar")
        if (element === null || bar === null || bar.contains(element))
          return { label: "", isHidden: false, isSave: element?.getAttribute("type") === "submit" }
        const isHidden = element.getBoundingClientRect().top >= bar.getBoundingClientRect().top
        return { label: element.getAttribute("aria-label") ?? element.id, isHidden, isSave: false }
      })
      if (focused.isHidden) hidden.push(focused.label)
      if (focused.label.startsWith("Suicidalitet: Ja")) await page.keyboard.press("Space")
      if (focused.isSave) break
    }
    await page.keyboard.press("Enter")

    await until(page, "sent", 1)
    assert.deepStrictEqual(hidden, [])
    assert.deepInclude((await notesOf("r-keys"))[0]?.facts[0] ?? {}, { circumstance: "suicidality", value: true })
    quiet(seen)
    await seen.close()
  })

  it.each(["nb", "sv", "en"] as const)(
    "speaks %s on every page and form, in light and dark",
    async (language) => {
      const personKey = await receive(`r-${language}`, { name: "محمد عبد الرحمن بن خالد Bjørkelangen-Vestengveien" })
      await taken(await askedForHelp(`r-${language}`))
      for (const isDark of [false, true]) {
        const seen = await onPhone({ isDark })
        const { page } = seen
        await page.locator(".language select").selectOption(language)
        const name = `${language}-near${isDark ? "-dark" : ""}`
        await page.locator(`[data-person="${personKey}"]`).waitFor()
        await check(page, `${name}-people`)
        for (const view of ["now", "said", "plan", "moments", "seen", "window", "talk", "moment", "help"]) {
          await page.evaluate(
            (hash) => {
              location.hash = hash
            },
            `#/${encodeURIComponent(view === "now" ? personKey : `${personKey}/${view}`)}`
          )
          await page
            .locator(view === "now" || view === "said" || view === "plan" || view === "moments" ? ".near-pages" : ".near-form")
            .waitFor()
          await page.locator(".pending").first().waitFor({ state: "detached" })
          await check(page, `${name}-${view}`)
        }
        quiet(seen)
        await seen.close()
      }
    },
    180_000
  )
})

describe("what becomes of what is kept", () => {
  const kept: Kept = {
    id: "k",
    owner: "o",
    personKey: "p",
    writtenAt: 0,
    written: { tag: "interim-answer", helpId: "h", answer: { by: seenBy, answer: "happened", on: "2026-11-22" } }
  }
  const refused = (status: number) => new Refused({ type: "urn:samsyn:problem:invalid-request", status, title: "", faults: [] })

  it("always waits where the line failed, too much was asked at once, or nobody is signed in; and is its writer's again where it was refused", () => {
    const after = [new Unreachable(), refused(429), refused(401), refused(400), refused(403), refused(412)].map(
      (error) => afterAttempt(kept, error).refused?.problem
    )

    assert.deepStrictEqual(after, [undefined, undefined, undefined, "invalid-request", "invalid-request", "invalid-request"])
  })

  it("never sends by itself what may have come through before the service forgot its key", () => {
    const hour = 3_600_000
    const first = beforeAttempt(kept, hour)

    assert.strictEqual(first.triedAt, hour)
    assert.strictEqual(beforeAttempt(first, 23 * hour).refused, undefined)
    assert.strictEqual(beforeAttempt(first, 24 * hour).refused?.problem, "perhaps-sent")
  })
})
