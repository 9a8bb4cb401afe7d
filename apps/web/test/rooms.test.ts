import type { Browser, Page, Route } from "playwright-core"
import { afterAll, afterEach, assert, beforeAll, describe, it } from "vitest"
import type { SaidToBe } from "../src/api/development.ts"
import { roomsOf } from "../src/rooms/rooms.ts"
import { openBrowser } from "./browser.ts"
import { cutOnPaper } from "./onPaper.ts"
import { type Service, startService } from "./service.ts"
import { desk, overflow, phone, photograph, violations, visit } from "./visit.ts"
import { walk } from "./walk.ts"
import { lostWithoutColour } from "./withoutColour.ts"

const readers: ReadonlyArray<SaidToBe> = [
  { role: "coordinator", service: "coordination-unit" },
  { role: "assessor", service: "vurderingsenheten" },
  { role: "nearby", service: "solbakken-bofellesskap" },
  { role: "unit-staff", service: "u-asgarden", unitIds: ["u-asgarden"] },
  { role: "person", personKey: "p-01" },
  { role: "auditor", service: "tilsynet" }
]
const rooms = readers.flatMap((as) =>
  roomsOf[as.role].map(({ isApart = false, path }) => ({
    as,
    isApart,
    path,
    role: as.role,
    name: `rooms-${as.role}${path.replace("/", "-")}`
  }))
)
/** The rooms that ask the service for something: the practice room has all it needs. */
const asking = rooms.filter(({ isApart }) => !isApart)
const screens = [
  { screen: "desk", ...desk },
  { screen: "phone", ...phone }
]

/** What each room says where nobody is referred and no place is told of. */
const nothingYet: Readonly<Record<string, RegExp>> = {
  "/desk": /Ingen venter på plass/,
  "/proposal": /Ingen her/,
  "/capacity": /Ingen ledige plasser er meldt inn/,
  "/letter": /Velg en henvisning|ikke fått noen henvisning/,
  "/near": /Ingen er knyttet til deg ennå/,
  "/places": /Ingen plasser er meldt inn/,
  "/me": /ikke fått noen henvisning om deg/,
  "/oversight": /Ingen tilbud er gitt/
}

let service: Service
let empty: Service
let browser: Browser

beforeAll(async () => {
  ;[service, empty, browser] = await Promise.all([startService(), startService({ isEmpty: true }), openBrowser()])
}, 240_000)

// Also what a test that failed left open: it would go on asking.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

afterAll(async () => {
  await browser?.close()
  await service?.stop()
  await empty?.stop()
})

/** Until the room is there, with all that it asked for. */
const settled = async (page: Page) => {
  await page.locator("main:not(.first-load)").first().waitFor()
  await page.waitForFunction(() => document.querySelector(".pending") === null)
}
const enter = async ({ as, path }: (typeof rooms)[number], { origin }: Service = service) => {
  const seen = await visit(browser, { origin, ...phone, as, path })
  await settled(seen.page)
  assert.strictEqual(new URL(seen.page.url()).pathname, path)
  return seen
}
const moving = (page: Page) => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length)

/** A page in one state on both screens, in light and dark: nothing that axe finds, nothing that scrolls sideways, nothing that moves by itself. */
const sound = async (page: Page, name: string) => {
  for (const { height, screen, width } of screens) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      const where = `${name}-${screen}-${colorScheme}`
      await photograph(page, where)
      assert.deepStrictEqual([await violations(page), await overflow(page), await moving(page)], [[], 0, 0], where)
    }
  }
  await page.emulateMedia({ colorScheme: "light" })
}

/** What a thumb may miss: what is pressed and less than 44 px high. Not links in a sentence, nor a button whose whole row is pressed. */
const small = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "a[href], button, summary, select, input:not([type=radio], [type=checkbox]), .aksel-radio, .aksel-checkbox"
      )
    ]
      .filter((target) => target.checkVisibility() && target.closest("p, .skip, [data-referral]") === null)
      .filter((target) => target.getBoundingClientRect().height < 43.5)
      .map((target) => target.outerHTML.slice(0, 120))
  )

/** What is over its time or not confirmed, and is so by its colour alone. */
const unsaid = (page: Page) =>
  page
    .locator("[data-overdue=true], [data-stale=true], [data-over=true]")
    .evaluateAll((marked) =>
      marked
        .filter(
          ({ textContent }) => !/over (fristen|tiden)|ingen har snakket|for sent|passert|spør først|må bekreftes|for mye/i.test(textContent)
        )
        .map((one) => one.outerHTML.slice(0, 120))
    )

describe("every room of every role", () => {
  // Broken by: what is said quietly in the colour of a line.
  it.each(rooms)("is sound on both screens, in light and dark: $path for $role", async (room) => {
    const { errors, outside, page } = await enter(room)

    await sound(page, room.name)
    assert.deepStrictEqual(await small(page), [])
    assert.deepStrictEqual(await unsaid(page), [])
    assert.deepStrictEqual(await lostWithoutColour(page), [])
    assert.deepStrictEqual({ errors, outside }, { errors: [], outside: [] })
  })

  // Broken by: no outline on the links to the other pages of the desk.
  it.each(rooms)("is walked from end to end by keyboard, the focus always seen: $path for $role", async (room) => {
    const { page } = await enter(room)

    for (const { height, screen, width } of screens) {
      await page.setViewportSize({ width, height })
      assert.deepStrictEqual(await walk(page), { unseen: [], covered: [], outOfOrder: [], missed: [] }, screen)
    }
  })

  // Broken by: a table of the places that is never narrower than on the screen.
  it.each(rooms)("is whole when it is magnified, and on paper: $path for $role", async (room) => {
    const { page } = await enter(room)
    // Twice as large on a desk, four times as large, and as on a small laptop.
    for (const [width, height] of [
      [720, 450],
      [320, 256],
      [1280, 720]
    ] as const) {
      await page.setViewportSize({ width, height })
      await photograph(page, `${room.name}-at-${width}`)
      assert.strictEqual(await overflow(page), 0, `${width} px`)
    }

    await page.emulateMedia({ media: "print" })
    // Upright with wide margins, and on its side.
    for (const width of [643, 1123]) {
      await page.setViewportSize({ width, height: 900 })
      await photograph(page, `${room.name}-print-${width}`)
      assert.deepStrictEqual([await overflow(page), await cutOnPaper(page)], [0, []], `paper of ${width} px`)
    }
  })

  // Broken by: an empty page before the first answer where the service does not answer.
  it.each(asking)("says that it waits, that the service does not answer, and what is old: $path for $role", async (room) => {
    const { outside, page } = await enter(room)
    const held: Array<Route> = []
    let line: "held" | "cut" | "there" = "held"
    await page.route(/\/api\/(?!me$)/, (route) =>
      line === "held" ? void held.push(route) : line === "cut" ? route.abort() : route.fallback()
    )
    await page.reload()
    await page.locator(".pending").first().waitFor()
    await sound(page, `${room.name}-waiting`)

    line = "cut"
    await Promise.all(held.map((route) => route.abort()))
    const again = page.getByRole("button", { name: "Prøv nå" }).first()
    await again.waitFor()
    await sound(page, `${room.name}-down`)

    line = "there"
    await again.click()
    await page.getByText("Får ikke kontakt").first().waitFor({ state: "detached" })
    await settled(page)
    const shown = (await page.locator("main").first().innerText()).slice(-20)
    line = "cut"
    await page.evaluate(() => dispatchEvent(new Event("visibilitychange")))
    await page.getByText("Får ikke kontakt").first().waitFor()
    await sound(page, `${room.name}-old`)
    assert.include(await page.locator("main").first().innerText(), shown)
    assert.deepStrictEqual(outside, [])
  })

  // Broken by: no words where no place is told of.
  it.each(asking)("says so where there is nothing yet: $path for $role", async (room) => {
    const { errors, page } = await enter(room, empty)
    assert.match(await page.locator("main").first().innerText(), nothingYet[room.path] ?? /^$/)
    await sound(page, `${room.name}-empty`)
    assert.deepStrictEqual(errors, [])
  })
})
