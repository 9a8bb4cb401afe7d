import type { Page } from "playwright-core"

/**
 * What is lost for those who have colours of their own: what is drawn by nothing but the colour behind it, and is not there any more where the system gives the
 * colours. The page is left in its own colours.
 */
export async function lostWithoutColour(page: Page): Promise<ReadonlyArray<string>> {
  await page.evaluate(() => {
    const behind = (element: Element | null): string => {
      if (element === null) return "none"
      const { backgroundColor } = getComputedStyle(element)
      return /, 0\)$|transparent/.test(backgroundColor) ? behind(element.parentElement) : backgroundColor
    }
    const drawn = [...document.body.querySelectorAll("*:not(svg *)")].filter((element) => {
      const { height, width } = element.getBoundingClientRect()
      const isPlain =
        element.textContent.trim() === "" && element.querySelector("svg, input, img") === null && !element.matches("svg, input, img")
      return isPlain && height >= 3 && width >= 3 && element.checkVisibility() && behind(element) !== behind(element.parentElement)
    })
    for (const element of drawn) element.setAttribute("data-drawn", "")
  })
  await page.emulateMedia({ forcedColors: "active" })
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll("[data-drawn]")]
      .filter((element) => {
        const { backgroundColor, borderBlockWidth, borderInlineWidth, forcedColorAdjust, outlineStyle } = getComputedStyle(element)
        const isBordered = Number.parseFloat(borderBlockWidth) > 0 || Number.parseFloat(borderInlineWidth) > 0 || outlineStyle !== "none"
        const around = element.parentElement === null ? "" : getComputedStyle(element.parentElement).backgroundColor
        return !isBordered && (forcedColorAdjust !== "none" || backgroundColor === around)
      })
      .map((element) => element.outerHTML.slice(0, 120))
  )
  await page.emulateMedia({ forcedColors: "none" })
  return lost
}
