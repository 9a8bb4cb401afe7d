import type { Page } from "playwright-core"

/** What was wrong while someone went through a page by Tab alone; each a list of what it was wrong with. */
export interface Walk {
  /** Had the focus, and nothing was drawn around it. */
  readonly unseen: ReadonlyArray<string>
  /** Had the focus, and was off the screen or wholly under something else. */
  readonly covered: ReadonlyArray<string>
  /** Came after what stands after it. */
  readonly outOfOrder: ReadonlyArray<string>
  /** Can be pressed or written in, and never had the focus. */
  readonly missed: ReadonlyArray<string>
}

/** Goes through the page by Tab from its beginning to its end. Throws where the end is never reached. */
export async function walk(page: Page): Promise<Walk> {
  await page.evaluate(drawn)
  const names = await page.evaluate(begin)
  const stops: Array<Stop> = []
  for (;;) {
    await page.keyboard.press("Tab")
    const stop = await page.evaluate(look)
    if (stop === null || stops.some(({ at }) => at !== undefined && at === stop.at)) break
    stops.push(stop)
    if (stops.length > names.length + 30) throw new Error(`the focus is held at: ${stop.name}`)
  }
  const visited = new Set(stops.map(({ at }) => at))
  return {
    unseen: stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name),
    covered: stops.filter(({ isCovered }) => isCovered).map(({ name }) => name),
    outOfOrder: stops.filter(({ at = 0 }, index) => at < (stops[index - 1]?.at ?? 0)).map(({ name }) => name),
    missed: names.filter((_, at) => !visited.has(at))
  }
}

/** What has the focus; `at`: which of those that were counted it is, where it is one. */
interface Stop {
  readonly at: number | undefined
  readonly name: string
  readonly isSeen: boolean
  readonly isCovered: boolean
}

/** Until the page is drawn as the screen is now: a page that asks how wide it is draws itself again after the screen has changed. */
function drawn(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** Names all that Tab ought to come to, in the order of the document (of radio buttons one a group), and sets the focus before the first. */
function begin(): ReadonlyArray<string> {
  const shown = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    (element) => element.tabIndex >= 0 && !element.matches(":disabled, [inert] *") && element.checkVisibility({ visibilityProperty: true })
  )
  const radios = shown.filter((element) => element instanceof HTMLInputElement && element.type === "radio") as Array<HTMLInputElement>
  const stops = shown.filter((element) => {
    const group = radios.filter(({ name }) => name === element.getAttribute("name"))
    return !group.some((radio) => radio === element) || element === (group.find(({ checked }) => checked) ?? group[0])
  })
  // An earlier walk on another screen numbered them too.
  for (const element of document.querySelectorAll<HTMLElement>("[data-stop]")) delete element.dataset["stop"]
  stops.forEach((element, at) => {
    element.dataset["stop"] = String(at)
  })
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute("tabindex")
  return stops.map((element) => element.outerHTML.slice(0, 120))
}

/** The element that has the focus now: whether something is drawn around it, its label or the field that it is in, and whether any point of it can be seen. */
function look(): Stop | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const { stop } = element.dataset
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
  const [around, wider] = [element.parentElement, element.parentElement?.parentElement]
  const drawn = [element, element.nextElementSibling, label, around, wider, wider?.parentElement].flatMap((each) =>
    each === null || each === undefined ? [] : ["", "::before", "::after"].map((part) => getComputedStyle(each, part))
  )
  const box = element.getBoundingClientRect()
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const))
  const isHit = ([x, y]: readonly [number, number]) => {
    const hit = document.elementFromPoint(x, y)
    return hit !== null && (element.contains(hit) || hit.contains(element) || label?.contains(hit) === true)
  }
  return {
    at: stop === undefined ? undefined : Number(stop),
    name: element.outerHTML.slice(0, 120),
    isSeen: drawn.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle === "auto" || (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2)
    ),
    isCovered: right <= left || bottom <= top || !points.some(isHit)
  }
}
