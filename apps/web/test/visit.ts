import { mkdir } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { AxeBuilder } from "@axe-core/playwright"
import type { Browser, Page } from "playwright-core"
import type { SaidToBe } from "../src/api/development.ts"

/** One reader's look at the pages, and everything that went wrong meanwhile. */
export interface Visit {
  readonly page: Page
  /** Addresses asked for outside the service. */
  readonly outside: ReadonlyArray<string>
  /** Errors on the console, and errors nobody caught. */
  readonly errors: ReadonlyArray<string>
  readonly close: () => Promise<void>
}

/** The sizes that the pages are looked at in. */
export const desk = { width: 1440, height: 900 } as const
export const phone = { width: 360, height: 740 } as const

export const coordinator: SaidToBe = { role: "coordinator", service: "coordination-unit" }

const screenshots = fileURLToPath(new URL("screenshots/", import.meta.url))

/** Opens the pages as a reader with a screen of this size, in Norway. */
export async function visit(
  browser: Browser,
  options: {
    readonly origin: string
    readonly width: number
    readonly height: number
    readonly isDark?: boolean
    /** Whether the screen is touched. */
    readonly hasTouch?: boolean
    readonly chosen?: string
    /** Which room is entered; left out, the home of whoever is signed in. */
    readonly path?: string
    /** As whom the reader is signed in when the page opens; null: not at all. Left out, as the coordinator. */
    readonly as?: SaidToBe | null
  }
): Promise<Visit> {
  const { as = coordinator, chosen, hasTouch = false, height, isDark = false, origin, path = "/", width } = options
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch,
    locale: "nb-NO",
    timezoneId: "America/New_York",
    colorScheme: isDark ? "dark" : "light",
    reducedMotion: "reduce"
  })
  // Well before a list is asked for again by the clock: what is seen within it was told by the stream, or asked for at once.
  context.setDefaultTimeout(15_000)
  if (as !== null) {
    const signedIn = await context.request.post(`${origin}/sign-in/development`, { data: as })
    if (signedIn.status() !== 201) throw new Error(`not signed in as ${as.role}: ${signedIn.status()} ${await signedIn.text()}`)
  }
  const page = await context.newPage()
  const outside: Array<string> = []
  const errors: Array<string> = []
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) outside.push(request.url())
  })
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`)
  })
  page.on("pageerror", (error) => errors.push(error.message))
  await page.goto(`${origin}${path}${chosen === undefined ? "" : `#/${chosen}`}`)
  return { page, outside, errors, close: () => context.close() }
}

/** Writes what the page looks like now to a folder that git ignores. */
export async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(screenshots, { recursive: true })
  await page.screenshot({ path: `${screenshots}${name}.png` })
}

/** What WCAG 2.2 A and AA find wrong with the page as it is now: the rule and the first element of each. */
export async function violations(page: Page): Promise<ReadonlyArray<string>> {
  // Worked out in the page itself, which has no frames, and not in a second one: a quarter of the time.
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze()
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(" | ")}`
  )
}

/** How many pixels the page is wider than the screen. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Texts that stand in a column so narrow that they are a few letters a line. */
export function squeezed(page: Page): Promise<ReadonlyArray<string>> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const { height, width } = element.getBoundingClientRect()
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? "")
        // What is only read aloud is a pixel wide on purpose.
        return own.join("").trim().length > 12 && width > 1 && width < 48 && height > 120
      })
      .map((element) => element.outerHTML.slice(0, 120))
  )
}
