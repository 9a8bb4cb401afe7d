import type { Page } from "playwright-core"

/** What would be cut on paper, where nothing scrolls: elements that hold more than they show, while the page is shown as in print. */
export function cutOnPaper(page: Page): Promise<ReadonlyArray<string>> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const isHigher = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1
        const isWider = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1
        // What is only read aloud is a pixel large on purpose.
        return (isHigher || isWider) && element.clientHeight > 1 && element.clientWidth > 1
      })
      .map((element) => element.outerHTML.slice(0, 120))
  )
}
